package dev.dateline.enrich.dedupe;

import java.util.Arrays;

/**
 * What the index knows of an article: enough to find its repeats and to judge them, at most {@value
 * SketchCodec#MAX_BYTES} bytes.
 *
 * <p>Anchors are those hashes of the text's word 3-grams that lie under a threshold (a theta
 * sketch, Dasgupta et al. 2016): about one in eight, more of a short text, fewer of a very long
 * one. Of two sketches the hashes under the lower threshold are samples of the same 3-grams, so
 * their overlap estimates the texts' own.
 */
public final class Sketch {

  /** Anchors are numbers of this many bits. */
  static final int ANCHOR_BITS = 32;

  /** Above every anchor: the threshold of a text all of whose 3-grams are anchors. */
  static final long ALL = 1L << ANCHOR_BITS;

  private final long digest;
  private final int facts;
  private final int words;
  private final long threshold;
  private final long[] anchors;
  private final byte[] places;
  private final WordSample numbers;
  private final WordSample names;
  private final WordSample title;
  private final WordSample vocabulary;
  private final WordSample lead;

  /**
   * @param digest of the text and title as normalised
   * @param facts digest of the title and of the body's numbers in their order
   * @param words how many tokens the body has
   * @param threshold anchors are all 3-gram hashes under it
   * @param anchors ascending
   * @param places where each anchor first stands in the body, 0 to 15: {@link Sketcher#place}
   * @param numbers tokens with digits
   * @param names capitalised words inside sentences
   * @param title the title's longer words
   * @param vocabulary the body's long words
   * @param lead the words and numbers that the body begins with
   */
  Sketch(
      long digest,
      int facts,
      int words,
      long threshold,
      long[] anchors,
      byte[] places,
      WordSample numbers,
      WordSample names,
      WordSample title,
      WordSample vocabulary,
      WordSample lead) {
    this.digest = digest;
    this.facts = facts;
    this.words = words;
    this.threshold = threshold;
    this.anchors = anchors;
    this.places = places;
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
   * Tells texts apart that differ in a word or a number; spacing, quotes, case and stamps ("updated
   * 10:15") do not count.
   */
  public long digest() {
    return digest;
  }

  /** Tells apart texts whose titles differ, or whose numbers do, in a word or one number. */
  int facts() {
    return facts;
  }

  /** How many tokens the body has; in scripts that do not separate words, about the characters. */
  public int words() {
    return words;
  }

  /** Hashes of 3-grams of the text, ascending, each under 2 to the 32; to be left as they are. */
  public long[] anchors() {
    return anchors;
  }

  long threshold() {
    return threshold;
  }

  byte[] places() {
    return places;
  }

  WordSample numbers() {
    return numbers;
  }

  WordSample names() {
    return names;
  }

  WordSample title() {
    return title;
  }

  WordSample vocabulary() {
    return vocabulary;
  }

  WordSample lead() {
    return lead;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && digest == that.digest
        && facts == that.facts
        && words == that.words
        && threshold == that.threshold
        && Arrays.equals(anchors, that.anchors)
        && Arrays.equals(places, that.places)
        && numbers.equals(that.numbers)
        && names.equals(that.names)
        && title.equals(that.title)
        && vocabulary.equals(that.vocabulary)
        && lead.equals(that.lead);
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
