package dev.dateline.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Frequent words of languages of which there is little text to count. */
final class FunctionWords {
  private final Map<String, Set<String>> words = new HashMap<>();

  private FunctionWords() {}

  /** Reads the lists from the class path: a group of languages, one of them, and its words. */
  static FunctionWords load() throws IOException {
    try (@Nullable InputStream in = FunctionWords.class.getResourceAsStream("function-words.txt")) {
      if (in == null) {
        throw new IOException("function-words.txt is not on the class path");
      }
      FunctionWords all = new FunctionWords();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(all::add);
      return all;
    }
  }

  private void add(String line) {
    List<String> cells = List.of(Normalizer.normalize(line, Normalizer.Form.NFC).split(" "));
    words.put(cells.get(1), Set.copyOf(cells.subList(2, cells.size())));
  }

  /** A language's words; empty if it has no list. */
  Set<String> words(String language) {
    return words.getOrDefault(language, Set.of());
  }
}
