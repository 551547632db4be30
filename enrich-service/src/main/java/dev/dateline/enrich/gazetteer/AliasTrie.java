package dev.dateline.enrich.gazetteer;

import java.util.Arrays;

/**
 * Aliases by the hashes of their words, one edge for each word: all edges lie in one open-addressed
 * table under their parent and hash mixed to 64 bits, so that a step is one probe. Two edges under
 * the same 64 bits would be taken for one; at ten million edges the odds are one to a million.
 */
final class AliasTrie {
  /** Where there is no such edge. */
  static final int NONE = -1;

  static final int ROOT = 0;
  private static final long MULTIPLIER = 0xC2B2AE3D27D4EB4FL;

  private static final Alias[] NOTHING = {};

  private long[] keys;
  private int[] children;
  private Alias[][] byNode;
  private int nodes = 1;

  /**
   * @param words of all aliases that are to be added, about
   */
  AliasTrie(int words) {
    keys = new long[Integer.highestOneBit(Math.max(16, words)) * 2];
    children = new int[keys.length];
    byNode = new Alias[Math.max(16, words)][];
    byNode[ROOT] = NOTHING;
  }

  /** Adds an alias under its words' hashes. */
  void add(long[] hashes, Alias alias) {
    int node = ROOT;
    for (long hash : hashes) {
      node = childOrNew(node, hash);
    }
    Alias[] before = byNode[node];
    byNode[node] = Arrays.copyOf(before, before.length + 1);
    byNode[node][before.length] = alias;
  }

  /** The node behind a word; {@link #NONE} if no name goes on so. */
  int child(int node, long hash) {
    long key = key(node, hash);
    for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return children[slot];
      }
    }
    return NONE;
  }

  /** The aliases that end at a node; empty if it is only on the way to longer ones. Not a copy. */
  Alias[] aliases(int node) {
    return byNode[node];
  }

  private int childOrNew(int node, long hash) {
    int known = child(node, hash);
    if (known != NONE) {
      return known;
    }
    if (2 * nodes > keys.length) {
      grow();
    }
    if (nodes == byNode.length) {
      byNode = Arrays.copyOf(byNode, 2 * nodes);
    }
    put(key(node, hash), nodes);
    byNode[nodes] = NOTHING;
    return nodes++;
  }

  private void put(long key, int child) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    children[slot] = child;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[2 * oldKeys.length];
    children = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldChildren[i]);
      }
    }
  }

  private int slot(long key) {
    return (int) (key >>> 17) & keys.length - 1;
  }

  private static long key(int node, long hash) {
    long key = (hash + node) * MULTIPLIER ^ (long) node << 32;
    key ^= key >>> 31;
    key *= MULTIPLIER;
    return key == 0 ? 1 : key;
  }
}
