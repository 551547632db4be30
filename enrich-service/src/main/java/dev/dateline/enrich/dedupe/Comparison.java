package dev.dateline.enrich.dedupe;

import java.time.Duration;
import java.util.Arrays;

/**
 * The measures of two articles side by side.
 *
 * @param anchors agreement of their 3-grams
 * @param numbers agreement of their numbers
 * @param names agreement of their names
 * @param title agreement of their titles
 * @param vocabulary agreement of their long words
 * @param lead agreement of the words they begin with
 * @param leadNumbersMissing numbers of either one's lead that the other has nowhere
 * @param leadNamesMissing names of either one's lead that the other has nowhere
 * @param shorter words of the shorter text
 * @param longer words of the longer text
 * @param firstIsShorter whether the shorter text is the first one
 * @param apart how long one was seen after the other
 * @param newness of the index that compares them, 0 to 1: see {@link IndexAge#newness}
 */
public record Comparison(
    AnchorMatch anchors,
    Overlap numbers,
    Overlap names,
    Overlap title,
    Overlap vocabulary,
    Overlap lead,
    int leadNumbersMissing,
    int leadNamesMissing,
    int shorter,
    int longer,
    boolean firstIsShorter,
    Duration apart,
    double newness) {

  /** Of more numbers only the share that differs counts, as if they were so many. */
  private static final int NUMBERS = Sketcher.MAX_NUMBERS;

  private static final int NAMES = Sketcher.MAX_NAMES;

  /** What lies further apart counts as so far: the model knows no greater distance. */
  private static final Duration LONGEST_APART = Duration.ofDays(7);

  /**
   * Compares two sketches.
   *
   * @param commonA in how many stories each of the first one's anchors was seen, at least 1
   * @param commonB the same of the second one's
   * @param newness of the index
   */
  static Comparison of(
      Sketch a, byte[] commonA, Sketch b, byte[] commonB, Duration apart, double newness) {
    return new Comparison(
        AnchorMatch.of(a, commonA, b, commonB),
        a.numbers().overlap(b.numbers()),
        a.names().overlap(b.names()),
        a.title().overlap(b.title()),
        a.vocabulary().overlap(b.vocabulary()),
        a.lead().overlap(b.lead()),
        missing(a.lead(), a.numbers(), b.numbers()) + missing(b.lead(), b.numbers(), a.numbers()),
        missing(a.lead(), a.names(), b.names()) + missing(b.lead(), b.names(), a.names()),
        Math.min(a.words(), b.words()),
        Math.max(a.words(), b.words()),
        a.words() <= b.words(),
        apart.abs(),
        newness);
  }

  /** Compares two sketches by themselves: every anchor has its full weight, no index has a say. */
  public static Comparison plain(Sketch a, Sketch b, Duration apart) {
    return of(a, ones(a), b, ones(b), apart, 0);
  }

  /** How many of the lead's words are of a kind and not among the other text's of that kind. */
  private static int missing(WordSample lead, WordSample kind, WordSample other) {
    int missing = 0;
    for (char word : lead.hashes()) {
      if (word <= other.end() && kind.has(word) && !other.has(word)) {
        missing++;
      }
    }
    return missing;
  }

  private static byte[] ones(Sketch sketch) {
    byte[] ones = new byte[sketch.anchors().length];
    Arrays.fill(ones, (byte) 1);
    return ones;
  }

  /** Share of the lesser text that stands in the other; one anchor's worth of doubt taken off. */
  double containment() {
    return anchors.shared() / (Math.min(anchors.first(), anchors.second()) + 1);
  }

  /** Share of what is in either that is in both. */
  double resemblance() {
    return anchors.shared() / (anchors.first() + anchors.second() - anchors.shared() + 1);
  }

  /** How rare the shared anchors are, 0 to 1. */
  double freshness() {
    return anchors.count() == 0 ? 1 : anchors.shared() / anchors.count();
  }

  /** Share of the shorter text's passages that stand in the longer, 0 to 1. */
  double shorterCovered() {
    return firstIsShorter ? anchors.firstCovered() : anchors.secondCovered();
  }

  /** Share of the longer text's passages that stand in the shorter, 0 to 1. */
  double longerCovered() {
    return firstIsShorter ? anchors.secondCovered() : anchors.firstCovered();
  }

  /** Share of the longer text's beginning that stands anywhere in the shorter, 0 to 1. */
  double longerLead() {
    return firstIsShorter ? anchors.secondLead() : anchors.firstLead();
  }

  /**
   * Whether the shorter text stands nearly whole in the longer, which is at least twice as long and
   * begins on another subject: it is quoted there. A text cut to a part begins as the whole does,
   * and one to which more was written begins with other passages, but on the same subject.
   */
  boolean isEmbedded() {
    return shorterCovered() >= 0.8
        && lengthRatio() <= 0.5
        && longerLead() < 0.25
        && lead.share() < 0.2;
  }

  /** How much text there was to compare: 1 from 400 words on, and by its logarithm. */
  double substance() {
    return Math.min(1, Math.log1p(shorter) / Math.log1p(400));
  }

  /** How nearly each has all of the other's passages, numbers and names, 0 to 1. */
  double verbatim() {
    boolean sameFacts = numbers.share() == 1 && names.share() == 1;
    return sameFacts ? Math.max(0, 2 * Math.min(shorterCovered(), longerCovered()) - 1) : 0;
  }

  /** Words of the shorter over words of the longer, 0 to 1. */
  double lengthRatio() {
    return shorter / (double) Math.max(1, longer);
  }

  /** How many numbers could be compared, as far as they count. */
  double numbersCompared() {
    return Math.min(NUMBERS, numbers.least());
  }

  /** How many of these are the same. */
  double numbersShared() {
    return numbers.share() * numbersCompared();
  }

  /** Logarithm of how many numbers differ. */
  double numbersDiffer() {
    return Math.log1p(numbersCompared() - numbersShared());
  }

  /** How many more numbers differ than would if they had fared like the long words. */
  double numbersBehind() {
    return Math.max(0, numbersCompared() * vocabulary.share() - numbersShared());
  }

  /** How many more names differ than would if they had fared like the long words. */
  double namesBehind() {
    double compared = Math.min(NAMES, names.least());
    return Math.max(0, compared * (vocabulary.share() - names.share()));
  }

  /**
   * By how much less of the passages is shared than of the words, 0 to 1. A copy of which a word in
   * ten was changed keeps nine words in ten and the third power of that of the runs of three.
   */
  double passagesBehind() {
    return Math.max(0, vocabulary.share() - Math.cbrt(containment()));
  }

  /** Logarithm of the hours between them, a week at most. */
  double hours() {
    Duration counted = apart.compareTo(LONGEST_APART) > 0 ? LONGEST_APART : apart;
    return Math.log1p(counted.toMillis() / 3.6e6);
  }
}
