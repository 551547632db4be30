package dev.dateline.enrich.language;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums by hash, in two arrays. */
final class GramCounts {
  private int[] keys = new int[1 << 12];
  private double[] sums = new double[1 << 12];
  private int size;
  private double total;

  /** Adds to the sum of a hash, which is never 0. */
  void add(int hash, double value) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(hash);
    if (keys[slot] == 0) {
      keys[slot] = hash;
      size++;
    }
    sums[slot] += value;
    total += value;
  }

  double total() {
    return total;
  }

  double sum(int hash) {
    return sums[slot(hash)];
  }

  /**
   * The hashes with the largest sums, at most so many; which of equal ones is the hash's matter.
   */
  IntStream largest(int most) {
    double[] sorted = sums.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - most)];
    return IntStream.range(0, keys.length)
        .filter(slot -> keys[slot] != 0 && sums[slot] >= least)
        .map(slot -> keys[slot]);
  }

  private int slot(int hash) {
    int slot = hash & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != hash) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    double[] oldSums = sums;
    keys = new int[2 * oldKeys.length];
    sums = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
      }
    }
  }
}
