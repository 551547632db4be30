package dev.dateline.desk.index;

import dev.dateline.desk.query.Clause;
import dev.dateline.desk.query.Clause.Property;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.JoinUtil;
import org.apache.lucene.search.join.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Makes a Lucene query of a clause, for one state of the index. */
final class QueryCompiler {
  private final IndexSearcher searcher;
  private final WordQueries words;

  /**
   * @param scoring whether the order by relevance is wanted
   */
  QueryCompiler(IndexSearcher searcher, boolean scoring) throws IOException {
    this(searcher, scoring, WordQueries.languages(searcher.getIndexReader()));
  }

  /**
   * @param languages as {@link WordQueries#languages} gives them
   */
  QueryCompiler(IndexSearcher searcher, boolean scoring, Set<String> languages) {
    this.searcher = searcher;
    this.words = new WordQueries(languages, scoring);
  }

  /** Whether some articles match better than others: that takes words. */
  static boolean isScored(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _ -> true;
      case Clause.Prefix _, Clause.Has _, Clause.Published _, Clause.Not _ -> false;
      case Clause.And and -> and.clauses().stream().anyMatch(QueryCompiler::isScored);
      case Clause.Or or -> or.clauses().stream().anyMatch(QueryCompiler::isScored);
    };
  }

  /** Matches articles only, in their latest revisions. */
  Query articles(Clause clause) throws IOException {
    Query articles = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
    if (clause.equals(Clause.ALL)) {
      return articles;
    }
    Query query = compile(clause);
    return query == null
        ? new MatchNoDocsQuery("no word in the query")
        : new BooleanQuery.Builder().add(query, Occur.MUST).add(articles, Occur.FILTER).build();
  }

  /** {@code null} for what has no words, such as a dash alone. */
  private @Nullable Query compile(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> words.word(field(word.in()), word.word());
      case Clause.Phrase phrase -> words.phrase(field(phrase.in()), phrase.words());
      case Clause.Prefix prefix -> words.prefix(field(prefix.in()), prefix.start());
      case Clause.Has has -> has(has.property(), Draft.folded(has.value()));
      case Clause.Published(Instant from, Instant to) ->
          LongPoint.newRangeQuery(
              Fields.PUBLISHED,
              from == null ? Long.MIN_VALUE : from.toEpochMilli(),
              to == null ? Long.MAX_VALUE : to.toEpochMilli() - 1);
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Not not -> not(not.clause());
    };
  }

  private Query all(List<Clause> clauses) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean positive = false;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Not(Clause refused)) {
        Query query = compile(refused);
        if (query != null) {
          builder.add(query, Occur.MUST_NOT);
        }
      } else {
        Query query = compile(clause);
        if (query != null) {
          builder.add(query, Occur.MUST);
          positive = true;
        }
      }
    }
    if (!positive) {
      builder.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return builder.build();
  }

  private @Nullable Query any(List<Clause> clauses) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    boolean some = false;
    for (Clause clause : clauses) {
      Query query = compile(clause);
      if (query != null) {
        builder.add(query, Occur.SHOULD);
        some = true;
      }
    }
    return some ? builder.build() : null;
  }

  private @Nullable Query not(Clause refused) throws IOException {
    Query query = compile(refused);
    return query == null
        ? null
        : new BooleanQuery.Builder()
            .add(new MatchAllDocsQuery(), Occur.FILTER)
            .add(query, Occur.MUST_NOT)
            .build();
  }

  private Query has(Property property, String value) throws IOException {
    String field = field(property);
    Query own = new TermQuery(new Term(field, value));
    if (property != Property.OUTLET) {
      return own;
    }
    Query copies =
        new BooleanQuery.Builder()
            .add(own, Occur.FILTER)
            .add(new TermQuery(new Term(Fields.KIND, Fields.COPY)), Occur.FILTER)
            .build();
    Query repeated =
        JoinUtil.createJoinQuery(Fields.STORY, false, Fields.ID, copies, searcher, ScoreMode.None);
    return new BooleanQuery.Builder()
        .add(own, Occur.SHOULD)
        .add(Objects.requireNonNull(repeated), Occur.SHOULD)
        .build();
  }

  private static String field(Clause.Text text) {
    return switch (text) {
      case ANYWHERE -> Fields.TEXT;
      case TITLE -> Fields.TITLE;
      case AUTHOR -> Fields.AUTHOR;
    };
  }

  private static String field(Property property) {
    return switch (property) {
      case TAG -> Fields.TAG;
      case ABOUT -> Fields.ABOUT;
      case OUTLET -> Fields.OUTLET;
      case LANGUAGE -> Fields.LANGUAGE;
      case SECTION -> Fields.SECTION;
      case PLACE -> Fields.PLACE;
      case AGENCY -> Fields.AGENCY;
      case LABEL -> Fields.LABEL;
      case KIND -> Fields.PAGE;
      case IS -> Fields.IS;
    };
  }
}
