package dev.dateline.enrich.dedupe;

/**
 * The anchors of two sketches laid side by side, as far as both are samples of the same 3-grams.
 *
 * @param shared weight of those in both, an anchor weighing 1 over the number of stories it is
 *     common to
 * @param first weight of the first sketch's
 * @param second weight of the second's
 * @param count how many are in both
 * @param firstCovered share of the first text's passages that stand in the second, 0 to 1
 * @param secondCovered share of the second text's passages that stand in the first
 * @param firstLead share of the first text's beginning that stands anywhere in the second, 0 to 1
 * @param secondLead share of the second text's beginning that stands anywhere in the first
 * @param disorder share of the pairs of shared passages that stand in another order, 0 to 1; half
 *     of them where the order is chance
 */
public record AnchorMatch(
    double shared,
    double first,
    double second,
    int count,
    double firstCovered,
    double secondCovered,
    double firstLead,
    double secondLead,
    double disorder) {

  /** A passage of which this share of 3-grams is found counts as found: copies change words. */
  private static final double ENOUGH = 0.6;

  /** A text's first two places, which are 48 words, are its beginning. */
  private static final int LEAD_PLACES = 2;

  /**
   * Matches two sketches.
   *
   * @param commonA in how many stories each of the first one's anchors was seen, at least 1
   * @param commonB the same of the second one's
   */
  static AnchorMatch of(Sketch a, byte[] commonA, Sketch b, byte[] commonB) {
    long threshold = Math.min(a.threshold(), b.threshold());
    Side first = new Side(a, commonA, threshold);
    Side second = new Side(b, commonB, threshold);
    double shared = 0;
    int count = 0;
    PassageOrder order = new PassageOrder();
    int i = 0;
    int j = 0;
    while (i < first.size && j < second.size) {
      long difference = a.anchors()[i] - b.anchors()[j];
      if (difference == 0) {
        double weight = Math.min(first.weight(i), second.weight(j));
        shared += weight;
        order.add(a.places()[i], b.places()[j]);
        first.found(i++, weight);
        second.found(j++, weight);
        count++;
      } else if (difference < 0) {
        i++;
      } else {
        j++;
      }
    }
    return new AnchorMatch(
        shared,
        first.weight,
        second.weight,
        count,
        first.covered(),
        second.covered(),
        first.lead(),
        second.lead(),
        order.disorder());
  }

  /**
   * Share of either text's beginning that stands anywhere in the other, of the text that has more.
   */
  double lead() {
    return Math.max(firstLead, secondLead);
  }

  private static final class Side {
    final Sketch sketch;
    final byte[] common;
    final int size;
    final int[] all = new int[16];
    final int[] found = new int[16];
    double weight;

    Side(Sketch sketch, byte[] common, long threshold) {
      this.sketch = sketch;
      this.common = common;
      int end = 0;
      while (end < common.length && sketch.anchors()[end] < threshold) {
        all[sketch.places()[end]]++;
        weight += weight(end++);
      }
      this.size = end;
    }

    double weight(int i) {
      return 1.0 / (common[i] & 0xff);
    }

    /** An anchor is in both: what it weighs here alone is no difference between the two. */
    void found(int i, double inBoth) {
      found[sketch.places()[i]]++;
      weight -= weight(i) - inBoth;
    }

    double covered() {
      double covered = 0;
      for (int place = 0; place < all.length; place++) {
        covered += Math.min(all[place], found[place] / ENOUGH);
      }
      return covered / Math.max(1, size);
    }

    double lead() {
      double of = 0.5;
      int has = 0;
      for (int place = 0; place < LEAD_PLACES; place++) {
        of += all[place];
        has += found[place];
      }
      return has / of;
    }
  }
}
