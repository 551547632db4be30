package dev.dateline.enrich.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What is known of single words, by 32 bits of their hashes. Immutable. */
final class Lexicon {
  /** A first name somewhere. */
  static final int FIRST_NAME = 1;

  /** A surname somewhere. */
  static final int SURNAME = 2;

  /** A common word. */
  static final int WORD = 4;

  private static final int MOST = 1 << 20;

  private final int[] keys;
  private final byte[] flags;
  private final TreeMap<Integer, Integer> sorted;

  /** A lexicon of words' hashes, see {@code Word.hash}, and flags. */
  Lexicon(Map<Long, Integer> entries) {
    sorted = new TreeMap<>();
    entries.forEach((hash, flag) -> sorted.merge(key(hash), flag, (a, b) -> a | b));
    int size = Integer.highestOneBit(Math.max(1, sorted.size())) * 4;
    keys = new int[size];
    flags = new byte[size];
    sorted.forEach(this::put);
  }

  private Lexicon(TreeMap<Integer, Integer> sorted) {
    this.sorted = sorted;
    int size = Integer.highestOneBit(Math.max(1, sorted.size())) * 4;
    keys = new int[size];
    flags = new byte[size];
    sorted.forEach(this::put);
  }

  /** The flags of a word; 0 if it is not known. */
  int flags(long hash) {
    int key = key(hash);
    for (int slot = key & keys.length - 1; flags[slot] != 0; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return flags[slot];
      }
    }
    return 0;
  }

  private void put(int key, int flag) {
    int slot = key & keys.length - 1;
    while (flags[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    flags[slot] = (byte) flag;
  }

  private static int key(long hash) {
    return (int) (hash >>> 16);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(sorted.size());
    for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeByte(entry.getValue());
    }
  }

  static Lexicon read(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("damaged names model: a lexicon of " + size);
    }
    TreeMap<Integer, Integer> entries = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(in.readInt(), in.readUnsignedByte());
    }
    return new Lexicon(entries);
  }
}
