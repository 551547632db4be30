package dev.dateline.enrich.dedupe;

import java.util.Arrays;

/**
 * The distinct 16-bit hashes of a text's tokens of one kind, ascending: all of them, or only the
 * smallest where they are many.
 *
 * @param hashes ascending; not copied
 * @param complete whether no hash was left out
 */
record WordSample(char[] hashes, boolean complete) {

  /** The greatest hash of which it is known whether the text has it. */
  char end() {
    return complete ? Character.MAX_VALUE : hashes[hashes.length - 1];
  }

  boolean has(char hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }

  /** How many of another text's words it is known to have and how many it was asked for. */
  Overlap overlap(WordSample other) {
    int end = Math.min(end(), other.end());
    int mine = upTo(end);
    int theirs = other.upTo(end);
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < mine && j < theirs) {
      int difference = hashes[i] - other.hashes[j];
      shared += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return new Overlap(shared, Math.min(mine, theirs));
  }

  private int upTo(int end) {
    int count = hashes.length;
    while (count > 0 && hashes[count - 1] > end) {
      count--;
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordSample that
        && complete == that.complete
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
