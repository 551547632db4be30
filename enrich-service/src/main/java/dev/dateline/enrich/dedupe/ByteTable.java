package dev.dateline.enrich.dedupe;

import org.jspecify.annotations.Nullable;

/**
 * A hash table from numbers to bytes by open addressing, without an object for each key: a slot is
 * a byte of the key's hash, so that few entries are looked at in vain, and where the entry begins
 * in an {@link Arena}. An entry is the key, the value's length (1 byte, or 2 with the highest bit
 * set) and the value.
 */
final class ByteTable {

  private static final int MAX_VALUE = 0x7fff;
  private static final byte EMPTY = 0;

  private final int keyBytes;
  private final Arena arena = new Arena();
  private byte[] tags = new byte[64];
  private int[] slots = new int[64];
  private int size;

  /**
   * @param keyBytes how many bytes of a key count, 1 to 8; the others are 0
   */
  ByteTable(int keyBytes) {
    this.keyBytes = keyBytes;
  }

  int size() {
    return size;
  }

  /** How many bytes the table takes, those not yet used included. */
  long bytes() {
    return arena.bytes() + 5L * slots.length;
  }

  byte @Nullable [] get(long key) {
    int slot = slot(key);
    if (tags[slot] == EMPTY) {
      return null;
    }
    int length = length(slots[slot]);
    byte[] value = new byte[length];
    arena.read(slots[slot] + keyBytes + lengthBytes(length), value);
    return value;
  }

  void put(long key, byte[] value) {
    if (value.length > MAX_VALUE) {
      throw new IllegalArgumentException("a value of " + value.length + " bytes");
    }
    if (size >= slots.length / 5 * 4) {
      grow();
    }
    int slot = slot(key);
    int needed = keyBytes + lengthBytes(value.length) + value.length;
    if (tags[slot] == EMPTY) {
      size++;
      tags[slot] = tag(key);
      slots[slot] = arena.allocate(needed);
    } else {
      int length = length(slots[slot]);
      int held = keyBytes + lengthBytes(length) + length;
      if (!arena.fits(held, needed)) {
        arena.free(slots[slot], held);
        slots[slot] = arena.allocate(needed);
      }
    }
    write(slots[slot], key, value);
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

  /** Where the key is, or the free slot where it would be. */
  private int slot(long key) {
    byte tag = tag(key);
    int slot = (int) ((Hashes.mix(key) & 0xffffffffL) * slots.length >>> 32);
    while (tags[slot] != EMPTY && (tags[slot] != tag || key(slots[slot]) != key)) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Bits of the hash that do not choose the slot; never that of an empty one. */
  private static byte tag(long key) {
    return (byte) (Hashes.mix(key) >>> 57 | 0x80);
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

  /** By a half: twice the slots would leave up to three fifths of them free. */
  private void grow() {
    byte[] oldTags = tags;
    int[] old = slots;
    tags = new byte[old.length + old.length / 2];
    slots = new int[tags.length];
    for (int i = 0; i < old.length; i++) {
      if (oldTags[i] != EMPTY) {
        int slot = slot(key(old[i]));
        tags[slot] = oldTags[i];
        slots[slot] = old[i];
      }
    }
  }
}
