package dev.dateline.enrich.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The binary form of a sketch, big-endian: version (1 byte), digest (8), facts (4), words (3),
 * threshold less one (4), then the anchors (count in 1 byte, 4 bytes each, and half a byte each for
 * their places) and numbers, names, title, vocabulary and lead (count in 1 byte, its highest bit
 * set where words were left out, 2 bytes each).
 */
final class SketchCodec {

  static final byte VERSION = 4;

  private static final int HEAD = 1 + 8 + 4 + 3 + 4;
  private static final int INCOMPLETE = 0x80;

  /** No sketch takes more bytes than this. */
  static final int MAX_BYTES =
      HEAD
          + 1
          + 4 * Sketcher.MAX_ANCHORS
          + Sketcher.MAX_ANCHORS / 2
          + 5
          + 2
              * (Sketcher.MAX_NUMBERS
                  + Sketcher.MAX_NAMES
                  + Sketcher.MAX_TITLE
                  + Sketcher.MAX_VOCABULARY
                  + Sketcher.MAX_LEAD);

  private SketchCodec() {}

  static byte[] write(Sketch sketch) {
    ByteBuffer out = ByteBuffer.allocate(MAX_BYTES);
    out.put(VERSION).putLong(sketch.digest()).putInt(sketch.facts());
    out.put((byte) (sketch.words() >>> 16)).putChar((char) sketch.words());
    out.putInt((int) (sketch.threshold() - 1));
    int anchors = sketch.anchors().length;
    out.put((byte) anchors);
    for (long anchor : sketch.anchors()) {
      out.putInt((int) anchor);
    }
    for (int i = 0; i < anchors; i += 2) {
      int next = i + 1 < anchors ? sketch.places()[i + 1] : 0;
      out.put((byte) (sketch.places()[i] << 4 | next));
    }
    put(out, sketch.numbers());
    put(out, sketch.names());
    put(out, sketch.title());
    put(out, sketch.vocabulary());
    put(out, sketch.lead());
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
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
          "a sketch of form %d, but this program knows %d: reset the application"
              .formatted(version, VERSION));
    }
    long digest = in.getLong();
    int facts = in.getInt();
    int words = (in.get() & 0xff) << 16 | in.getChar();
    long threshold = (in.getInt() & 0xffffffffL) + 1;
    long[] anchors = anchors(in, threshold);
    byte[] places = places(in, anchors.length);
    return new Sketch(
        digest,
        facts,
        words,
        threshold,
        anchors,
        places,
        words(in, Sketcher.MAX_NUMBERS),
        words(in, Sketcher.MAX_NAMES),
        words(in, Sketcher.MAX_TITLE),
        words(in, Sketcher.MAX_VOCABULARY),
        words(in, Sketcher.MAX_LEAD));
  }

  private static long[] anchors(ByteBuffer in, long threshold) {
    int count = in.get() & 0xff;
    if (count > Sketcher.MAX_ANCHORS) {
      throw new IllegalArgumentException("a sketch with too many anchors: " + count);
    }
    long[] anchors = new long[count];
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] = in.getInt() & 0xffffffffL;
      if (anchors[i] >= threshold || (i > 0 && anchors[i] <= anchors[i - 1])) {
        throw new IllegalArgumentException("a sketch with anchors out of order");
      }
    }
    return anchors;
  }

  private static byte[] places(ByteBuffer in, int count) {
    byte[] places = new byte[count];
    for (int i = 0; i < count; i += 2) {
      int two = in.get() & 0xff;
      places[i] = (byte) (two >>> 4);
      if (i + 1 < count) {
        places[i + 1] = (byte) (two & 15);
      } else if ((two & 15) != 0) {
        throw new IllegalArgumentException("a sketch with a place too many");
      }
    }
    return places;
  }

  private static void put(ByteBuffer out, WordSample words) {
    out.put((byte) (words.hashes().length | (words.complete() ? 0 : INCOMPLETE)));
    for (char hash : words.hashes()) {
      out.putChar(hash);
    }
  }

  private static WordSample words(ByteBuffer in, int most) {
    int count = in.get() & 0xff;
    if ((count & ~INCOMPLETE) > most) {
      throw new IllegalArgumentException("a sketch with too many words: " + count);
    }
    char[] hashes = new char[count & ~INCOMPLETE];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.getChar();
      if (i > 0 && hashes[i] <= hashes[i - 1]) {
        throw new IllegalArgumentException("a sketch with words out of order");
      }
    }
    boolean complete = (count & INCOMPLETE) == 0;
    if (!complete && hashes.length == 0) {
      throw new IllegalArgumentException("a sketch with an empty sample");
    }
    return new WordSample(hashes, complete);
  }
}
