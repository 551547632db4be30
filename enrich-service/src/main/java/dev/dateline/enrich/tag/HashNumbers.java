package dev.dateline.enrich.tag;

/**
 * Numbers from 0 for 64-bit hashes, in one open-addressed table. Two things of one hash have one
 * number.
 */
final class HashNumbers {
  /** Of a hash that has none. */
  static final int NONE = -1;

  private static final int MULTIPLIER = 0x9E3779B9;

  private long[] keys = new long[16];
  private int[] numbers = new int[16];
  private int count;

  /** How many there are. */
  int size() {
    return count;
  }

  int find(long hash) {
    long key = key(hash);
    for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return numbers[slot];
      }
    }
    return NONE;
  }

  int findOrAdd(long hash) {
    int known = find(hash);
    if (known != NONE) {
      return known;
    }
    if (2 * (count + 1) > keys.length) {
      grow();
    }
    put(key(hash), count);
    return count++;
  }

  private void put(long key, int number) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldNumbers[i]);
      }
    }
  }

  private int slot(long key) {
    return ((int) (key ^ key >>> 32) * MULTIPLIER) >>> 7 & keys.length - 1;
  }

  /** An empty slot is 0. */
  private static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }
}
