package dev.dateline.enrich.dedupe;

import java.util.Arrays;

/**
 * What the index knows of an article: enough to find its repeats and to judge them, a few hundred
 * bytes.
 *
 * <p>Anchors are those hashes of the text's word 3-grams that lie under a threshold (a theta
 * sketch, Dasgupta et al. 2016): about one in eight, more of a short text, fewer of a very long
 * one. Of two sketches the hashes under the lower threshold are samples of the same 3-grams, so
 * their overlap estimates the texts' own.
 */
public final class Sketch {

  /** Anchors are numbers of this many bits. */
  static final int ANCHOR_BITS = 40;

  private final long digest;
  private final int words;
  private final long threshold;
  private final long[] anchors;
  private final char[] numbers;
  private final char[] names;
  private final char[] title;
  private final char[] vocabulary;
  private final char[] lead;

  /**
   * @param digest of the text and title as normalised
   * @param words how many tokens the body has
   * @param threshold anchors are all 3-gram hashes under it
   * @param anchors ascending
   * @param numbers hashes of the tokens with digits, ascending
   * @param names hashes of capitalised words inside sentences, ascending
   * @param title hashes of the title's longer words, ascending
   * @param vocabulary hashes of the body's long words, ascending
   * @param lead hashes of the words and numbers that the body begins with, ascending
   */
  Sketch(
      long digest,
      int words,
      long threshold,
      long[] anchors,
      char[] numbers,
      char[] names,
      char[] title,
      char[] vocabulary,
      char[] lead) {
    this.digest = digest;
    this.words = words;
    this.threshold = threshold;
    this.anchors = anchors;
    this.numbers = numbers;
    this.names = names;
    this.title = title;
    this.vocabulary = vocabulary;
    this.lead = lead;
  }

  /**
   * Reads the form that {@link #toBytes} writes.
   *
   * @throws IllegalArgumentException if the bytes are no sketch or one of a version not known here
   */
  public static Sketch fromBytes(byte[] bytes) {
    return SketchCodec.read(bytes);
  }

  /** The versioned binary form: {@link SketchCodec}. */
  public byte[] toBytes() {
    return SketchCodec.write(this);
  }

  /**
   * Tells texts apart that differ in a word or a number; spacing, quotes, case and clock times do
   * not count.
   */
  public long digest() {
    return digest;
  }

  /** How many tokens the body has; in scripts that do not separate words, about the characters. */
  public int words() {
    return words;
  }

  long threshold() {
    return threshold;
  }

  long[] anchors() {
    return anchors;
  }

  char[] numbers() {
    return numbers;
  }

  char[] names() {
    return names;
  }

  char[] title() {
    return title;
  }

  char[] vocabulary() {
    return vocabulary;
  }

  char[] lead() {
    return lead;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that && Arrays.equals(toBytes(), that.toBytes());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(digest);
  }

  @Override
  public String toString() {
    return "Sketch[%016x, %d words, %d anchors]".formatted(digest, words, anchors.length);
  }
}
