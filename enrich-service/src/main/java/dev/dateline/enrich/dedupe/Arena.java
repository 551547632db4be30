package dev.dateline.enrich.dedupe;

import java.util.Arrays;

/**
 * Many small blocks of bytes in few large arrays. Blocks are multiples of four bytes; one that is
 * freed is used again for another of its size.
 */
final class Arena {

  private static final int UNIT = 4;
  private static final int CHUNK_BITS = 18;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int NONE = -1;

  private byte[][] chunks = new byte[4][];
  private int count;

  /** Where the next block begins; {@code long}, as it may pass what an address can say. */
  private long end;

  /** By size in units: the block freed last, which holds where the one before it is. */
  private int[] freed = new int[0];

  /** How many bytes the arena takes. */
  long bytes() {
    return (long) count * CHUNK;
  }

  /**
   * Finds room for a block.
   *
   * @param size in bytes, at most a chunk's
   * @return its address
   * @throws IllegalStateException if more than 2 GiB are held
   */
  int allocate(int size) {
    int units = units(size);
    if (units < freed.length && freed[units] != NONE) {
      int at = freed[units];
      freed[units] = readInt(at);
      return at;
    }
    int room = units * UNIT;
    if ((end & (CHUNK - 1)) + room > CHUNK || end == (long) count * CHUNK) {
      addChunk();
    }
    int at = (int) end;
    end += room;
    return at;
  }

  private void addChunk() {
    end = (long) count * CHUNK;
    if (end > Integer.MAX_VALUE - CHUNK) {
      throw new IllegalStateException("more than 2 GiB in one segment");
    }
    if (count == chunks.length) {
      chunks = Arrays.copyOf(chunks, count * 2);
    }
    chunks[count++] = new byte[CHUNK];
  }

  /** Whether a block allocated for one size can hold another without room to spare. */
  boolean fits(int held, int needed) {
    return units(held) == units(needed);
  }

  /** Gives back a block. */
  void free(int at, int size) {
    int units = units(size);
    if (units >= freed.length) {
      int known = freed.length;
      freed = Arrays.copyOf(freed, units + 1);
      Arrays.fill(freed, known, freed.length, NONE);
    }
    writeInt(at, freed[units]);
    freed[units] = at;
  }

  int read(int at) {
    return chunks[at >>> CHUNK_BITS][at & (CHUNK - 1)] & 0xff;
  }

  void read(int at, byte[] to) {
    System.arraycopy(chunks[at >>> CHUNK_BITS], at & (CHUNK - 1), to, 0, to.length);
  }

  void write(int at, int value) {
    chunks[at >>> CHUNK_BITS][at & (CHUNK - 1)] = (byte) value;
  }

  void write(int at, byte[] from) {
    System.arraycopy(from, 0, chunks[at >>> CHUNK_BITS], at & (CHUNK - 1), from.length);
  }

  private int readInt(int at) {
    return read(at) << 24 | read(at + 1) << 16 | read(at + 2) << 8 | read(at + 3);
  }

  private void writeInt(int at, int value) {
    for (int i = 0; i < UNIT; i++) {
      write(at + i, value >>> 24 - 8 * i);
    }
  }

  private static int units(int size) {
    return (size + UNIT - 1) / UNIT;
  }
}
