package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.TagInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The rule language as Lucene's Monitor runs it, on texts of plain words with spaces between. */
final class MonitorOracle implements AutoCloseable {
  private static final int BATCH = 2_000;
  private static final String EXACT = "-exact";
  private static final int MAX_EXPANSIONS = 1_000;

  private final Monitor monitor;

  MonitorOracle(Map<String, Query> rules) throws IOException {
    monitor = new Monitor(analyzer());
    List<MonitorQuery> batch = new ArrayList<>();
    for (var rule : rules.entrySet()) {
      batch.add(new MonitorQuery(rule.getKey(), lucene(rule.getValue())));
      if (batch.size() == BATCH) {
        monitor.register(batch);
        batch.clear();
      }
    }
    monitor.register(batch);
  }

  /** The ids of the rules that match, text by text. */
  List<Set<String>> matching(List<TagInput> texts) throws IOException {
    Document[] documents = texts.stream().map(MonitorOracle::document).toArray(Document[]::new);
    MultiMatchingQueries<QueryMatch> found = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
    List<Set<String>> ids = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      ids.add(
          found.getMatches(i).stream()
              .map(QueryMatch::getQueryId)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }

  private static Analyzer analyzer() {
    Analyzer lower =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            WhitespaceTokenizer words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
          }
        };
    Map<String, Analyzer> perField = new HashMap<>();
    for (Field field : Field.values()) {
      perField.put(field.label(), lower);
      perField.put(field.label() + EXACT, new WhitespaceAnalyzer());
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), perField);
  }

  private static Document document(TagInput input) {
    Document document = new Document();
    for (Field field : Field.values()) {
      document.add(new TextField(field.label(), input.text(field), Store.NO));
      document.add(new TextField(field.label() + EXACT, input.text(field), Store.NO));
    }
    document.add(new StringField("lang", input.language(), Store.NO));
    String domain = Objects.requireNonNull(input.publisher()).domain();
    document.add(new StringField("outlet", domain, Store.NO));
    for (int dot = domain.indexOf('.'); dot > 0; dot = domain.indexOf('.', dot + 1)) {
      document.add(new StringField("outlet", domain.substring(dot + 1), Store.NO));
    }
    input.labels().forEach(tag -> document.add(new StringField("tag", tag, Store.NO)));
    return document;
  }

  private static org.apache.lucene.search.Query lucene(Query query) {
    return switch (query) {
      case Query.Phrase phrase -> anyField(phrase, interval(phrase));
      case Query.Near near -> near(near);
      case Query.AtLeast(int count, Query.Phrase phrase) ->
          anyField(phrase, Intervals.ordered(repeated(interval(phrase), count)));
      case Query.And and -> join(and.parts(), Occur.MUST);
      case Query.Or or -> join(or.parts(), Occur.SHOULD);
      case Query.Not not ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.MUST)
              .add(lucene(not.part()), Occur.MUST_NOT)
              .build();
      case Query.InLanguage in -> new TermQuery(new Term("lang", in.language()));
      case Query.FromOutlet from -> new TermQuery(new Term("outlet", from.outlet()));
      case Query.Tagged tagged -> new TermQuery(new Term("tag", tagged.name()));
      case Query.AtLeast _ -> throw new IllegalArgumentException("cannot be told: " + query);
    };
  }

  private static org.apache.lucene.search.Query join(List<Query> parts, Occur occur) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(lucene(part), occur));
    return joined.build();
  }

  /** The choices of each side apart, since intervals keep only the shortest of a choice. */
  private static org.apache.lucene.search.Query near(Query.Near near) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query.Phrase left : phrases(near.left())) {
      for (Query.Phrase right : phrases(near.right())) {
        for (Field field : Field.values()) {
          if (isIn(left, field) && isIn(right, field)) {
            IntervalsSource a = fixed(left, field);
            IntervalsSource b = fixed(right, field);
            IntervalsSource pair =
                Intervals.maxgaps(
                    near.distance(),
                    Intervals.or(Intervals.ordered(a, b), Intervals.ordered(b, a)));
            any.add(new IntervalQuery(field.label(), pair), Occur.SHOULD);
          }
        }
      }
    }
    BooleanQuery built = any.build();
    return built.clauses().isEmpty() ? new MatchNoDocsQuery() : built;
  }

  private static List<Query.Phrase> phrases(Query side) {
    return switch (side) {
      case Query.Phrase phrase -> List.of(phrase);
      case Query.Or or -> or.parts().stream().flatMap(part -> phrases(part).stream()).toList();
      default -> throw new IllegalArgumentException("no spans: " + side);
    };
  }

  private static org.apache.lucene.search.Query anyField(
      Query.Phrase phrase, IntervalsSource source) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Field field : Field.values()) {
      if (isIn(phrase, field)) {
        any.add(new IntervalQuery(indexed(phrase, field), source), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static boolean isIn(Query.Phrase phrase, Field field) {
    return phrase.field() == null || phrase.field() == field;
  }

  private static IntervalsSource fixed(Query.Phrase phrase, Field field) {
    return Intervals.fixField(indexed(phrase, field), interval(phrase));
  }

  private static String indexed(Query.Phrase phrase, Field field) {
    return field.label() + (phrase.terms().getFirst().written() == null ? "" : EXACT);
  }

  private static IntervalsSource interval(Query.Phrase phrase) {
    return Intervals.phrase(
        phrase.terms().stream().map(MonitorOracle::interval).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource interval(Query.Term term) {
    BytesRef text = new BytesRef(term.written() == null ? term.text() : term.written());
    return term.prefix() ? Intervals.prefix(text, MAX_EXPANSIONS) : Intervals.term(text);
  }

  private static IntervalsSource[] repeated(IntervalsSource source, int count) {
    return Collections.nCopies(count, source).toArray(IntervalsSource[]::new);
  }
}
