package dev.dateline.desk.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Puts each word into the index as it stands, folded, and at the same place its stem, which carries
 * the language so that it never meets another language's words.
 */
final class TermFilter extends TokenFilter {
  /** Before a stem's language and before the stem; no word has it. */
  private static final char MARK = '\u0001';

  private static final int REMEMBERED = 30_000;

  private final String language;
  private final @Nullable UnaryOperator<String> stemmer;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Map<String, Terms> known = new HashMap<>();
  private @Nullable String pending;

  private record Terms(String word, @Nullable String stem) {}

  /**
   * @param language the first subtag; one without rules has no stems
   */
  TermFilter(TokenStream input, String language) {
    super(input);
    this.language = language;
    this.stemmer = Stems.of(language);
  }

  /** The term under which a word's stem stands in articles of a language. */
  static String stem(String language, UnaryOperator<String> stemmer, String word) {
    return MARK + language + MARK + Words.fold(stemmer.apply(word.toLowerCase(Locale.ROOT)));
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pending != null) {
      term.setEmpty().append(pending);
      step.setPositionIncrement(0);
      pending = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    String raw = term.toString();
    Terms terms = known.get(raw);
    if (terms == null) {
      terms = terms(raw);
      if (known.size() == REMEMBERED) {
        known.clear();
      }
      known.put(raw, terms);
    }
    term.setEmpty().append(terms.word());
    pending = terms.stem();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending = null;
  }

  private Terms terms(String raw) {
    return new Terms(Words.fold(raw), stemmer == null ? null : stem(language, stemmer, raw));
  }
}
