package dev.dateline.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a JSON object, within the limits; {@code null} for what is missing or no text. */
record JsonFields(JsonNode node, Reading reading) {

  @Nullable String line(String name) {
    return line(node.path(name));
  }

  private @Nullable String line(JsonNode value) {
    return value.isValueNode() && !value.isNull()
        ? TextConstruct.tidy(value.asText(), reading.limits().maxLineChars())
        : null;
  }

  /** Plain text, as an HTML fragment. */
  @Nullable String literal(String name) {
    String line = line(name);
    return line == null ? null : MarkupText.literal(DoubleEncoding.undo(line));
  }

  @Nullable String block(String name) {
    JsonNode value = node.path(name);
    return value.isTextual()
        ? TextConstruct.tidy(DoubleEncoding.undo(value.asText()), reading.limits().maxFieldChars())
        : null;
  }

  @Nullable String url(String name) {
    String reference = line(name);
    return reference == null ? null : Links.resolve(reading.url(), reference);
  }

  @Nullable Instant date(String name) {
    return reading.date(line(name));
  }

  @Nullable Long number(String name) {
    JsonNode value = node.path(name);
    return value.canConvertToLong() && value.asLong() >= 0 ? Long.valueOf(value.asLong()) : null;
  }

  /** Of 1.1's {@code authors}, 1.0's {@code author}, or a bare name in either. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    List<JsonNode> candidates = new ArrayList<>();
    candidates.add(node.path("authors"));
    candidates.add(node.path("author"));
    for (JsonNode candidate : candidates) {
      Iterable<JsonNode> persons = candidate.isArray() ? candidate : List.of(candidate);
      for (JsonNode person : persons) {
        String name = line(person.isObject() ? person.path("name") : person);
        if (name != null && !names.contains(name) && names.size() < 64) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Addresses of WebSub hubs in JSON Feed's {@code hubs}. */
  List<String> hubs() {
    List<String> hubs = new ArrayList<>();
    for (JsonNode hub : node.path("hubs")) {
      String type = hub.path("type").asText("");
      String url = new JsonFields(hub, reading).url("url");
      if (url != null && hubs.size() < 8 && type.equalsIgnoreCase("WebSub")) {
        hubs.add(url);
      }
    }
    return hubs;
  }

  /** Of an array, or of one text with commas. */
  List<String> strings(String name) {
    if (node.path(name).isTextual()) {
      String line = line(name);
      return line == null ? List.of() : Tags.split(line, reading);
    }
    List<String> values = new ArrayList<>();
    for (JsonNode value : node.path(name)) {
      String text = line(value);
      if (text != null && values.size() < reading.limits().maxValues() && !values.contains(text)) {
        values.add(text);
      }
    }
    return values;
  }
}
