package dev.dateline.desk.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.Tokenizer;

/**
 * Analyses each article by the rules of its language. The language is set before the article is put
 * into the index, by the one thread that does.
 */
final class LanguageAnalyzer extends DelegatingAnalyzerWrapper {
  /** Words between two values of a field, so that no phrase spans them. */
  private static final int GAP = 100;

  private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();
  private final Analyzer plain = new Chain("");
  private Analyzer current = plain;

  LanguageAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The following article's language, as its first subtag. */
  void next(String language) {
    boolean special = language.equals("th") || Stems.languages().contains(language);
    current = special ? analyzers.computeIfAbsent(language, Chain::new) : plain;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return field.equals(Fields.AUTHOR) ? plain : current;
  }

  private static final class Chain extends Analyzer {
    private final String language;

    Chain(String language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = Words.tokenizer(language.equals("th"));
      return new TokenStreamComponents(
          tokenizer, new TermFilter(Words.filtered(tokenizer), language));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
