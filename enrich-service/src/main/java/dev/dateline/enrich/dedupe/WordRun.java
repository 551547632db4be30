package dev.dateline.enrich.dedupe;

/** A word as stamps are read: letters in a row, or in a script without spaces several words. */
final class WordRun {

  /** From here on, kana, scripts write no spaces: a run is cut into words that are known. */
  private static final char UNSPACED = '\u3040';

  private WordRun() {}

  /** Where it ends: letters, their marks, and a point or an apostrophe between two of them. */
  static int end(String text, int start, int end) {
    int i = start;
    while (i < end
        && (isLetter(text.charAt(i))
            || (i > start
                && i + 1 < end
                && ".'’".indexOf(text.charAt(i)) >= 0
                && isLetter(text.charAt(i + 1))))) {
      i++;
    }
    return i;
  }

  /** Whether its script writes no spaces between words. */
  static boolean isUnspaced(String word) {
    return !word.isEmpty()
        && (word.charAt(0) >= UNSPACED
            || (word.charAt(0) >= '\u0e00' && word.charAt(0) < '\u0f00'));
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
