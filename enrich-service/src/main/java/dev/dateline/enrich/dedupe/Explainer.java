package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says why a text was or was not held equal to the one most like it: what each feature added, and
 * the passages that both have. Remembers the latest texts, so that they can be quoted.
 */
final class Explainer {

  /** UTF-16 units of the texts remembered. */
  private static final int MEMORY = 64 << 20;

  private record Best(String id, Comparison comparison, double score) {}

  private record Term(Feature feature, double value, double weight) {
    double adds() {
      return value * weight;
    }
  }

  private final CopyRule rule;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private long remembered;
  private @Nullable Best best;

  Explainer(CopyRule rule) {
    this.rule = rule;
  }

  /** Takes note of a comparison; the most certain since the last explanation is explained. */
  void compared(String candidate, Comparison comparison) {
    double score = rule.certainty(comparison);
    if (best == null || score > best.score()) {
      best = new Best(candidate, comparison, score);
    }
  }

  void remember(String id, String text) {
    String before = texts.put(id, text);
    remembered += text.length() - (before == null ? 0 : before.length());
    var oldest = texts.entrySet().iterator();
    while (remembered > MEMORY && oldest.hasNext()) {
      remembered -= oldest.next().getValue().length();
      oldest.remove();
    }
  }

  /** What there is to say of a page seen before: what it has kept, and how much that is. */
  ObjectNode explainAgain(String text, String earlierVersion, Evidence evidence) {
    best = null;
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("comparedWith", earlierVersion);
    put(evidence, out);
    quote(earlierVersion, text, out.putArray("sharedPassages"));
    return out;
  }

  /**
   * What there is to say of a text.
   *
   * @param former by what it differs from the text that its address carried before; nothing where
   *     it carried none
   */
  ObjectNode explain(String text, Evidence former) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    Best compared = best;
    best = null;
    if (!former.numbers().isEmpty()) {
      put(former, out);
    }
    if (compared == null) {
      return out.putNull("comparedWith");
    }
    out.put("comparedWith", compared.id());
    out.put("certainty", rounded(compared.score())).put("threshold", rule.settings().threshold());
    out.put("quoted", compared.comparison().isEmbedded());
    ArrayNode features = out.putArray("features");
    for (Term term : terms(compared.comparison())) {
      features
          .addObject()
          .put("name", Scorer.key(term.feature()))
          .put("value", rounded(term.value()))
          .put("weight", term.weight())
          .put("adds", rounded(term.adds()));
    }
    quote(compared.id(), text, out.putArray("sharedPassages"));
    return out;
  }

  private static void put(Evidence ofVersions, ObjectNode out) {
    ofVersions.numbers().forEach(out.putObject("versions")::put);
  }

  /** What each feature adds, what counts most first. */
  private List<Term> terms(Comparison comparison) {
    return Arrays.stream(Feature.values())
        .map(feature -> new Term(feature, feature.of(comparison), rule.scorer().weight(feature)))
        .sorted(Comparator.comparingDouble(term -> -Math.abs(term.adds())))
        .toList();
  }

  private void quote(String id, String text, ArrayNode out) {
    String other = texts.get(id);
    if (other != null) {
      Passages.shared(other, text).forEach(out::add);
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
