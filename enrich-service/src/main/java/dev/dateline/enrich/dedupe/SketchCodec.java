package dev.dateline.enrich.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The binary form of a sketch, big-endian: version (1 byte), digest (8), words (4), threshold (5
 * bytes and one bit, so 6), then the anchors (count in 1 byte, 5 bytes each) and numbers, names,
 * title, vocabulary and lead (count in 1 byte, 2 bytes each).
 */
final class SketchCodec {

  static final byte VERSION = 1;

  private SketchCodec() {}

  static byte[] write(Sketch sketch) {
    int size =
        1
            + 8
            + 4
            + 6
            + 1
            + 5 * sketch.anchors().length
            + 1
            + 2 * sketch.numbers().length
            + 1
            + 2 * sketch.names().length
            + 1
            + 2 * sketch.title().length
            + 1
            + 2 * sketch.vocabulary().length
            + 1
            + 2 * sketch.lead().length;
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put(VERSION).putLong(sketch.digest()).putInt(sketch.words());
    out.putShort((short) (sketch.threshold() >>> 32)).putInt((int) sketch.threshold());
    out.put((byte) sketch.anchors().length);
    for (long anchor : sketch.anchors()) {
      out.put((byte) (anchor >>> 32)).putInt((int) anchor);
    }
    put(out, sketch.numbers());
    put(out, sketch.names());
    put(out, sketch.title());
    put(out, sketch.vocabulary());
    put(out, sketch.lead());
    return out.array();
  }

  static Sketch read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      Sketch sketch = read(in);
      if (in.hasRemaining()) {
        throw new IllegalArgumentException(in.remaining() + " bytes too many after a sketch");
      }
      return sketch;
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a sketch cut short at " + bytes.length + " bytes", e);
    }
  }

  /** Reads a sketch and leaves the buffer after it. */
  static Sketch read(ByteBuffer in) {
    byte version = in.get();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "not a sketch of version " + VERSION + ": starts with " + version);
    }
    long digest = in.getLong();
    int words = in.getInt();
    long threshold = (in.getShort() & 0xffffL) << 32 | (in.getInt() & 0xffffffffL);
    long[] anchors = new long[in.get() & 0xff];
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] = (in.get() & 0xffL) << 32 | (in.getInt() & 0xffffffffL);
    }
    Sketch sketch =
        new Sketch(
            digest, words, threshold, anchors, chars(in), chars(in), chars(in), chars(in),
            chars(in));
    check(sketch);
    return sketch;
  }

  private static void check(Sketch sketch) {
    if (sketch.words() < 0 || sketch.threshold() > 1L << Sketch.ANCHOR_BITS) {
      throw new IllegalArgumentException("a sketch with impossible counts");
    }
    long[] anchors = sketch.anchors();
    for (int i = 0; i < anchors.length; i++) {
      if (anchors[i] >= sketch.threshold() || (i > 0 && anchors[i] <= anchors[i - 1])) {
        throw new IllegalArgumentException("a sketch with anchors out of order");
      }
    }
    ascending(sketch.numbers());
    ascending(sketch.names());
    ascending(sketch.title());
    ascending(sketch.vocabulary());
    ascending(sketch.lead());
  }

  private static void ascending(char[] hashes) {
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] <= hashes[i - 1]) {
        throw new IllegalArgumentException("a sketch with words out of order");
      }
    }
  }

  private static void put(ByteBuffer out, char[] hashes) {
    out.put((byte) hashes.length);
    for (char hash : hashes) {
      out.putChar(hash);
    }
  }

  private static char[] chars(ByteBuffer in) {
    char[] hashes = new char[in.get() & 0xff];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.getChar();
    }
    return hashes;
  }
}
