package dev.dateline.desk.index;

import dev.dateline.contract.Publisher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Counts the copies of some articles and tells who ran them, from columns alone. */
final class Copies extends SimpleCollector {
  static final int OUTLETS = 50;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<Run>> runs = new HashMap<>();
  private SortedDocValues stories = DocValues.emptySorted();
  private SortedSetDocValues outlets = DocValues.emptySortedSet();
  private NumericDocValues sequences = DocValues.emptyNumeric();

  private record Run(long sequence, Publisher outlet) {}

  private Copies() {}

  /** Of the articles with these ids. */
  static Copies of(IndexSearcher searcher, Collection<String> ids) throws IOException {
    Copies copies = new Copies();
    if (!ids.isEmpty()) {
      searcher.search(
          new TermInSetQuery(Fields.OF, ids.stream().map(BytesRef::new).toList()),
          new CollectorManager<Copies, Copies>() {
            @Override
            public Copies newCollector() {
              return copies;
            }

            @Override
            public Copies reduce(Collection<Copies> all) {
              return copies;
            }
          });
    }
    return copies;
  }

  int count(String story) {
    return counts.getOrDefault(story, 0);
  }

  /** Each outlet once but for the article's own, in the order in which they ran it. */
  List<Publisher> outlets(String story, Publisher own) {
    Map<String, Publisher> others = new LinkedHashMap<>();
    runs.getOrDefault(story, List.of()).stream()
        .sorted(java.util.Comparator.comparingLong(Run::sequence))
        .map(Run::outlet)
        .filter(o -> !String.valueOf(Outlets.key(o)).equals(Outlets.key(own)))
        .limit(OUTLETS)
        .forEach(o -> others.putIfAbsent(String.valueOf(Outlets.key(o)), o));
    return List.copyOf(others.values());
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    stories = DocValues.getSorted(context.reader(), Fields.STORY);
    outlets = DocValues.getSortedSet(context.reader(), Fields.NAMES + "copier");
    sequences = DocValues.getNumeric(context.reader(), Fields.SEQUENCE);
  }

  @Override
  public void collect(int doc) throws IOException {
    if (!stories.advanceExact(doc)) {
      return;
    }
    String story = stories.lookupOrd(stories.ordValue()).utf8ToString();
    counts.merge(story, 1, Integer::sum);
    List<Run> known = runs.computeIfAbsent(story, s -> new ArrayList<>());
    if (known.size() < 4 * OUTLETS && outlets.advanceExact(doc) && sequences.advanceExact(doc)) {
      known.add(new Run(sequences.longValue(), outlet(outlets.lookupOrd(outlets.nextOrd()))));
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private static Publisher outlet(BytesRef entry) {
    String[] parts = entry.utf8ToString().split("" + Draft.NAME, -1);
    return new Publisher(parts[1], parts.length > 2 ? parts[2] : parts[0]);
  }
}
