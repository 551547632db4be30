package dev.dateline.desk.index;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Source;
import dev.dateline.desk.TestDesk;
import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/** However often the desk dies, and wherever: the index is what the topics make it. */
class CrashLawTest {
  sealed interface Step {
    record Put(int article, int revision) implements Step {}

    record Repeat(int copy, int of) implements Step {}

    record Remove(int article) implements Step {}

    record Commit() implements Step {}

    record Refresh() implements Step {}

    /** What is on disk at this moment is all that is left. */
    record Crash() implements Step {}
  }

  @Property(tries = 40)
  void anyHistoryOfCrashesGivesTheSameIndex(@ForAll("steps") @Size(max = 40) List<Step> steps)
      throws Exception {
    List<Step> records =
        steps.stream()
            .filter(
                s -> s instanceof Step.Put || s instanceof Step.Repeat || s instanceof Step.Remove)
            .toList();
    Directory disk = new ByteBuffersDirectory();
    ArticleIndex index = ArticleIndex.open(disk);
    List<Cursor> seen = new ArrayList<>();
    int next = 0;
    for (Step step : steps) {
      switch (step) {
        case Step.Commit() -> index.commit(Map.of("log 0", (long) next));
        case Step.Refresh() -> {
          index.refresh();
          seen.add(index.live().now());
        }
        case Step.Crash() -> {
          Directory left = onDisk(disk);
          index.abandon();
          disk = left;
          index = ArticleIndex.open(disk);
          next = index.positions().getOrDefault("log 0", 0L).intValue();
        }
        case Step.Put put -> apply(index, records.get(next), next++);
        case Step.Repeat repeat -> apply(index, records.get(next), next++);
        case Step.Remove remove -> apply(index, records.get(next), next++);
      }
    }
    while (next < records.size()) {
      apply(index, records.get(next), next++);
    }
    index.refresh();

    try (ArticleIndex straight = ArticleIndex.open(new ByteBuffersDirectory())) {
      for (int i = 0; i < records.size(); i++) {
        apply(straight, records.get(i), i);
      }
      straight.refresh();
      assertThat(content(index)).isEqualTo(content(straight));
      for (Cursor cursor : seen) {
        assertThat(index.live().since(cursor, Duration.ZERO).reset()).isFalse();
      }
    } finally {
      index.close();
    }
  }

  /** A client that was told of some changes before a crash hears of all the others after it. */
  @Property(tries = 40)
  void aClientLosesNothingByACrash(
      @ForAll @net.jqwik.api.constraints.IntRange(max = 5) int committed,
      @ForAll @net.jqwik.api.constraints.IntRange(max = 5) int told,
      @ForAll @net.jqwik.api.constraints.IntRange(max = 5) int missed)
      throws Exception {
    Directory disk = new ByteBuffersDirectory();
    ArticleIndex index = ArticleIndex.open(disk);
    int next = 0;
    for (int i = 0; i < committed; i++) {
      apply(index, new Step.Put(next, 1), next++);
    }
    index.commit(Map.of("log 0", (long) next));
    for (int i = 0; i < told; i++) {
      apply(index, new Step.Put(next, 1), next++);
    }
    index.refresh();
    Cursor client = index.live().now();
    int known = next;
    Directory left = onDisk(disk);
    index.abandon();

    index = ArticleIndex.open(left);
    // another order of partitions: what the client has not seen comes first
    for (int i = known; i < known + missed; i++) {
      apply(index, new Step.Put(i, 1), i);
    }
    for (int i = committed; i < known; i++) {
      apply(index, new Step.Put(i, 1), i);
    }
    index.refresh();
    Changes changes = index.live().since(client, Duration.ZERO);

    Set<String> heard = new java.util.HashSet<>();
    changes.changes().forEach(c -> heard.add(c.story()));
    for (int i = known; i < known + missed; i++) {
      assertThat(heard).contains(id(i));
    }
    index.close();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 4);
    Arbitrary<Step> put = Combinators.combine(few, few).as(Step.Put::new);
    Arbitrary<Step> repeat = Combinators.combine(few, few).as(Step.Repeat::new);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, put),
            net.jqwik.api.Tuple.of(4, repeat),
            net.jqwik.api.Tuple.of(1, few.map(Step.Remove::new)),
            net.jqwik.api.Tuple.of(2, Arbitraries.of(new Step.Commit())),
            net.jqwik.api.Tuple.of(2, Arbitraries.of(new Step.Refresh())),
            net.jqwik.api.Tuple.of(2, Arbitraries.of(new Step.Crash())))
        .list();
  }

  private static void apply(ArticleIndex index, Step step, int offset) {
    Source position = new Source("log", 0, offset);
    switch (step) {
      case Step.Put(int number, int revision) -> {
        Article article = article(number).revised(revision).titled("At " + offset).build();
        index.put(article, TestDesk.json(article), NOON.plusSeconds(offset), position);
      }
      case Step.Repeat(int number, int of) -> {
        Duplicate copy = copy(100 + number, of, "Inland Post");
        index.put(copy, TestDesk.json(copy), NOON.plusSeconds(offset), position);
      }
      case Step.Remove(int number) -> index.removeArticle(id(number));
      default -> throw new AssertionError(step);
    }
  }

  /** Everything but the sequence, which may differ. */
  private static List<String> content(ArticleIndex index) {
    Archive archive = index.archive();
    List<String> content = new ArrayList<>();
    for (Story story : archive.search(new Search(Clause.ALL, Order.NEWEST, 100, null)).stories()) {
      String id = story.article().id();
      content.add(story.article() + " " + story.position() + " " + story.alsoIn());
      content.add(archive.copies(id).toString());
      archive.revisions(id).forEach(r -> content.add(r.article() + " " + r.position()));
    }
    return content;
  }

  /** What was made safe by the last commit. */
  private static Directory onDisk(Directory disk) throws IOException {
    Directory left = new ByteBuffersDirectory();
    for (String file : SegmentInfos.readLatestCommit(disk).files(true)) {
      left.copyFrom(disk, file, file, IOContext.DEFAULT);
    }
    return left;
  }
}
