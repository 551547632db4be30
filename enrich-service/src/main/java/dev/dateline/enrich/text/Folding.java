package dev.dateline.enrich.text;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared. */
public final class Folding {
  private static final int DOT_ABOVE = 0x307;

  private Folding() {}

  /** Lower case, compatibility forms composed (NFKC); folding twice is folding once. */
  public static String fold(String word) {
    boolean ascii = true;
    boolean lower = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ascii &= c < 128;
      lower &= c < 'A' || c > 'Z';
    }
    if (ascii) {
      return lower ? word : word.toLowerCase(Locale.ROOT);
    }
    String folded = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return wordOnly(folded, word);
  }

  /** As it is written but for compatibility forms and the points of an acronym. */
  public static String written(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      plain = word.charAt(i) < 128 && word.charAt(i) != '.';
    }
    return plain ? word : Normalizer.normalize(word.replace(".", ""), Normalizer.Form.NFKC);
  }

  /**
   * Without what is no part of a word: some compatibility forms are several words, and the dotted
   * capital I of Turkish has a dot in lower case that plain i has not.
   */
  private static String wordOnly(String folded, String word) {
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i = folded.offsetByCodePoints(i, 1)) {
      int c = folded.codePointAt(i);
      if (Letters.isWordStart(c) || Letters.isMark(c) && c != DOT_ABOVE && !kept.isEmpty()) {
        kept.appendCodePoint(c);
      }
    }
    if (kept.isEmpty() || isSeveralWords(kept.toString())) {
      return word.toLowerCase(Locale.ROOT);
    }
    // What was left out may have kept marks apart that are to be in another order.
    return Normalizer.normalize(kept, Normalizer.Form.NFKC);
  }

  private static boolean isSeveralWords(String folded) {
    int first = folded.codePointAt(0);
    return folded
        .codePoints()
        .skip(1)
        .filter(Letters::isWordStart)
        .anyMatch(
            c ->
                Letters.isUnspaced(first)
                    || Letters.isUnspaced(c)
                    || Letters.isKatakana(c) != Letters.isKatakana(first));
  }
}
