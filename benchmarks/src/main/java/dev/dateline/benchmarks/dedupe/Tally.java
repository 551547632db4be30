package dev.dateline.benchmarks.dedupe;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts right and wrong decisions. */
final class Tally {

  private double right;
  private double wrong;
  private double missed;
  private final Map<String, int[]> recall = new TreeMap<>();
  private final Map<String, Integer> wrongByKind = new TreeMap<>();

  void attached(String kind, boolean repeats, boolean correctly) {
    attached(kind, repeats, correctly, 1);
  }

  void attached(String kind, boolean repeats, boolean correctly, double weight) {
    count(kind, repeats, correctly);
    right += correctly ? weight : 0;
    wrong += correctly ? 0 : weight;
    missed += repeats && !correctly ? weight : 0;
    if (!correctly) {
      wrongByKind.merge(kind, 1, Integer::sum);
    }
  }

  void passed(String kind, boolean repeats) {
    passed(kind, repeats, 1);
  }

  void passed(String kind, boolean repeats, double weight) {
    count(kind, repeats, false);
    missed += repeats ? weight : 0;
  }

  private void count(String kind, boolean repeats, boolean found) {
    if (repeats) {
      int[] counts = recall.computeIfAbsent(kind, k -> new int[2]);
      counts[0] += found ? 1 : 0;
      counts[1]++;
    }
  }

  /** Adds what another has counted. */
  void add(Tally other) {
    right += other.right;
    wrong += other.wrong;
    missed += other.missed;
    other.recall.forEach(
        (kind, n) -> recall.merge(kind, n, (a, b) -> new int[] {a[0] + b[0], a[1] + b[1]}));
    other.wrongByKind.forEach((kind, n) -> wrongByKind.merge(kind, n, Integer::sum));
  }

  double precision() {
    return right / Math.max(1e-9, right + wrong);
  }

  double recall() {
    return right / Math.max(1e-9, right + missed);
  }

  double f1() {
    return 2 * right / Math.max(1e-9, 2 * right + wrong + missed);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "P %.4f R %.4f F1 %.4f found", precision(), recall(), f1()));
    recall.forEach(
        (kind, n) ->
            text.append(String.format(Locale.ROOT, " %s %.3f", kind, n[0] / (double) n[1])));
    return text.append(" wrong ").append(wrongByKind).toString();
  }
}
