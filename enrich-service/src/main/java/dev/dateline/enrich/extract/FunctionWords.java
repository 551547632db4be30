package dev.dateline.enrich.extract;

import dev.dateline.enrich.language.Scripts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guesses the language of a text that declares none, by its script and its commonest words. */
final class FunctionWords {
  private static final Map<String, List<String>> LANGUAGES = new HashMap<>();
  private static final double SHARE = 0.15;
  private static final int FEWEST = 20;

  static {
    for (String line : Lexicon.lines("function-words.txt")) {
      int colon = line.indexOf(':');
      for (String word : line.substring(colon + 1).strip().split(" ")) {
        LANGUAGES
            .computeIfAbsent(word, key -> new java.util.ArrayList<>())
            .add(line.substring(0, colon));
      }
    }
  }

  private FunctionWords() {}

  /** {@code null} if neither its script nor its words tell. */
  static @Nullable String language(String text) {
    String written = Scripts.language(text);
    return written == null ? spoken(text) : written;
  }

  private static @Nullable String spoken(String text) {
    String[] words = Prose.lower(text).split("[^\\p{L}\\p{M}]+");
    Map<String, Integer> hits = new HashMap<>();
    for (String word : words) {
      LANGUAGES
          .getOrDefault(word, List.of())
          .forEach(language -> hits.merge(language, 1, Integer::sum));
    }
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : hits.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return words.length >= FEWEST && most > words.length * SHARE ? best : null;
  }
}
