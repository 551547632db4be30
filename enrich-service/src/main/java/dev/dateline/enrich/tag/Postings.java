package dev.dateline.enrich.tag;

import java.util.Arrays;
import java.util.BitSet;

/** Which rules stand under a number, all in one array. Immutable. */
final class Postings {
  private final int[] offsets;
  private final int[] rules;

  private Postings(int[] offsets, int[] rules) {
    this.offsets = offsets;
    this.rules = rules;
  }

  /** Marks the rules under a number. */
  void mark(int number, BitSet marked) {
    for (int i = offsets[number]; i < offsets[number + 1]; i++) {
      marked.set(rules[i]);
    }
  }

  /** Gathers postings. */
  static final class Builder {
    private int[] numbers = new int[16];
    private int[] rules = new int[16];
    private int count;

    void add(int number, int rule) {
      if (count == rules.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
        rules = Arrays.copyOf(rules, 2 * count);
      }
      numbers[count] = number;
      rules[count++] = rule;
    }

    /**
     * @param size above all numbers
     */
    Postings build(int size) {
      int[] offsets = new int[size + 1];
      for (int i = 0; i < count; i++) {
        offsets[numbers[i] + 1]++;
      }
      for (int number = 0; number < size; number++) {
        offsets[number + 1] += offsets[number];
      }
      int[] next = offsets.clone();
      int[] sorted = new int[count];
      for (int i = 0; i < count; i++) {
        sorted[next[numbers[i]]++] = rules[i];
      }
      return new Postings(offsets, sorted);
    }
  }
}
