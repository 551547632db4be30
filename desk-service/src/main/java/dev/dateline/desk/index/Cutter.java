package dev.dateline.desk.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Cuts texts of one language into what stands in the index for them. For one thread. */
final class Cutter {
  /** Parts a language from a stem; no word has it. */
  private static final char MARK = '\u0001';

  /** Words between two values of a field, so that no phrase spans them. */
  private static final int GAP = 100;

  /** Words kept with their stems: the first ones met, most of which are frequent. */
  private static final int REMEMBERED = 20_000;

  private final String language;
  private final @Nullable UnaryOperator<String> stemmer;
  private final Tokenizer tokenizer;
  private final TokenStream words;
  private final CharTermAttribute term;
  private final PositionIncrementAttribute step;
  private final CharArrayMap<Cut.Entry> known = new CharArrayMap<>(1_000, false);

  /**
   * @param language the first subtag; in one without rules a word is its own stem
   */
  Cutter(String language) {
    this.stemmer = Stems.of(language);
    this.language = stemmer == null ? "" : language;
    this.tokenizer = Words.tokenizer(language.equals("th"));
    this.words = Words.filtered(tokenizer);
    this.term = words.addAttribute(CharTermAttribute.class);
    this.step = words.addAttribute(PositionIncrementAttribute.class);
  }

  /** The term under which a word's stem stands in articles of a language. */
  static String stem(String language, UnaryOperator<String> stemmer, String word) {
    return language + MARK + Words.fold(stemmer.apply(word.toLowerCase(Locale.ROOT)));
  }

  /** The term under which a folded word stands in articles of languages without rules. */
  static String unstemmed(String word) {
    return MARK + word;
  }

  /** The texts one after the other. */
  Cut cut(List<String> texts) {
    Cut cut = new Cut();
    try {
      for (String text : texts) {
        tokenizer.setReader(new StringReader(text));
        words.reset();
        while (words.incrementToken()) {
          cut.add(entry(), step.getPositionIncrement());
        }
        words.end();
        words.close();
        cut.skip(GAP);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return cut;
  }

  private Cut.Entry entry() {
    Cut.Entry entry = known.get(term.buffer(), 0, term.length());
    if (entry == null) {
      String raw = term.toString();
      String word = Words.fold(raw);
      String stem = stemmer == null ? unstemmed(word) : stem(language, stemmer, raw);
      entry = new Cut.Entry(new BytesRef(word), new BytesRef(stem));
      if (known.size() < REMEMBERED) {
        known.put(raw, entry);
      }
    }
    return entry;
  }
}
