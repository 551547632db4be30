package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges two articles by themselves, with nothing known of what else was written. Both texts being
 * at hand, they are compared whole, not by samples.
 */
final class PairJudge {

  private final Sketcher sketcher = Sketcher.whole();
  private final Scorer scorer;
  private final double threshold;
  private final @Nullable Explainer explainer;

  PairJudge(Scorer scorer, double threshold, @Nullable Explainer explainer) {
    this.scorer = scorer;
    this.threshold = threshold;
    this.explainer = explainer;
  }

  void judge(JsonNode in, Sketcher sketcher, ObjectNode out) {
    InputArticle a = InputArticle.of(in.path("a"));
    InputArticle b = InputArticle.of(in.path("b"));
    double similarity = similarity(a, b);
    out.put("duplicate", similarity >= threshold).put("similarity", similarity);
    if (explainer != null) {
      explainer.remember("a", a.body());
      out.set("explanation", explainer.explain(b.body(), null));
    }
  }

  private double similarity(InputArticle a, InputArticle b) {
    Sketch first = sketcher.sketch(a.title(), a.body());
    Sketch second = sketcher.sketch(b.title(), b.body());
    Duration apart =
        a.publishedAt() == null || b.publishedAt() == null
            ? Duration.ZERO
            : Duration.between(a.publishedAt(), b.publishedAt());
    Comparison comparison = Comparison.plain(first, second, apart);
    if (explainer != null) {
      explainer.compared("a", comparison);
    }
    return first.digest() == second.digest() ? 1 : scorer.score(comparison);
  }
}
