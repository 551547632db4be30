package dev.dateline.ingest.wall;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases in texts, by the two characters that they begin with: a regular expression of some
 * hundred alternatives tries each of them at every place.
 */
final class Phrases {
  private final Map<Integer, List<Phrase>> byStart = new HashMap<>();

  /**
   * @param parted whether a phrase begins where a word does, as in scripts that part words and set
   *     nothing before them
   */
  private record Phrase(String text, boolean parted) {}

  /**
   * @param phrases of two characters or more, in the form of the texts to be searched
   */
  Phrases(List<String> phrases) {
    for (String text : phrases) {
      byStart.merge(start(text, 0), List.of(new Phrase(text, isParted(text))), Phrases::both);
    }
  }

  /** Whether the text has any of them. */
  boolean isIn(String text) {
    boolean inWord = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      List<Phrase> candidates = byStart.get(start(text, i));
      if (candidates != null) {
        for (Phrase phrase : candidates) {
          if (!(inWord && phrase.parted()) && text.startsWith(phrase.text(), i)) {
            return true;
          }
        }
      }
      inWord = Character.isLetter(Character.codePointBefore(text, i + 1));
    }
    return false;
  }

  private static int start(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  private static boolean isParted(String phrase) {
    return switch (UnicodeScript.of(phrase.codePointAt(0))) {
      case LATIN, CYRILLIC, GREEK, HANGUL, DEVANAGARI, COMMON -> true;
      default -> false;
    };
  }

  private static List<Phrase> both(List<Phrase> a, List<Phrase> b) {
    return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
  }
}
