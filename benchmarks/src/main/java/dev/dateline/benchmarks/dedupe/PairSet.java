package dev.dateline.benchmarks.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.benchmarks.dedupe.Logistic.Example;
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

/**
 * Pairs of articles judged by hand, each by itself: D for repeats, N for not. Others are left out.
 */
final class PairSet {

  private record Pair(Comparison comparison, boolean repeats, double weight) {}

  private final List<Pair> pairs = new ArrayList<>();

  PairSet(List<JsonNode> lines) {
    Sketcher sketcher = Sketcher.whole();
    for (JsonNode line : lines) {
      String label = line.path("label").asText();
      if (label.equals("D") || label.equals("N")) {
        JsonNode a = line.path("a");
        JsonNode b = line.path("b");
        pairs.add(
            new Pair(
                Comparison.plain(sketch(sketcher, a), sketch(sketcher, b), apart(a, b)),
                label.equals("D"),
                line.path("weight").asDouble(1)));
      }
    }
  }

  /** The pairs of some numbers as examples, weighing {@code total} together, each side a half. */
  List<Example> examples(IntPredicate numbers, double total) {
    double[] sums = new double[2];
    for (int i = 0; i < pairs.size(); i++) {
      if (numbers.test(i)) {
        sums[pairs.get(i).repeats() ? 1 : 0] += Math.sqrt(pairs.get(i).weight());
      }
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (numbers.test(i)) {
        double weight = total / 2 * Math.sqrt(pair.weight()) / sums[pair.repeats() ? 1 : 0];
        examples.add(new Example(StreamSet.values(pair.comparison()), pair.repeats(), weight));
      }
    }
    return examples;
  }

  /** Adds the decisions on the pairs of some numbers to a tally. */
  void run(Scorer scorer, double threshold, IntPredicate numbers, Tally tally) {
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (numbers.test(i)) {
        if (scorer.score(pair.comparison()) >= threshold) {
          tally.attached("pair", pair.repeats(), pair.repeats(), pair.weight());
        } else {
          tally.passed("pair", pair.repeats(), pair.weight());
        }
      }
    }
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
