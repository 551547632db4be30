package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * Judges two articles by themselves, with nothing known of what else was written. Both texts being
 * at hand, they are compared whole, not by samples.
 */
final class PairJudge {

  private final Sketcher sketcher = Sketcher.whole();
  private final Scorer scorer;
  private final double threshold;

  PairJudge(Scorer scorer, double threshold) {
    this.scorer = scorer;
    this.threshold = threshold;
  }

  void judge(JsonNode in, Sketcher sketcher, ObjectNode out) {
    InputArticle a = InputArticle.of(in.path("a"));
    InputArticle b = InputArticle.of(in.path("b"));
    double similarity = similarity(a, b);
    out.put("duplicate", similarity >= threshold).put("similarity", similarity);
  }

  private double similarity(InputArticle a, InputArticle b) {
    Sketch first = sketcher.sketch(a.title(), a.body());
    Sketch second = sketcher.sketch(b.title(), b.body());
    if (first.digest() == second.digest()) {
      return 1;
    }
    Duration apart =
        a.publishedAt() == null || b.publishedAt() == null
            ? Duration.ZERO
            : Duration.between(a.publishedAt(), b.publishedAt());
    return scorer.score(Comparison.plain(first, second, apart));
  }
}
