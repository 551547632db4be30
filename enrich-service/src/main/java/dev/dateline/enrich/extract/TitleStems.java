package dev.dateline.enrich.extract;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a title is about, by the beginnings of its longer words; by pairs of characters where the
 * script writes no spaces between words. Short words, and those written in hiragana, are mostly the
 * grammar's.
 *
 * @param stems as they stand in a {@link Prose#key}
 * @param words how many words they are of, about
 */
record TitleStems(Set<String> stems, int words) {
  /** Characters of a word that tells, and of its beginning. */
  private static final int WORD = 5;

  /** A syllable of Hangul is written as one character. */
  private static final int SYLLABLES = 2;

  /** Characters at a word's end that may differ by case or number. */
  private static final int ENDING = 2;

  static TitleStems of(String title) {
    Set<String> stems = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    for (String word : Prose.key(title).split(" ")) {
      if (word.isEmpty()) {
        continue;
      }
      if (isIdeographic(word.charAt(0)) || isKana(word.charAt(0))) {
        addPairs(word, pairs);
      } else {
        int least = UnicodeScript.of(word.charAt(0)) == UnicodeScript.HANGUL ? SYLLABLES : WORD;
        if (word.length() >= least) {
          int length = least == WORD ? Math.max(least, word.length() - ENDING) : least;
          stems.add(word.substring(0, length));
        }
      }
    }
    int words = stems.size() + pairs.size() / 2;
    stems.addAll(pairs);
    return new TitleStems(stems, words);
  }

  /** How many of them stand in the texts whose keys are given. */
  long knownIn(List<String> keys) {
    return stems.stream().filter(stem -> keys.stream().anyMatch(key -> key.contains(stem))).count();
  }

  private static void addPairs(String word, Set<String> stems) {
    for (int i = 0; i + 1 < word.length(); i++) {
      if (isTelling(word.charAt(i)) && isTelling(word.charAt(i + 1))) {
        stems.add(word.substring(i, i + 2));
      }
    }
  }

  private static boolean isTelling(char c) {
    return isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
  }

  private static boolean isIdeographic(char c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static boolean isKana(char c) {
    return UnicodeScript.of(c) == UnicodeScript.HIRAGANA
        || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
  }
}
