package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** An explained answer, to be read by people. */
final class Report {

  private Report() {}

  static String of(JsonNode answer) {
    if (answer.has("error")) {
      return answer.path("id").asText("?") + ": " + answer.path("error").asText() + "\n";
    }
    JsonNode why = answer.path("explanation");
    StringBuilder out = new StringBuilder();
    out.append(answer.path("id").asText()).append(": ").append(verdict(answer)).append('\n');
    String status = answer.path("status").asText();
    boolean again = status.equals("repeat") || status.equals("revision");
    if (why.has("versions")) {
      out.append(again ? "" : "  its address carried another text before\n");
      versions(why.path("versions"), out);
    }
    if (answer.has("reason")) {
      return out.append("  ").append(answer.path("reason").asText()).append('\n').toString();
    }
    if (why.path("comparedWith").isNull()) {
      return out.append("  nothing held shares enough with it to be compared\n").toString();
    }
    out.append("  compared with ").append(why.path("comparedWith").asText());
    if (again) {
      out.append(", an earlier version of the page\n");
    } else {
      features(answer, why, out);
    }
    passages(why.path("sharedPassages"), out);
    return out.toString();
  }

  private static void versions(JsonNode numbers, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "  %.1f %% of the passages unchanged; change %.4f, a revision from %.4f on%n",
            numbers.path("unchanged").asDouble() * 100,
            numbers.path("change").asDouble(),
            numbers.path("least-change").asDouble()));
    out.append(
        String.format(
            Locale.ROOT,
            "  %d words compared with %d, %d left out as the page's stamps; title or figures %s%n",
            numbers.path("words-after").asInt(),
            numbers.path("words-before").asInt(),
            numbers.path("words-ignored").asInt(),
            numbers.path("facts-changed").asInt() == 1 ? "changed" : "the same"));
  }

  private static void features(JsonNode answer, JsonNode why, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            ": certainty %.3f, a duplicate from %.2f on%n",
            why.path("certainty").asDouble(),
            why.path("threshold").asDouble()));
    if (answer.path("similarity").asDouble() == 1) {
      out.append("  the same text word for word: a duplicate whatever the features say\n");
    }
    if (why.path("quoted").asBoolean()) {
      out.append("  one stands whole within the other, which begins otherwise: a part, no copy\n");
    }
    out.append(
        String.format(Locale.ROOT, "  %-22s %8s %8s %8s%n", "feature", "value", "weight", "adds"));
    for (JsonNode feature : why.path("features")) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-22s %8.3f %8.3f %+8.3f%n",
              feature.path("name").asText(),
              feature.path("value").asDouble(),
              feature.path("weight").asDouble(),
              feature.path("adds").asDouble()));
    }
  }

  private static void passages(JsonNode passages, StringBuilder out) {
    out.append(passages.isEmpty() ? "  no passage of six words in both\n" : "  in both:\n");
    for (JsonNode passage : passages) {
      out.append("    \"").append(passage.asText()).append("\"\n");
    }
  }

  private static String verdict(JsonNode answer) {
    if (answer.has("duplicate")) {
      return answer.path("duplicate").asBoolean() ? "duplicates" : "not duplicates";
    }
    String status = answer.path("status").asText();
    if (answer.has("partOf")) {
      return "unique, shares text with " + answer.path("partOf").asText();
    }
    return answer.path("duplicateOf").isNull()
        ? status
        : status + " of " + answer.path("duplicateOf").asText();
  }
}
