package dev.dateline.enrich.tag;

/**
 * One word of a text.
 *
 * @param folded as words are compared: compatibility forms composed (NFKC), lower case
 * @param field the field it stands in
 * @param start first UTF-16 unit in the field
 * @param end behind the last UTF-16 unit
 * @param shape its letters' case
 * @param gap what stands between it and the word before
 */
public record Word(String folded, Field field, int start, int end, Shape shape, Gap gap) {

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
    boolean namelike() {
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
    boolean startsSentence() {
      return this == SENTENCE || this == PARAGRAPH;
    }
  }
}
