package dev.dateline.enrich.dedupe;

import java.util.Arrays;

/** The tokens of a text in order, as hashes with what the sketch needs to know of each. */
final class Tokens {

  /** The token has a digit. */
  static final byte NUMBER = 1;

  /** The token begins with a capital where no sentence does. */
  static final byte NAME = 2;

  /** The token is long enough to say something in a title. */
  static final byte WORD = 4;

  /** The token is long enough to say something in a body. */
  static final byte CONTENT = 8;

  private long[] hashes = new long[512];
  private byte[] kinds = new byte[512];
  private int[] starts = new int[512];
  private int[] ends = new int[512];
  private final String text;
  private int size;
  private long digest = Hashes.START;
  private long figures = Hashes.START;

  /**
   * @param text that the tokens are of, as normalised
   */
  Tokens(String text) {
    this.text = text;
  }

  void add(long hash, int kind, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    hashes[size] = hash;
    starts[size] = start;
    ends[size] = end;
    kinds[size++] = (byte) kind;
    digest = Hashes.chain(digest, hash);
    if ((kind & NUMBER) != 0) {
      figures = Hashes.chain(figures, hash);
    }
  }

  /** Counts a sign in the digests that is no token, but changes what a number says. */
  void sign(int codePoint) {
    digest = Hashes.chain(digest, codePoint);
    figures = Hashes.chain(figures, codePoint);
  }

  /** Counts in the digests where a number is parted: 3.45 is not 34.5. */
  void point(int sign, int charactersBefore) {
    digest = Hashes.chain(digest, sign | charactersBefore << 16);
    figures = Hashes.chain(figures, charactersBefore);
  }

  /** Counts a sign in the digest that makes no other number: 1,200 is 1200. */
  void grouping(int sign) {
    digest = Hashes.chain(digest, sign);
  }

  int size() {
    return size;
  }

  long hash(int i) {
    return hashes[i];
  }

  boolean is(int i, int kind) {
    return (kinds[i] & kind) != 0;
  }

  /** The text from one token to another, both included. */
  String between(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }

  /** Of all tokens and signs in order. */
  long digest() {
    return digest;
  }

  /** Of the numbers in order, with the signs that change what they say. */
  long figures() {
    return figures;
  }
}
