package dev.dateline.enrich.dedupe;

/**
 * Whether what two texts share stands in the same order in both, as in a copy, or in any, as where
 * both were put together from the same phrases (Kendall's tau over pairs of places).
 */
final class PassageOrder {

  private static final int PLACES = 16;

  /** Pairs that are taken to be in order, so that a few that are not say little. */
  private static final int DOUBT = 4;

  private final int[] counts = new int[PLACES * PLACES];

  /** Counts a 3-gram that stands at one place in the first text and at one in the second. */
  void add(int first, int second) {
    counts[first * PLACES + second]++;
  }

  /** Share of the pairs that stand in another order; those at the same place in either are none. */
  double disorder() {
    long inOrder = DOUBT;
    long reversed = 0;
    int[] below = new int[PLACES];
    int[] row = new int[PLACES];
    for (int first = 0; first < PLACES; first++) {
      int upTo = 0;
      int all = 0;
      for (int second = 0; second < PLACES; second++) {
        all += below[second];
      }
      for (int second = 0; second < PLACES; second++) {
        int count = counts[first * PLACES + second];
        inOrder += (long) count * upTo;
        upTo += below[second];
        reversed += (long) count * (all - upTo);
        row[second] = count;
      }
      for (int second = 0; second < PLACES; second++) {
        below[second] += row[second];
      }
    }
    return reversed / (double) (inOrder + reversed);
  }
}
