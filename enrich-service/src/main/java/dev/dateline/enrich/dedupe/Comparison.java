package dev.dateline.enrich.dedupe;

import java.time.Duration;
import java.util.Arrays;

/**
 * The measures of two articles side by side.
 *
 * @param shared weight of the anchors in both, an anchor weighing 1 over the number of stories it
 *     is common to
 * @param first weight of the first one's anchors, as far as the two samples can be compared
 * @param second weight of the second one's
 * @param numbers agreement of their numbers
 * @param names agreement of their names
 * @param title agreement of their titles
 * @param vocabulary agreement of their long words
 * @param lead agreement of the words they begin with
 * @param sharedCount how many anchors are in both
 * @param leadNumbersMissing numbers of either one's lead that the other has nowhere
 * @param leadNamesMissing names of either one's lead that the other has nowhere
 * @param lengthRatio words of the shorter over words of the longer, 0 to 1
 * @param apart how long one was seen after the other
 */
public record Comparison(
    double shared,
    double first,
    double second,
    Overlap numbers,
    Overlap names,
    Overlap title,
    Overlap vocabulary,
    Overlap lead,
    int sharedCount,
    int leadNumbersMissing,
    int leadNamesMissing,
    double lengthRatio,
    Duration apart) {

  /**
   * Compares two sketches.
   *
   * @param commonA in how many stories each of the first one's anchors was seen, at least 1
   * @param commonB the same of the second one's
   */
  static Comparison of(Sketch a, byte[] commonA, Sketch b, byte[] commonB, Duration apart) {
    long threshold = Math.min(a.threshold(), b.threshold());
    double first = weight(a, commonA, threshold);
    double second = weight(b, commonB, threshold);
    double shared = 0;
    int sharedCount = 0;
    int i = 0;
    int j = 0;
    while (i < a.anchors().length && j < b.anchors().length) {
      long difference = a.anchors()[i] - b.anchors()[j];
      if (difference == 0) {
        double here = 1.0 / (commonA[i++] & 0xff);
        double there = 1.0 / (commonB[j++] & 0xff);
        sharedCount++;
        shared += Math.min(here, there);
        first -= Math.max(0, here - there);
        second -= Math.max(0, there - here);
      } else if (difference < 0) {
        i++;
      } else {
        j++;
      }
    }
    return new Comparison(
        shared,
        first,
        second,
        Overlap.of(a.numbers(), b.numbers()),
        Overlap.of(a.names(), b.names()),
        Overlap.of(a.title(), b.title()),
        Overlap.of(a.vocabulary(), b.vocabulary()),
        Overlap.of(a.lead(), b.lead()),
        sharedCount,
        missing(a.lead(), a.numbers(), b.numbers()) + missing(b.lead(), b.numbers(), a.numbers()),
        missing(a.lead(), a.names(), b.names()) + missing(b.lead(), b.names(), a.names()),
        Math.min(a.words(), b.words()) / (double) Math.max(1, Math.max(a.words(), b.words())),
        apart.abs());
  }

  /** Compares two sketches with every anchor of full weight. */
  public static Comparison plain(Sketch a, Sketch b, Duration apart) {
    return of(a, ones(a), b, ones(b), apart);
  }

  /** How many of the lead's words are of a kind and not among the other text's of that kind. */
  private static int missing(char[] lead, char[] kind, char[] other) {
    int missing = 0;
    for (char word : lead) {
      if (Arrays.binarySearch(kind, word) >= 0
          && Arrays.binarySearch(other, word) < 0
          && word <= Overlap.end(other)) {
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

  private static double weight(Sketch sketch, byte[] common, long threshold) {
    double sum = 0;
    for (int i = 0; i < common.length && sketch.anchors()[i] < threshold; i++) {
      sum += 1.0 / (common[i] & 0xff);
    }
    return sum;
  }

  /** Share of the lesser text that stands in the other; one anchor's worth of doubt taken off. */
  double containment() {
    return shared / (Math.min(first, second) + 1);
  }

  /** Share of what is in either that is in both. */
  double resemblance() {
    return shared / (first + second - shared + 1);
  }

  /** How much text there was to compare: 1 from 40 full anchors on. */
  double substance() {
    return Math.min(1, Math.min(first, second) / 40);
  }

  double hours() {
    return apart.toMillis() / 3.6e6;
  }
}
