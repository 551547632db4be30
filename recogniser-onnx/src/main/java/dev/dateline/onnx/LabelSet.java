package dev.dateline.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Json;
import dev.dateline.contract.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a model's classes mean, in any of the schemes IO, BIO and BIOES: {@code B-PER}, {@code
 * I-ORG}, {@code LOC}. Persons, organisations and places count, under the names that the usual
 * training sets give them; what else a model tells apart is no name.
 */
final class LabelSet {
  private static final int MOST = 10_000;

  /** One class; {@code type} is {@code null} for what is no name. */
  record Label(Tag.@Nullable Type type, boolean begins) {}

  private final List<Label> labels;

  LabelSet(List<String> written) {
    labels = written.stream().map(LabelSet::label).toList();
    if (labels.stream().allMatch(label -> label.type() == null)) {
      throw new IllegalArgumentException(
          "labels: none of " + written.size() + " is a person, an organisation or a place");
    }
  }

  /**
   * Reads a file of labels.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if no label of it is a name's
   */
  static LabelSet read(Path file) throws IOException {
    String text = Files.readString(file);
    return new LabelSet(
        text.stripLeading().startsWith("{")
            ? ofConfig(Json.mapper().readTree(text).path("id2label"))
            : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  int size() {
    return labels.size();
  }

  Label get(int number) {
    return labels.get(number);
  }

  private static List<String> ofConfig(JsonNode names) {
    if (!names.isObject() || names.isEmpty() || names.size() > MOST) {
      throw new IllegalArgumentException("labels: the file has no id2label");
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String label = names.path(Integer.toString(i)).textValue();
      if (label == null) {
        throw new IllegalArgumentException("labels: id2label has no " + i);
      }
      labels.add(label);
    }
    return labels;
  }

  private static Label label(String written) {
    String label = written.toUpperCase(Locale.ROOT);
    boolean prefixed = label.length() > 2 && (label.charAt(1) == '-' || label.charAt(1) == '_');
    char prefix = prefixed ? label.charAt(0) : 'I';
    String name = prefixed ? label.substring(2) : label;
    Tag.Type type =
        switch (name) {
          case "PER", "PERS", "PERSON" -> Tag.Type.PERSON;
          case "ORG", "ORGANIZATION", "ORGANISATION", "CORPORATION", "COMPANY" ->
              Tag.Type.ORGANISATION;
          case "LOC", "LOCATION", "GPE", "PLACE", "FAC", "FACILITY" -> Tag.Type.PLACE;
          default -> null;
        };
    return new Label(type, prefix == 'B' || prefix == 'S' || prefix == 'U');
  }
}
