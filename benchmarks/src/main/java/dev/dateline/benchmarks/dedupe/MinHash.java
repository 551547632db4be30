package dev.dateline.benchmarks.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MinHash of 128 values over word 3-grams (Broder 1997), candidates by locality-sensitive hashing
 * in bands. Attaches to the most similar, if it is similar enough.
 */
final class MinHash implements Method {

  private static final int VALUES = 128;
  private static final long[] SEEDS = new long[VALUES];

  static {
    for (int i = 0; i < VALUES; i++) {
      SEEDS[i] = Grams.mix(i * 0x9E3779B97F4A7C15L + 1) | 1;
    }
  }

  private record Held(String id, int[] values) {}

  private final int rows;
  private final double least;
  private final Map<Long, List<Held>> buckets = new HashMap<>();

  /**
   * @param rows values a band
   * @param least share of the values that are the same from which an article is a repeat
   */
  MinHash(int rows, double least) {
    this.rows = rows;
    this.least = least;
  }

  @Override
  public @Nullable String judge(StreamSet.Item item) {
    Held mine = new Held(item.id(), values(Grams.of(item.text())));
    Set<Held> seen = new HashSet<>();
    Held nearest = null;
    double best = least;
    for (int band = 0; band < VALUES / rows; band++) {
      long key = band;
      for (int i = band * rows; i < (band + 1) * rows; i++) {
        key = Grams.mix(key * 31 + mine.values()[i]);
      }
      List<Held> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>());
      for (Held held : bucket) {
        if (!held.id().equals(mine.id()) && seen.add(held)) {
          double similarity = similarity(held, mine);
          if (similarity >= best) {
            best = similarity;
            nearest = held;
          }
        }
      }
      bucket.add(mine);
    }
    return nearest == null ? null : nearest.id();
  }

  private static double similarity(Held a, Held b) {
    int same = 0;
    for (int i = 0; i < VALUES; i++) {
      same += a.values()[i] == b.values()[i] ? 1 : 0;
    }
    return same / (double) VALUES;
  }

  private static int[] values(long[] grams) {
    int[] values = new int[VALUES];
    Arrays.fill(values, Integer.MAX_VALUE);
    for (long gram : grams) {
      for (int i = 0; i < VALUES; i++) {
        values[i] = Math.min(values[i], (int) (gram * SEEDS[i] >>> 33));
      }
    }
    return values;
  }
}
