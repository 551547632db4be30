package dev.dateline.enrich.dedupe;

import org.jspecify.annotations.Nullable;

/** A hash table from numbers to bytes by open addressing, without an object for each key. */
final class ByteTable {

  private long[] keys = new long[64];
  private byte[][] values = new byte[64][];
  private int size;

  int size() {
    return size;
  }

  byte @Nullable [] get(long key) {
    return values[slot(key)];
  }

  void put(long key, byte[] value) {
    int slot = slot(key);
    if (values[slot] == null) {
      if (++size > keys.length / 2) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    values[slot] = value;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) Hashes.mix(key) & mask;
    while (values[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[][] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new byte[oldKeys.length * 2][];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
