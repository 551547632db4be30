package dev.dateline.enrich.dedupe;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A hash table from numbers to bytes by open addressing, without an object for each key: a slot is
 * where the entry begins in an {@link Arena}, an entry is the key, the value's length (1 byte, or 2
 * with the highest bit set) and the value.
 */
final class ByteTable {

  private static final int MAX_VALUE = 0x7fff;
  private static final int EMPTY = -1;

  private final int keyBytes;
  private final Arena arena = new Arena();
  private int[] slots = new int[64];
  private int size;

  /**
   * @param keyBytes how many bytes of a key count, 1 to 8; the others are 0
   */
  ByteTable(int keyBytes) {
    this.keyBytes = keyBytes;
    Arrays.fill(slots, EMPTY);
  }

  int size() {
    return size;
  }

  /** How many bytes the table takes, those not yet used included. */
  long bytes() {
    return arena.bytes() + 4L * slots.length;
  }

  byte @Nullable [] get(long key) {
    int at = slots[slot(key)];
    if (at == EMPTY) {
      return null;
    }
    int length = length(at);
    byte[] value = new byte[length];
    arena.read(at + keyBytes + lengthBytes(length), value);
    return value;
  }

  void put(long key, byte[] value) {
    if (value.length > MAX_VALUE) {
      throw new IllegalArgumentException("a value of " + value.length + " bytes");
    }
    int slot = slot(key);
    int at = slots[slot];
    int needed = keyBytes + lengthBytes(value.length) + value.length;
    if (at == EMPTY) {
      if (++size > slots.length / 5 * 4) {
        grow();
        slot = slot(key);
      }
      at = arena.allocate(needed);
    } else {
      int length = length(at);
      int held = keyBytes + lengthBytes(length) + length;
      if (!arena.fits(held, needed)) {
        arena.free(at, held);
        at = arena.allocate(needed);
      }
    }
    slots[slot] = at;
    write(at, key, value);
  }

  private void write(int at, long key, byte[] value) {
    for (int i = 0; i < keyBytes; i++) {
      arena.write(at + i, (int) (key >>> 8 * i));
    }
    int to = at + keyBytes;
    if (lengthBytes(value.length) == 2) {
      arena.write(to++, 0x80 | value.length >>> 8);
    }
    arena.write(to++, value.length);
    arena.write(to, value);
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) Hashes.mix(key) & mask;
    while (slots[slot] != EMPTY && key(slots[slot]) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private long key(int at) {
    long key = 0;
    for (int i = 0; i < keyBytes; i++) {
      key |= (long) arena.read(at + i) << 8 * i;
    }
    return key;
  }

  private int length(int at) {
    int first = arena.read(at + keyBytes);
    return first < 0x80 ? first : (first & 0x7f) << 8 | arena.read(at + keyBytes + 1);
  }

  private static int lengthBytes(int length) {
    return length < 0x80 ? 1 : 2;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    Arrays.fill(slots, EMPTY);
    for (int at : old) {
      if (at != EMPTY) {
        slots[slot(key(at))] = at;
      }
    }
  }
}
