package dev.dateline.benchmarks.dedupe;

import dev.dateline.benchmarks.dedupe.Logistic.Example;
import dev.dateline.benchmarks.dedupe.wire.WireArticle;
import dev.dateline.enrich.dedupe.Comparison;
import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Articles in order of time, of which those with the same label repeat one another. A page seen
 * again is held as a revision, as in the pipeline, and is neither trained on nor counted.
 */
final class StreamSet {

  /**
   * An article: {@code label} is the same for all that repeat one another, {@code kind} says how it
   * was made.
   */
  record Item(
      String id,
      String label,
      String kind,
      Instant seenAt,
      String title,
      String body,
      Sketch sketch) {

    String text() {
      return title + "\n" + body;
    }

    /** The same for all that repeat one another, 0 or more. */
    int group() {
      return Math.floorMod(label.hashCode(), 1 << 20);
    }

    boolean counts() {
      return !kind.startsWith("partial");
    }
  }

  private final List<Item> items = new ArrayList<>();
  private final Map<String, Item> byId = new HashMap<>();
  private final Set<Item> revisions = new HashSet<>();

  StreamSet(List<WireArticle> articles) {
    Sketcher sketcher = new Sketcher();
    for (WireArticle article : articles) {
      Item item =
          new Item(
              article.id(),
              article.label(),
              article.kind(),
              article.seenAt(),
              article.title(),
              article.body(),
              sketcher.sketch(article.title(), article.body()));
      items.add(item);
      if (byId.putIfAbsent(article.id(), item) != null) {
        revisions.add(item);
      }
    }
  }

  /**
   * What the engine compares when it decides by this scorer, with what it should have told: of each
   * article the best right candidate and the best wrong one, as these are what its decision hangs
   * on.
   */
  List<Example> examples(Scorer scorer) {
    List<Example> examples = new ArrayList<>();
    Comparison[] best = new Comparison[2];
    String[] label = {""};
    DedupeIndex index =
        index(
            scorer,
            DedupeSettings.DEFAULT,
            (id, candidate, comparison) -> {
              Item other = byId.get(candidate);
              if (other != null && other.counts()) {
                int side = other.label().equals(label[0]) ? 1 : 0;
                if (best[side] == null || scorer.score(comparison) > scorer.score(best[side])) {
                  best[side] = comparison;
                }
              }
            });
    for (Item item : items) {
      label[0] = item.label();
      best[0] = null;
      best[1] = null;
      index.judge(item.id(), item.sketch(), item.seenAt(), null);
      if (item.counts() && !revisions.contains(item)) {
        for (int side = 0; side < 2; side++) {
          if (best[side] != null) {
            examples.add(new Example(values(best[side]), side == 1, 1, item.group()));
          }
        }
      }
    }
    return examples;
  }

  /** Runs the engine and counts its decisions. */
  Tally run(Scorer scorer, DedupeSettings settings) {
    return run(scorer, settings, item -> true);
  }

  /** Runs the engine over all and counts its decisions on some. */
  Tally run(Scorer scorer, DedupeSettings settings, Predicate<Item> counted) {
    DedupeIndex index = index(scorer, settings, (id, candidate, comparison) -> {});
    return run(
        counted,
        item ->
            index.judge(item.id(), item.sketch(), item.seenAt(), null)
                    instanceof Decision.Duplicate duplicate
                ? duplicate.of()
                : null);
  }

  /** Runs a method and counts its decisions. */
  Tally run(Method method) {
    return run(item -> true, method);
  }

  private Tally run(Predicate<Item> counted, Method method) {
    Tally tally = new Tally();
    Set<String> seen = new HashSet<>();
    for (Item item : items) {
      String of = method.judge(item);
      boolean repeats = !seen.add(item.label());
      if (!item.counts() || revisions.contains(item) || !counted.test(item)) {
        continue;
      }
      if (of != null) {
        Item root = byId.get(of);
        tally.attached(item.kind(), repeats, root != null && root.label().equals(item.label()));
      } else {
        tally.passed(item.kind(), repeats);
      }
    }
    return tally;
  }

  int size() {
    return items.size();
  }

  static double[] values(Comparison comparison) {
    var features = dev.dateline.enrich.dedupe.Feature.values();
    double[] values = new double[features.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = features[i].of(comparison);
    }
    return values;
  }

  private static DedupeIndex index(
      Scorer scorer,
      DedupeSettings settings,
      dev.dateline.enrich.dedupe.ComparisonListener listener) {
    return new DedupeIndex(new InMemoryState(settings.windowDays()), scorer, settings, listener);
  }
}
