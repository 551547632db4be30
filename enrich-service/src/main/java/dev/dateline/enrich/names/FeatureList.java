package dev.dateline.enrich.names;

/** The features of one word, as slots of the model. Refilled for each word. */
final class FeatureList {
  private static final int MOST = 128;

  private final int[] slots = new int[MOST];
  private int count;

  void clear() {
    count = 0;
  }

  /**
   * Adds a feature; what is beyond the most that a word has is left out.
   *
   * @param kind what is said of the word
   * @param value what it is
   */
  void add(int kind, long value) {
    if (count < MOST) {
      long hash = (value ^ kind * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
      slots[count++] = (int) (hash >>> 32 ^ hash >>> 13) & LinearModel.MASK;
    }
  }

  /** The prefixes and suffixes of a word, up to four letters. */
  void addLetters(String folded) {
    int length = folded.length();
    for (int n = 1; n <= 4 && n < length; n++) {
      long prefix = n;
      long suffix = n;
      for (int i = 0; i < n; i++) {
        prefix = prefix * 0x10001 + folded.charAt(i);
        suffix = suffix * 0x10001 + folded.charAt(length - n + i);
      }
      if (n > 1) {
        add(60 + n, prefix);
      }
      add(70 + n, suffix);
    }
    add(80, Math.min(length, 9));
  }

  int count() {
    return count;
  }

  /** The slots; {@link #count()} of them are filled. */
  int[] slots() {
    return slots;
  }
}
