package dev.dateline.enrich.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of single words, by 32 bits of their hashes: whether they are names or words, and
 * of which class, a number below 64 whose meaning is the trainer's. Immutable.
 */
final class Lexicon {
  /** A first name somewhere. */
  static final int FIRST_NAME = 1;

  /** A surname somewhere. */
  static final int SURNAME = 2;

  /** A common word. */
  static final int WORD = 4;

  private static final int FLAGS = 7;
  private static final int CLASS_SHIFT = 3;
  private static final int MOST = 1 << 20;

  private final int[] keys;
  private final short[] entries;
  private final TreeMap<Integer, Integer> sorted;

  private Lexicon(TreeMap<Integer, Integer> sorted) {
    this.sorted = sorted;
    int size = Integer.highestOneBit(Math.max(1, sorted.size())) * 4;
    keys = new int[size];
    entries = new short[size];
    sorted.forEach(this::put);
  }

  /** A lexicon of words' hashes, see {@code Word.hash}, and entries. */
  static Lexicon of(Map<Long, Integer> words) {
    TreeMap<Integer, Integer> sorted = new TreeMap<>();
    words.forEach((hash, entry) -> sorted.merge(key(hash), entry, Math::max));
    return new Lexicon(sorted);
  }

  /** An entry: flags, and behind them the class. */
  static int entry(int flags, int wordClass) {
    return flags | wordClass << CLASS_SHIFT;
  }

  /** The flags of an entry. */
  static int flags(int entry) {
    return entry & FLAGS;
  }

  /** The class of an entry; 0 if it has none. */
  static int wordClass(int entry) {
    return entry >> CLASS_SHIFT;
  }

  /** Whether a word is also a common one. */
  boolean isWord(long hash) {
    return (entry(hash) & WORD) != 0;
  }

  /** What is known of a word; 0 if nothing is. */
  int entry(long hash) {
    int key = key(hash);
    for (int slot = key & keys.length - 1; entries[slot] != 0; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return entries[slot];
      }
    }
    return 0;
  }

  private void put(int key, int entry) {
    int slot = key & keys.length - 1;
    while (entries[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    entries[slot] = (short) entry;
  }

  private static int key(long hash) {
    return (int) (hash >>> 16);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(sorted.size());
    for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeShort(entry.getValue());
    }
  }

  static Lexicon read(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("damaged names model: a lexicon of " + size);
    }
    TreeMap<Integer, Integer> entries = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(in.readInt(), in.readUnsignedShort());
    }
    return new Lexicon(entries);
  }
}
