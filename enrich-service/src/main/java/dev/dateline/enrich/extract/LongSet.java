package dev.dateline.enrich.extract;

/** A set of numbers without boxes: open addressing, linear probing, at most half full. */
final class LongSet {
  private static final int FIRST = 1 << 10;

  /** Zero marks a free slot; whether zero itself is in the set stands apart. */
  private long[] slots = new long[FIRST];

  private boolean zero;
  private int size;

  void add(long value) {
    if (value == 0) {
      zero = true;
      return;
    }
    if (put(value) && ++size * 2 > slots.length) {
      long[] old = slots;
      slots = new long[old.length * 2];
      for (long one : old) {
        if (one != 0) {
          put(one);
        }
      }
    }
  }

  private boolean put(long value) {
    int at = slot(value);
    boolean fresh = slots[at] == 0;
    slots[at] = value;
    return fresh;
  }

  boolean contains(long value) {
    return value == 0 ? zero : slots[slot(value)] == value;
  }

  /** Where the value is, else where it goes. */
  private int slot(long value) {
    int mask = slots.length - 1;
    int at = (int) (value ^ (value >>> 32)) & mask;
    while (slots[at] != 0 && slots[at] != value) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
