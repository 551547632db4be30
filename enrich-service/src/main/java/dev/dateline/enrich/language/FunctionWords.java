package dev.dateline.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells neighbouring languages apart by their small words, where the statistical model lacks one of
 * them or takes one for the other.
 */
final class FunctionWords {
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}'’]+");

  /** Before letters that may stand anywhere in a word. */
  private static final String PART = "~";

  /** Share of a text's words that speaks for a language of another group than the model says. */
  private static final double PLAIN = 0.3;

  /** The same within the group. */
  private static final double SOME = 0.08;

  private final Map<String, Set<String>> words = new LinkedHashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();

  private FunctionWords() {}

  /** Reads the lists from the class path. */
  static FunctionWords load() {
    try (@Nullable InputStream in = FunctionWords.class.getResourceAsStream("function-words.txt")) {
      if (in == null) {
        throw new IOException("function-words.txt is not on the class path");
      }
      FunctionWords all = new FunctionWords();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(all::add);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    List<String> cells = List.of(normal(line).split(" "));
    groups.put(cells.get(1), cells.get(0));
    List<String> list = cells.subList(2, cells.size());
    words.put(
        cells.get(1),
        list.stream().filter(word -> !word.startsWith(PART)).collect(Collectors.toSet()));
    parts.put(
        cells.get(1),
        list.stream().filter(word -> word.startsWith(PART)).map(w -> w.substring(1)).toList());
  }

  /**
   * The language whose small words a text has, if that is plainly another than the model's.
   *
   * @param guess the model's
   */
  String refine(String text, String guess) {
    String[] tokens = BREAK.split(normal(text));
    String best = guess;
    double most = share(tokens, guess);
    for (String language : words.keySet()) {
      double share = share(tokens, language);
      boolean neighbours = Objects.equals(groups.get(language), groups.get(guess));
      if (share > most && share >= (neighbours ? SOME : PLAIN)) {
        most = share;
        best = language;
      }
    }
    return best;
  }

  private double share(String[] tokens, String language) {
    Set<String> known = words.getOrDefault(language, Set.of());
    List<String> within = parts.getOrDefault(language, List.of());
    int hits = 0;
    for (String token : tokens) {
      hits += known.contains(token) || within.stream().anyMatch(token::contains) ? 1 : 0;
    }
    return tokens.length == 0 ? 0 : (double) hits / tokens.length;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
