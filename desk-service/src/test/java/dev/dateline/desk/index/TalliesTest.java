package dev.dateline.desk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.desk.index.Tallies.Tally;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** Articles with values as uneven as tags are, in several segments. */
class TalliesTest {
  private static final int ALL = 1_000_000;

  @Property(tries = 30)
  void countsEveryValueOfEverySegment(
      @ForAll @IntRange(min = 0, max = 300) int articles,
      @ForAll @IntRange(min = 1, max = 6) int segments,
      @ForAll @IntRange(min = 1, max = 20) int top,
      @ForAll long seed)
      throws IOException {
    try (Made made = new Made(articles, segments, seed)) {
      Tallies.Most most = Tallies.of(made.all(), "column", ALL).most(top);

      assertThat(most.tallies()).isEqualTo(made.first(top));
      assertThat(most.exact()).isTrue();
    }
  }

  @Property(tries = 30)
  void neverCallsTheFirstOfEachSegmentExactWhereTheyAreNot(
      @ForAll @IntRange(min = 0, max = 300) int articles,
      @ForAll @IntRange(min = 1, max = 6) int segments,
      @ForAll @IntRange(min = 1, max = 5) int top,
      @ForAll long seed)
      throws IOException {
    try (Made made = new Made(articles, segments, seed)) {
      Tallies.Most most = Tallies.of(made.all(), "column", ALL).most(top, 0);

      assertThat(most.tallies()).allMatch(t -> made.counts.get(t.value()) == t.articles());
      if (most.exact()) {
        assertThat(most.tallies())
            .extracting(Tally::articles)
            .isEqualTo(made.first(top).stream().map(Tally::articles).toList());
      }
    }
  }

  @Property(tries = 10)
  void estimatesFromSomeOfManyArticles(@ForAll long seed) throws IOException {
    try (Made made = new Made(4_000, 3, seed)) {
      Tallies.Most most = Tallies.of(made.all(), "column", 1_000).most(3);

      assertThat(most.exact()).isFalse();
      Tally first = most.tallies().getFirst();
      assertThat(first.value()).isEqualTo("value 0");
      assertThat((double) first.articles() / made.counts.get("value 0")).isCloseTo(1, within(0.3));
    }
  }

  /** Each article has up to four values, the first of 50 in about every second one. */
  private static final class Made implements AutoCloseable {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Map<String, Long> counts = new HashMap<>();
    private final DirectoryReader reader;

    Made(int articles, int segments, long seed) throws IOException {
      SplittableRandom random = new SplittableRandom(seed);
      IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < articles; i++) {
          Document document = new Document();
          random
              .ints(4)
              .mapToObj(x -> "value " + (int) (50 * Math.pow(random.nextDouble(), 5)))
              .distinct()
              .limit(random.nextInt(5))
              .forEach(v -> add(document, v));
          writer.addDocument(document);
          if (i % (articles / segments + 1) == 0) {
            writer.commit();
          }
        }
      }
      reader = DirectoryReader.open(directory);
    }

    private void add(Document document, String value) {
      document.add(new SortedSetDocValuesField("column", new BytesRef(value)));
      counts.merge(value, 1L, Long::sum);
    }

    List<MatchingDocs> all() throws IOException {
      return new IndexSearcher(reader)
          .search(new MatchAllDocsQuery(), new FacetsCollectorManager())
          .getMatchingDocs();
    }

    List<Tally> first(int top) {
      return counts.entrySet().stream()
          .map(e -> new Tally(e.getKey(), e.getValue()))
          .sorted(Comparator.comparingLong(Tally::articles).reversed().thenComparing(Tally::value))
          .limit(top)
          .toList();
    }

    @Override
    public void close() throws IOException {
      reader.close();
      directory.close();
    }
  }
}
