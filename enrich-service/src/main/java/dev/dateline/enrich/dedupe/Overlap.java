package dev.dateline.enrich.dedupe;

/**
 * How far two sets of hashes agree, each of them perhaps only the smallest of a greater set.
 *
 * @param shared how many are in both
 * @param least size of the smaller set, as far as the two can be compared
 */
public record Overlap(int shared, int least) {

  static Overlap of(char[] a, char[] b) {
    int end = Math.min(end(a), end(b));
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < a.length && j < b.length && a[i] <= end && b[j] <= end) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    while (i < a.length && a[i] <= end) {
      i++;
    }
    while (j < b.length && b[j] <= end) {
      j++;
    }
    return new Overlap(shared, Math.min(i, j));
  }

  static int end(char[] hashes) {
    return hashes.length < Sketcher.MAX_WORDS ? Character.MAX_VALUE : hashes[hashes.length - 1];
  }

  /** Share of the smaller set that is shared, 0 to 1; a half where there is nothing to go by. */
  double smoothed() {
    return (shared + 1.0) / (least + 2.0);
  }

  /** Share of the smaller set that is shared; 0 where it is empty. */
  double share() {
    return least == 0 ? 0 : (double) shared / least;
  }

  /** How much there is to go by: 1 from {@code enough} on. */
  double weight(int enough) {
    return Math.min(1.0, (double) least / enough);
  }
}
