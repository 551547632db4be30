package dev.dateline.benchmarks.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.benchmarks.dedupe.Logistic.Example;
import dev.dateline.benchmarks.dedupe.wire.WireArticle;
import dev.dateline.enrich.dedupe.Comparison;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketch;
import dev.dateline.enrich.dedupe.Sketcher;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Pairs of articles judged by hand, each by itself: D for repeats, N for not. Others are left out.
 */
final class PairSet {

  private record Pair(Comparison comparison, boolean repeats, double weight) {}

  private final List<Pair> pairs = new ArrayList<>();

  private PairSet() {}

  /** Pairs judged by hand. */
  static PairSet judged(List<JsonNode> lines) {
    PairSet set = new PairSet();
    Sketcher sketcher = Sketcher.whole();
    for (JsonNode line : lines) {
      String label = line.path("label").asText();
      if (label.equals("D") || label.equals("N")) {
        JsonNode a = line.path("a");
        JsonNode b = line.path("b");
        set.pairs.add(
            new Pair(
                Comparison.plain(sketch(sketcher, a), sketch(sketcher, b), apart(a, b)),
                label.equals("D"),
                line.path("weight").asDouble(1)));
      }
    }
    return set;
  }

  /** Of each made-up article the pair with the one that it repeats and with the nearest other. */
  static PairSet madeUp(List<List<WireArticle>> streams) {
    PairSet set = new PairSet();
    Sketcher sketcher = Sketcher.whole();
    for (List<WireArticle> stream : streams) {
      List<Sketch> sketches =
          stream.stream().map(a -> sketcher.sketch(a.title(), a.body())).toList();
      for (int i = 1; i < stream.size(); i++) {
        Pair[] nearest = new Pair[2];
        for (int j = 0; j < i; j++) {
          Duration apart = Duration.between(stream.get(j).seenAt(), stream.get(i).seenAt());
          Comparison comparison = Comparison.plain(sketches.get(j), sketches.get(i), apart);
          boolean repeats = stream.get(j).label().equals(stream.get(i).label());
          Pair other = nearest[repeats ? 1 : 0];
          if (other == null
              || comparison.anchors().shared() > other.comparison().anchors().shared()) {
            nearest[repeats ? 1 : 0] = new Pair(comparison, repeats, 1);
          }
        }
        for (Pair pair : nearest) {
          if (pair != null) {
            set.pairs.add(pair);
          }
        }
      }
    }
    return set;
  }

  /** The pairs as examples, weighing {@code total} together, each side a half. */
  List<Example> examples(double total) {
    double[] sums = new double[2];
    for (Pair pair : pairs) {
      sums[pair.repeats() ? 1 : 0] += pair.weight();
    }
    return IntStream.range(0, pairs.size())
        .mapToObj(
            i -> {
              Pair pair = pairs.get(i);
              double weight = total / 2 * pair.weight() / sums[pair.repeats() ? 1 : 0];
              return new Example(StreamSet.values(pair.comparison()), pair.repeats(), weight, i);
            })
        .toList();
  }

  /** Counts the decisions on the pairs. */
  Tally run(Scorer scorer, double threshold) {
    return run(scorer, threshold, group -> true);
  }

  /** Counts the decisions on some pairs, by their groups in {@link #examples}. */
  Tally run(Scorer scorer, double threshold, IntPredicate counted) {
    Tally tally = new Tally();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (!counted.test(i)) {
        continue;
      }
      if (scorer.score(pair.comparison()) >= threshold) {
        tally.attached("pair", pair.repeats(), pair.repeats(), pair.weight());
      } else {
        tally.passed("pair", pair.repeats(), pair.weight());
      }
    }
    return tally;
  }

  private static Sketch sketch(Sketcher sketcher, JsonNode article) {
    return sketcher.sketch(article.path("title").asText(), article.path("body").asText());
  }

  private static Duration apart(JsonNode a, JsonNode b) {
    try {
      return Duration.between(time(a), time(b));
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }

  private static Instant time(JsonNode article) {
    return Instant.parse(article.path("publishedAt").asText());
  }
}
