package dev.dateline.enrich.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one kind in many languages, from a resource: one a line, {@code #} begins a comment.
 * They are compared by {@link Prose#key}, word by word from a text's start; those of scripts that
 * write no spaces, character by character.
 */
final class Lexicon {
  private static final int LONGEST = 80;

  private final Set<String> phrases;
  private final List<String> unspaced;
  private final Map<String, List<String>> byFirstWord;

  private Lexicon(Set<String> phrases) {
    this.phrases = phrases;
    this.unspaced = phrases.stream().filter(Lexicon::isUnspaced).toList();
    this.byFirstWord =
        phrases.stream()
            .filter(phrase -> !isUnspaced(phrase))
            .collect(Collectors.groupingBy(phrase -> word(phrase, 0)));
  }

  private static boolean isUnspaced(String phrase) {
    return phrase.charAt(0) >= '\u3040'
        || (phrase.charAt(0) >= '\u0e00' && phrase.charAt(0) <= '\u0eff');
  }

  private static String word(String key, int start) {
    int end = key.indexOf(' ', start);
    return key.substring(start, end < 0 ? key.length() : end);
  }

  static Lexicon load(String resource) {
    Set<String> phrases = new HashSet<>();
    for (String line : lines(resource)) {
      phrases.add(Prose.key(line));
    }
    return new Lexicon(Set.copyOf(phrases));
  }

  /** The resource's lines without comments and blanks. */
  static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }

  /** Whether the whole text is a phrase, punctuation aside. */
  boolean is(String text) {
    return text.length() <= LONGEST && phrases.contains(Prose.key(text));
  }

  /** The longest phrase the text begins with, as its key; {@code null} if it begins with none. */
  @Nullable String start(String text) {
    String key = Prose.key(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    for (int end = key.length(); end > 0; end = key.lastIndexOf(' ', end - 1)) {
      if (phrases.contains(key.substring(0, end))) {
        return key.substring(0, end);
      }
    }
    for (String phrase : unspaced) {
      if (key.startsWith(phrase)) {
        return phrase;
      }
    }
    return null;
  }

  /** Whether the text begins with a phrase. */
  boolean starts(String text) {
    return start(text) != null;
  }

  /** Whether a phrase stands anywhere in the text. */
  boolean within(String text) {
    String key = Prose.key(text);
    int start = 0;
    while (start < key.length()) {
      String word = word(key, start);
      for (String phrase : byFirstWord.getOrDefault(word, List.of())) {
        int end = start + phrase.length();
        if (key.startsWith(phrase, start) && (end == key.length() || key.charAt(end) == ' ')) {
          return true;
        }
      }
      start += word.length() + 1;
    }
    return unspaced.stream().anyMatch(key::contains);
  }
}
