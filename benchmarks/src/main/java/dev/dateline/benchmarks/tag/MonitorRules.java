package dev.dateline.benchmarks.tag;

import dev.dateline.enrich.text.TagInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Stored queries in Lucene's Monitor, over a field for the title and one for all words. */
final class MonitorRules implements AutoCloseable {
  private static final String TITLE = "title";
  private static final String ALL = "all";
  private static final int BATCH = 5_000;

  private final Monitor monitor;

  private MonitorRules(Monitor monitor) {
    this.monitor = monitor;
  }

  static MonitorRules of(List<MadeUpRules.Rule> rules) throws IOException {
    Monitor monitor = new Monitor(analyzer());
    List<MonitorQuery> batch = new ArrayList<>();
    for (MadeUpRules.Rule rule : rules) {
      batch.add(new MonitorQuery(rule.ours().id(), rule.lucene()));
      if (batch.size() == BATCH) {
        monitor.register(batch);
        batch.clear();
      }
    }
    monitor.register(batch);
    return new MonitorRules(monitor);
  }

  /** How many match an article. */
  long matches(TagInput input) {
    Document document = new Document();
    document.add(new TextField(TITLE, input.title(), Store.NO));
    document.add(new TextField(ALL, input.title() + "\n" + input.body(), Store.NO));
    try {
      return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }

  static Query word(String word) {
    return new TermQuery(new Term(ALL, word));
  }

  static Query inTitle(String word) {
    return new TermQuery(new Term(TITLE, word));
  }

  static Query start(String letters) {
    return new PrefixQuery(new Term(ALL, letters));
  }

  static Query phrase(String first, String second) {
    return new PhraseQuery(ALL, first, second);
  }

  static Query near(String a, String b, int distance) {
    return new IntervalQuery(
        ALL,
        Intervals.maxgaps(distance, Intervals.unordered(Intervals.term(a), Intervals.term(b))));
  }

  static Query all(Query... parts) {
    return join(Occur.MUST, parts);
  }

  static Query any(Query... parts) {
    return join(Occur.SHOULD, parts);
  }

  static Query without(Query query, Query not) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(not, Occur.MUST_NOT).build();
  }

  private static Query join(Occur occur, Query... parts) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    for (Query part : parts) {
      joined.add(part, occur);
    }
    return joined.build();
  }

  private static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new LowerCaseFilter(words));
      }
    };
  }
}
