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
    if (answer.has("reason")) {
      return out.append("  ").append(answer.path("reason").asText()).append('\n').toString();
    }
    if (why.path("comparedWith").isNull()) {
      return out.append("  nothing held shares enough with it to be compared\n").toString();
    }
    out.append("  compared with ").append(why.path("comparedWith").asText());
    if (why.has("certainty")) {
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
        out.append(
            "  one stands whole within the other, which begins otherwise: a part, no copy\n");
      }
      out.append(
          String.format(
              Locale.ROOT, "  %-22s %8s %8s %8s%n", "feature", "value", "weight", "adds"));
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
    } else {
      out.append(", an earlier version of the page\n");
    }
    JsonNode passages = why.path("sharedPassages");
    out.append(passages.isEmpty() ? "  no passage of six words in both\n" : "  in both:\n");
    for (JsonNode passage : passages) {
      out.append("    \"").append(passage.asText()).append("\"\n");
    }
    return out.toString();
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
