package dev.dateline.enrich.dedupe;

/**
 * How far two sets of words agree, each of them perhaps only a sample.
 *
 * @param shared how many are in both
 * @param least size of the smaller set, as far as the two can be compared
 */
public record Overlap(int shared, int least) {

  /** Share of the smaller set that is shared; 0 where it is empty. */
  double share() {
    return least == 0 ? 0 : (double) shared / least;
  }
}
