package dev.dateline.enrich.language;

import java.text.Normalizer;

/**
 * Cuts a text into what tells languages apart: runs of 2 to 5 letters of each word, its edges
 * counted as letters, and whole words; each as a hash of 32 bits.
 */
final class Grams {
  /** Longest run of letters. */
  static final int LONGEST = 5;

  /** The order under which whole words count. */
  static final int WORD = LONGEST + 1;

  private static final int LONGEST_WORD = 40;
  private static final char EDGE = '_';
  private static final int FNV_PRIME = 0x01000193;
  private static final int FNV_BASIS = 0x811c9dc5;
  private static final int WORD_SEED = 0x5bd1e995;

  /** Takes what is found. */
  @FunctionalInterface
  interface Sink {
    /**
     * @param order letters, or {@link #WORD}
     * @param hash of the letters and the order
     */
    void gram(int order, int hash);
  }

  private Grams() {}

  /** Tells the sink of every run and word of a text, in order. */
  static void each(String text, Sink sink) {
    char[] word = new char[LONGEST_WORD + 2];
    word[0] = EDGE;
    String normal = composed(text);
    int length = 1;
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (isIgnored(c)) {
        continue;
      }
      if (Character.isLetter(c) || isMark(c)) {
        if (length <= LONGEST_WORD) {
          word[length++] = Character.toLowerCase(c);
        }
      } else if (isApostrophe(c)
          && length > 1
          && length <= LONGEST_WORD
          && i + 1 < normal.length()
          && Character.isLetter(normal.charAt(i + 1))) {
        word[length++] = '\'';
      } else if (length > 1) {
        word(word, length, sink);
        length = 1;
      }
    }
    if (length > 1) {
      word(word, length, sink);
    }
  }

  /**
   * @param length with the edge before, without the one behind
   */
  private static void word(char[] word, int length, Sink sink) {
    word[length] = EDGE;
    int end = length + 1;
    for (int from = 0; from < end; from++) {
      int hash = FNV_BASIS;
      int last = Math.min(end, from + LONGEST);
      for (int i = from; i < last; i++) {
        hash = (hash ^ word[i]) * FNV_PRIME;
        int order = i - from + 1;
        if (order > 1) {
          sink.gram(order, mix(hash + order));
        }
      }
    }
    if (end > LONGEST) {
      int hash = WORD_SEED;
      for (int i = 1; i < length; i++) {
        hash = (hash ^ word[i]) * FNV_PRIME;
      }
      sink.gram(WORD, mix(hash));
    }
  }

  private static int mix(int hash) {
    int h = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    h = (h ^ (h >>> 12)) * 0x297a2d39;
    h ^= h >>> 15;
    return h == 0 ? 1 : h;
  }

  /** Composed forms, where a text has combining marks that may have one. */
  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0300' && c <= '\u036f') {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** Soft hyphens, and vowel signs and stretches that Arabic script sets at will. */
  private static boolean isIgnored(char c) {
    return c == '\u00ad' || c >= '\u064b' && c <= '\u0652' || c == '\u0640';
  }

  private static boolean isMark(char c) {
    return c >= '\u0300'
        && ((1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK)
                    >> Character.getType(c)
                & 1)
            != 0;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc' || c == '\u02bb';
  }
}
