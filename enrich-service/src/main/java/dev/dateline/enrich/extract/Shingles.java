package dev.dateline.enrich.extract;

/**
 * The runs of four words of a text, hashed: what tells whether another text is part of it, in
 * linear time.
 */
final class Shingles {
  private static final int SIZE = 4;

  private final LongSet hashes = new LongSet();
  private final int count;

  Shingles(String text) {
    count = each(text, hashes::add);
  }

  private interface Sink {
    void take(long hash);
  }

  /**
   * Share of the other text's runs that this text has, 0 to 1; -1 if the other is too short to
   * tell.
   */
  double coverage(String other) {
    int[] seen = new int[2];
    each(
        other,
        hash -> {
          seen[0]++;
          seen[1] += hashes.contains(hash) ? 1 : 0;
        });
    return seen[0] == 0 ? -1 : (double) seen[1] / seen[0];
  }

  /** Words of the text. */
  int words() {
    return count;
  }

  private static int each(String text, Sink sink) {
    long[] last = new long[SIZE];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? lower(text.charAt(i)) : ' ';
      boolean ideograph = c >= 0x3040 && c <= 0x9fff;
      boolean letter = !ideograph && isLetter(c);
      if (letter) {
        word = word * 31 + c;
        continue;
      }
      if (word != 0) {
        last[words++ % SIZE] = word;
        emit(last, words, sink);
        word = 0;
      }
      if (ideograph) {
        last[words++ % SIZE] = c;
        emit(last, words, sink);
      }
    }
    return words;
  }

  /** Of a character in lower case. */
  private static boolean isLetter(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  private static char lower(char c) {
    return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
  }

  private static void emit(long[] last, int words, Sink sink) {
    if (words >= SIZE) {
      long hash = 0;
      for (int i = 0; i < SIZE; i++) {
        hash = (hash + last[(words + i) % SIZE]) * 0x9E3779B97F4A7C15L;
      }
      sink.take(hash);
    }
  }
}
