package dev.dateline.desk.figures;

import java.time.Duration;
import java.util.Arrays;

/** The last thousand times that something took. */
public final class Delays {
  private static final int KEPT = 1_000;
  private final long[] millis = new long[KEPT];
  private int count;
  private int next;

  /**
   * In milliseconds; zero where there is nothing yet.
   *
   * @param p50 half took no longer
   * @param p99 99 of 100 took no longer
   * @param count of how many
   */
  public record Quantiles(long p50, long p99, int count) {}

  synchronized void add(Duration took) {
    millis[next] = Math.max(0, took.toMillis());
    next = (next + 1) % KEPT;
    count = Math.min(KEPT, count + 1);
  }

  synchronized Quantiles quantiles() {
    long[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return count == 0
        ? new Quantiles(0, 0, 0)
        : new Quantiles(
            sorted[(count - 1) / 2], sorted[(int) Math.ceil((count - 1) * 0.99)], count);
  }
}
