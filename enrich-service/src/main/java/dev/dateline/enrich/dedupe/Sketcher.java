package dev.dateline.enrich.dedupe;

import java.util.Arrays;

/** Makes sketches. Holds no state and may be shared by threads. */
public final class Sketcher {

  /** Of a longer body only so many UTF-16 units are read. */
  static final int BODY_LIMIT = 1 << 20;

  static final int TITLE_LIMIT = 1 << 12;

  /** A text has at least so many anchors, unless it is too short. */
  static final int MIN_ANCHORS = 16;

  static final int MAX_ANCHORS = 32;
  static final int MAX_NUMBERS = 24;
  static final int MAX_NAMES = 16;
  static final int MAX_TITLE = 12;
  static final int MAX_VOCABULARY = 20;
  static final int MAX_LEAD = 24;

  /** A body's first words, as far as they count as its lead. */
  static final int LEAD = 30;

  private static final int PLACE_WORDS = 24;

  /** One 3-gram in eight is an anchor. */
  private static final long SAMPLED = Sketch.ALL / 8;

  /** Bits that a 3-gram's place takes beside its hash: bodies have fewer tokens than units. */
  private static final int INDEX_BITS = 20;

  private final boolean whole;

  /** A sketcher for the index: its sketches are bounded. */
  public Sketcher() {
    this(false);
  }

  private Sketcher(boolean whole) {
    this.whole = whole;
  }

  /**
   * A sketcher that leaves nothing out, for texts that are compared by themselves. What is measured
   * of its sketches is exact where that of others is an estimate. They have no binary form.
   */
  public static Sketcher whole() {
    return new Sketcher(true);
  }

  /**
   * Sketches an article, without what {@link Stamps} takes from its body.
   *
   * @param title may be empty
   * @param body may be empty
   */
  public Sketch sketch(String title, String body) {
    Tokens head = Tokeniser.tokens(title, TITLE_LIMIT);
    Tokens text = Tokeniser.tokens(Stamps.without(body), BODY_LIMIT);
    long[] grams = grams(text);
    long threshold = threshold(grams);
    long[] anchors = new long[under(grams, threshold)];
    byte[] places = new byte[anchors.length];
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] = grams[i] >>> INDEX_BITS;
      places[i] = place((int) grams[i] & ((1 << INDEX_BITS) - 1));
    }
    return new Sketch(
        Hashes.chain(head.digest(), text.digest()),
        facts(head, text),
        text.size(),
        threshold,
        anchors,
        places,
        sample(text, Tokens.NUMBER, text.size(), MAX_NUMBERS),
        sample(text, Tokens.NAME, text.size(), MAX_NAMES),
        sample(head, Tokens.WORD | Tokens.NUMBER, head.size(), MAX_TITLE),
        sample(text, Tokens.CONTENT, text.size(), MAX_VOCABULARY),
        sample(text, Tokens.WORD | Tokens.NUMBER, LEAD, MAX_LEAD));
  }

  /** How many words of a body are left out, because the page only stamps them beside the text. */
  public static int ignoredWords(String body) {
    String kept = Stamps.without(body);
    return kept.length() == body.length()
        ? 0
        : Tokeniser.tokens(body, BODY_LIMIT).size() - Tokeniser.tokens(kept, BODY_LIMIT).size();
  }

  /** Of the title and of the body's numbers in their order. */
  private static int facts(Tokens head, Tokens text) {
    return (int) (Hashes.chain(head.digest(), text.figures()) >>> 32);
  }

  /** Where in a text its n-th word stands: counted in steps of 24 words, 15 from there on. */
  static byte place(int word) {
    return (byte) Math.min(15, word / PLACE_WORDS);
  }

  /**
   * All runs of three tokens, ascending by hash, each hash but once and with where it first stands;
   * of all tokens where they are fewer.
   */
  private static long[] grams(Tokens text) {
    int n = Math.max(text.size() == 0 ? 0 : 1, text.size() - 2);
    long[] grams = new long[n];
    for (int i = 0; i < n; i++) {
      long hash = 3;
      for (int j = i; j < Math.min(i + 3, text.size()); j++) {
        hash = Hashes.chain(hash, text.hash(j));
      }
      grams[i] = hash >>> (64 - Sketch.ANCHOR_BITS) << INDEX_BITS | i;
    }
    Arrays.sort(grams);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || grams[i] >>> INDEX_BITS != grams[i - 1] >>> INDEX_BITS) {
        grams[distinct++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, distinct);
  }

  /**
   * What samples the text at the common rate, or as near to it as the bounds on the count allow.
   */
  private long threshold(long[] grams) {
    if (whole || grams.length <= MIN_ANCHORS) {
      return Sketch.ALL;
    }
    int sampled = under(grams, SAMPLED);
    if (sampled < MIN_ANCHORS) {
      return (grams[MIN_ANCHORS - 1] >>> INDEX_BITS) + 1;
    }
    return sampled > MAX_ANCHORS ? (grams[MAX_ANCHORS - 1] >>> INDEX_BITS) + 1 : SAMPLED;
  }

  private static int under(long[] grams, long threshold) {
    int count = 0;
    while (count < grams.length && grams[count] >>> INDEX_BITS < threshold) {
      count++;
    }
    return count;
  }

  /** The tokens of one kind among the first; the smallest hashes where they are too many. */
  private WordSample sample(Tokens tokens, int kind, int first, int most) {
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
    for (int i = 0; i < n; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    int kept = whole ? distinct : Math.min(most, distinct);
    return new WordSample(Arrays.copyOf(found, kept), kept == distinct);
  }
}
