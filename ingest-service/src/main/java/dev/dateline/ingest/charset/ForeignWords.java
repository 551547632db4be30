package dev.dateline.ingest.charset;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How many letters of a text stand in words wholly beyond ASCII, each word taken once.
 *
 * @param inWords of them
 * @param different the different ones among these
 * @param all letters beyond ASCII
 */
record ForeignWords(int inWords, int different, int all) {
  private static final int LEAST = 6;

  /**
   * @param shortest letters of a word that counts
   * @param counted whether the character at an index counts
   */
  static ForeignWords in(String text, int shortest, IntPredicate counted) {
    int inWords = 0;
    int all = 0;
    Set<String> words = new HashSet<>();
    Set<Character> different = new HashSet<>();
    for (int i = 0; i < text.length(); ) {
      int end = i;
      int letters = 0;
      int marked = 0;
      while (end < text.length() && WordShapes.isLetter(text.charAt(end))) {
        if (text.charAt(end) < 0x80) {
          letters = Integer.MIN_VALUE / 2;
        } else if (counted.test(end)) {
          letters++;
          marked++;
        }
        end++;
      }
      boolean fresh = marked > 0 && words.add(text.substring(i, end));
      all += fresh ? marked : 0;
      if (fresh && letters >= shortest) {
        inWords += letters;
        text.substring(i, end).chars().forEach(c -> different.add((char) c));
      }
      i = Math.max(i + 1, end);
    }
    return new ForeignWords(inWords, different.size(), all);
  }

  /**
   * @param leastDifferent letters, for a sign that is written many times makes no words
   */
  boolean areMost(int leastDifferent) {
    return inWords >= LEAST && different >= leastDifferent && inWords * 4 >= all * 3;
  }
}
