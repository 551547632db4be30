package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Judges two articles by themselves, with nothing known of what else was written, by the rule that
 * the index goes by. Both texts being at hand, they are compared whole, not by samples.
 */
final class PairJudge {

  private final Sketcher sketcher = Sketcher.whole();
  private final CopyRule rule;
  private final @Nullable Explainer explainer;

  PairJudge(CopyRule rule, @Nullable Explainer explainer) {
    this.rule = rule;
    this.explainer = explainer;
  }

  void judge(JsonNode in, Sketcher sketcher, ObjectNode out) {
    InputArticle a = InputArticle.of(in.path("a"));
    InputArticle b = InputArticle.of(in.path("b"));
    Sketch first = this.sketcher.sketch(a.title(), a.body());
    Sketch second = this.sketcher.sketch(b.title(), b.body());
    if (CopyRule.isTooShort(first) || CopyRule.isTooShort(second)) {
      out.put("duplicate", false).put("similarity", 0.0).put("reason", CopyRule.TOO_SHORT);
    } else {
      put(out, first, second, Comparison.plain(first, second, apart(a, b)));
    }
    if (explainer != null) {
      explainer.remember("a", a.body());
      out.set("explanation", explainer.explain(b.body(), Evidence.NONE));
    }
  }

  private void put(ObjectNode out, Sketch a, Sketch b, Comparison comparison) {
    if (explainer != null) {
      explainer.compared("a", comparison);
    }
    CopyRule.Finding found = rule.of(a, b, comparison);
    out.put("duplicate", found.kind() == CopyRule.Kind.COPY);
    out.put("similarity", found.certainty());
    if (found.kind() == CopyRule.Kind.PART) {
      out.put("partOf", comparison.firstIsShorter() ? "b" : "a");
    }
  }

  private static Duration apart(InputArticle a, InputArticle b) {
    return a.publishedAt() == null || b.publishedAt() == null
        ? Duration.ZERO
        : Duration.between(a.publishedAt(), b.publishedAt());
  }
}
