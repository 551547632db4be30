package dev.dateline.desk.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes Lucene queries of words, phrases and starts of words. */
final class WordQueries {
  private static final float TITLE_BOOST = 3;
  private static final int MAX_WORDS = 64;

  private final Set<String> languages;
  private final boolean scoring;

  /**
   * @param languages as {@link #languages(IndexReader)} gives them
   * @param scoring whether the order by relevance is wanted
   */
  WordQueries(Set<String> languages, boolean scoring) {
    this.languages = languages;
    this.scoring = scoring;
  }

  /** The languages by whose rules articles were stemmed. */
  static Set<String> languages(IndexReader reader) throws IOException {
    Set<String> languages = new HashSet<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.STEMS);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        languages.add(term.utf8ToString());
      }
    }
    languages.retainAll(Stems.languages());
    return languages;
  }

  /** {@code null} for what has no words, such as a dash alone. */
  @Nullable Query word(String field, String text) {
    List<String> words = Words.of(text);
    if (words.size() != 1) {
      return phrase(field, words);
    }
    String word = words.getFirst();
    return switch (field) {
      case Fields.TITLE -> inflected(Fields.TITLE_STEMS, word);
      case Fields.TEXT -> anywhere(word);
      default -> new TermQuery(new Term(field, Words.fold(word)));
    };
  }

  private Query anywhere(String word) {
    Query anywhere = inflected(Fields.TEXT_STEMS, word);
    if (!scoring) {
      return anywhere;
    }
    Query title = new BoostQuery(inflected(Fields.TITLE_STEMS, word), TITLE_BOOST);
    return new BooleanQuery.Builder().add(anywhere, Occur.MUST).add(title, Occur.SHOULD).build();
  }

  private Query inflected(String field, String word) {
    SynonymQuery.Builder terms = new SynonymQuery.Builder(field);
    terms.addTerm(new Term(field, Cutter.unstemmed(Words.fold(word))));
    for (String language : languages) {
      UnaryOperator<String> stemmer = Stems.of(language);
      if (stemmer != null) {
        terms.addTerm(new Term(field, Cutter.stem(language, stemmer, word)));
      }
    }
    return terms.build();
  }

  @Nullable Query phrase(String field, String text) {
    return phrase(field, Words.of(text));
  }

  private static @Nullable Query phrase(String field, List<String> words) {
    if (words.isEmpty()) {
      return null;
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.stream().limit(MAX_WORDS).forEach(w -> phrase.add(new Term(field, Words.fold(w))));
    return phrase.build();
  }

  /** A start with a hyphen in it is a phrase whose last word is open: that is left to its last. */
  @Nullable Query prefix(String field, String start) {
    List<String> words = Words.of(start);
    if (words.isEmpty()) {
      return null;
    }
    Query last = new PrefixQuery(new Term(field, Words.fold(words.getLast())));
    Query before = phrase(field, words.subList(0, words.size() - 1));
    return before == null
        ? last
        : new BooleanQuery.Builder().add(before, Occur.MUST).add(last, Occur.MUST).build();
  }
}
