package dev.dateline.enrich.dedupe;

import java.util.Arrays;

/** Makes sketches. Holds no state and may be shared by threads. */
public final class Sketcher {

  /** Of a longer body only so many UTF-16 units are read. */
  static final int MAX_BODY = 1 << 20;

  static final int MAX_TITLE = 1 << 12;

  /** A text has at least so many anchors, unless it is too short. */
  static final int MIN_ANCHORS = 16;

  static final int MAX_ANCHORS = 56;
  static final int MAX_WORDS = 32;

  /** A body's first words, as far as they count as its lead. */
  static final int LEAD = 30;

  private static final long ALL = 1L << Sketch.ANCHOR_BITS;

  /** One 3-gram in eight is an anchor. */
  private static final long SAMPLED = ALL / 8;

  /**
   * Sketches an article.
   *
   * @param title may be empty
   * @param body may be empty
   */
  public Sketch sketch(String title, String body) {
    Tokens head = Tokeniser.tokens(title, MAX_TITLE);
    Tokens text = Tokeniser.tokens(body, MAX_BODY);
    long[] grams = grams(text);
    long threshold = threshold(grams);
    return new Sketch(
        Hashes.chain(head.digest(), text.digest()),
        text.size(),
        threshold,
        Arrays.copyOf(grams, under(grams, threshold)),
        hashes(text, Tokens.NUMBER, text.size()),
        hashes(text, Tokens.NAME, text.size()),
        hashes(head, Tokens.WORD | Tokens.NUMBER, head.size()),
        hashes(text, Tokens.CONTENT, text.size()),
        hashes(text, Tokens.WORD | Tokens.NUMBER, LEAD));
  }

  /**
   * The distinct hashes of all runs of three tokens, ascending; of all tokens where they are fewer.
   */
  private static long[] grams(Tokens text) {
    int n = Math.max(text.size() == 0 ? 0 : 1, text.size() - 2);
    long[] grams = new long[n];
    for (int i = 0; i < n; i++) {
      long hash = 3;
      for (int j = i; j < Math.min(i + 3, text.size()); j++) {
        hash = Hashes.chain(hash, text.hash(j));
      }
      grams[i] = hash >>> (64 - Sketch.ANCHOR_BITS);
    }
    Arrays.sort(grams);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || grams[i] != grams[i - 1]) {
        grams[distinct++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, distinct);
  }

  /**
   * What samples the text at the common rate, or as near to it as the bounds on the count allow.
   */
  private static long threshold(long[] grams) {
    if (grams.length <= MIN_ANCHORS) {
      return ALL;
    }
    int sampled = under(grams, SAMPLED);
    if (sampled < MIN_ANCHORS) {
      return grams[MIN_ANCHORS - 1] + 1;
    }
    return sampled > MAX_ANCHORS ? grams[MAX_ANCHORS - 1] + 1 : SAMPLED;
  }

  private static int under(long[] grams, long threshold) {
    int count = 0;
    while (count < grams.length && grams[count] < threshold) {
      count++;
    }
    return count;
  }

  /**
   * The distinct 16-bit hashes of the tokens of one kind, ascending; the smallest where they are
   * many.
   */
  private static char[] hashes(Tokens tokens, int kind, int first) {
    int end = Math.min(first, tokens.size());
    char[] found = new char[end];
    int n = 0;
    for (int i = 0; i < end; i++) {
      if (tokens.is(i, kind)) {
        found[n++] = (char) (tokens.hash(i) >>> 48);
      }
    }
    Arrays.sort(found, 0, n);
    int distinct = 0;
    for (int i = 0; i < n && distinct < MAX_WORDS; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }
}
