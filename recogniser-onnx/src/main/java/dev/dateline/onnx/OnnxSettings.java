package dev.dateline.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of the model.
 *
 * @param model an ONNX file
 * @param tokenizer a {@code tokenizer.json} of Hugging Face
 * @param labels the model's {@code config.json}, or a text file with one label a line
 * @param maxTokens most tokens that the model takes at once, 16 to 8192
 * @param threads that work on one article, 1 to 64
 * @param languages primary BCP 47 tags that it is asked for; empty for all
 */
record OnnxSettings(
    Path model, Path tokenizer, Path labels, int maxTokens, int threads, Set<String> languages) {
  private static final Set<String> KEYS =
      Set.of("model", "tokenizer", "labels", "max-tokens", "threads", "languages");

  /**
   * Reads settings.
   *
   * @throws IllegalArgumentException if one is missing, unknown or wrong
   */
  static OnnxSettings of(Map<String, String> settings) {
    for (String key : new TreeSet<>(settings.keySet())) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            "no setting '" + key + "'; there are " + String.join(", ", new TreeSet<>(KEYS)));
      }
    }
    return new OnnxSettings(
        file(settings, "model"),
        file(settings, "tokenizer"),
        file(settings, "labels"),
        number(settings, "max-tokens", 256, 16, 8192),
        number(settings, "threads", 1, 1, 64),
        Set.copyOf(Arrays.asList(words(settings.getOrDefault("languages", "")))));
  }

  /** Back again, for the process of the trial. */
  Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("model", model.toString());
    map.put("tokenizer", tokenizer.toString());
    map.put("labels", labels.toString());
    map.put("max-tokens", Integer.toString(maxTokens));
    map.put("threads", Integer.toString(threads));
    map.put("languages", String.join("+", languages));
    return map;
  }

  /** The three files. */
  List<Path> files() {
    return List.of(model, tokenizer, labels);
  }

  private static Path file(Map<String, String> settings, String key) {
    @Nullable String value = settings.get(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the setting '" + key + "' is missing: a file");
    }
    Path file = Path.of(value);
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(key + ": no such file: " + file);
    }
    return file;
  }

  private static int number(
      Map<String, String> settings, String key, int standard, int least, int most) {
    String value = settings.getOrDefault(key, Integer.toString(standard));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same message as out of range
    }
    throw new IllegalArgumentException(
        key + " must be " + least + " to " + most + ", not '" + value + "'");
  }

  private static String[] words(String joined) {
    return joined.isBlank() ? new String[0] : joined.strip().split("[+\\s]+");
  }
}
