package dev.dateline.enrich.text;

/**
 * One word of a text.
 *
 * @param folded as words are compared: compatibility forms composed (NFKC), lower case
 * @param hash {@link #hash} of it
 * @param field the field it stands in
 * @param start first UTF-16 unit in the field
 * @param end behind the last UTF-16 unit
 * @param shape its letters' case
 * @param gap what stands between it and the word before
 */
public record Word(
    String folded, long hash, Field field, int start, int end, Shape shape, Gap gap) {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** 64 bits by which folded words are looked up; the same in every run and on every machine. */
  public static long hash(String folded) {
    long hash = folded.length();
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** How a word is written. */
  public enum Shape {
    /** No capital first: {@code word}, {@code 2026}. */
    LOWER,
    /** {@code Word} */
    CAPITAL,
    /** {@code WORD}, two letters or more. */
    UPPER,
    /** In a script without case. */
    CASELESS;

    /** Whether the first letter could be a name's. */
    public boolean namelike() {
      return this != LOWER;
    }
  }

  /** What stands before a word. */
  public enum Gap {
    /** Nothing: the text goes on in a script that sets no spaces. */
    NONE,
    /** Spaces only. */
    SPACE,
    /** An apostrophe, hyphen or the like inside a compound. */
    JOINT,
    /** A comma, quote, bracket or the like. */
    PUNCTUATION,
    /** The end of a sentence, or the start of a field. */
    SENTENCE,
    /** The end of a paragraph. */
    PARAGRAPH;

    /** Whether a capital on the word behind may be due to its place alone. */
    public boolean startsSentence() {
      return this == SENTENCE || this == PARAGRAPH;
    }
  }
}
