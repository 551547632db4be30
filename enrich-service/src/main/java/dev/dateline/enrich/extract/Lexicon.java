package dev.dateline.enrich.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one kind in many languages, from a resource: one a line, {@code #} begins a comment.
 * They are compared by {@link Prose#key}, word by word from a text's start; those of scripts that
 * write no spaces, character by character.
 */
final class Lexicon {
  /** From this character on, Japanese kana, scripts write no spaces, or few. */
  private static final char UNSPACED = '\u3040';

  private static final int LONGEST = 80;
  private static final int MOST_SHAPES = 1 << 14;

  private final Set<String> phrases;
  private final List<String> unspaced;
  private final Map<String, List<String>> byFirstWord;
  private final BitSet firstWords = new BitSet();

  private Lexicon(Set<String> phrases) {
    this.phrases = phrases;
    this.unspaced =
        phrases.stream()
            .filter(Lexicon::isUnspaced)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    this.byFirstWord =
        phrases.stream()
            .filter(phrase -> !isUnspaced(phrase))
            .collect(Collectors.groupingBy(phrase -> word(phrase, 0)));
    byFirstWord.keySet().forEach(word -> firstWords.set(shape(word, 0, word.length())));
  }

  /** What the word's ends and length are, in few bits: most words are told apart by it. */
  private static int shape(String key, int start, int end) {
    return ((key.charAt(start) * 31 + key.charAt(end - 1)) * 31 + end - start) & MOST_SHAPES - 1;
  }

  /** Whether the phrase is of a script that writes no spaces, or few. */
  static boolean isUnspaced(String phrase) {
    return isUnspaced(phrase.charAt(0));
  }

  /** Whether the phrase is one word, which may begin a sentence as well. */
  static boolean isWord(String phrase) {
    return phrase.indexOf(' ') < 0 && !isUnspaced(phrase);
  }

  private static boolean isUnspaced(char c) {
    return c >= UNSPACED || (c >= '\u0e00' && c <= '\u0eff');
  }

  private static String word(String key, int start) {
    int end = key.indexOf(' ', start);
    return key.substring(start, end < 0 ? key.length() : end);
  }

  /** The phrases of these resources. */
  static Lexicon load(String... resources) {
    Set<String> phrases = new HashSet<>();
    for (String resource : resources) {
      for (String line : lines(resource)) {
        phrases.add(Prose.key(line));
      }
    }
    return new Lexicon(Set.copyOf(phrases));
  }

  /** The phrases of a collection. */
  static Lexicon of(Collection<String> phrases) {
    return new Lexicon(phrases.stream().map(Prose::key).collect(Collectors.toUnmodifiableSet()));
  }

  /** Those of its phrases that pass, given as their keys. */
  Lexicon only(Predicate<String> passing) {
    return new Lexicon(phrases.stream().filter(passing).collect(Collectors.toUnmodifiableSet()));
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

  /** {@link #is(String)} of a block. */
  boolean is(Block block) {
    return block.text().length() <= LONGEST && phrases.contains(block.key());
  }

  /** The longest phrase the text begins with, as its key; {@code null} if it begins with none. */
  @Nullable String start(String text) {
    return startOfKey(Prose.key(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
  }

  private @Nullable String startOfKey(String key) {
    if (key.isEmpty()) {
      return null;
    }
    int space = key.indexOf(' ');
    int end = space < 0 ? key.length() : space;
    String longest = null;
    if (firstWords.get(shape(key, 0, end))) {
      for (String phrase : byFirstWord.getOrDefault(key.substring(0, end), List.of())) {
        boolean longer = longest == null || phrase.length() > longest.length();
        longest = longer && isAt(key, 0, phrase) ? phrase : longest;
      }
    }
    if (longest != null) {
      return longest;
    }
    if (isUnspaced(key)) {
      for (String phrase : unspaced) {
        if (key.startsWith(phrase)) {
          return phrase;
        }
      }
    }
    return null;
  }

  /** Whether the text begins with a phrase. */
  boolean starts(String text) {
    return start(text) != null;
  }

  /** {@link #start} of a block. */
  @Nullable String startOf(Block block) {
    return startOfKey(block.key());
  }

  /** {@link #starts(String)} of a text whose key is given. */
  boolean startsKey(String key) {
    return startOfKey(key) != null;
  }

  /** Whether a phrase stands anywhere in the text. */
  boolean within(String text) {
    return withinKey(Prose.key(text));
  }

  /** {@link #within(String)} of a text whose key is given. */
  boolean withinKey(String key) {
    int start = 0;
    while (start < key.length()) {
      int end = key.indexOf(' ', start);
      end = end < 0 ? key.length() : end;
      if (firstWords.get(shape(key, start, end))
          && isAnyAt(key, start, byFirstWord.getOrDefault(key.substring(start, end), List.of()))) {
        return true;
      }
      start = end + 1;
    }
    return hasUnspaced(key) && unspaced.stream().anyMatch(key::contains);
  }

  private static boolean hasUnspaced(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (isUnspaced(key.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyAt(String key, int start, List<String> phrases) {
    for (String phrase : phrases) {
      if (isAt(key, start, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String key, int start, String phrase) {
    int end = start + phrase.length();
    return key.startsWith(phrase, start) && (end == key.length() || key.charAt(end) == ' ');
  }
}
