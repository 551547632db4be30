package dev.dateline.enrich.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is held of an article.
 *
 * @param id its id
 * @param story id of its story's first article, which may be itself
 * @param outlet domain of who ran it; empty if unknown
 * @param seenAt when ingest saw it
 * @param sketch of its newest text
 * @param commonness of each anchor of the sketch when it was held, 1 to 255
 */
record ArticleEntry(
    String id, String story, String outlet, Instant seenAt, Sketch sketch, byte[] commonness) {

  /** Stands for the length of a text that is 32 lower-case hex digits, kept as 16 bytes. */
  private static final int HEX = 0xffff;

  private static final int HEX_DIGITS = 32;

  byte[] toBytes() {
    byte[] sketchBytes = sketch.toBytes();
    byte[][] texts = {packed(id), packed(story.equals(id) ? "" : story), packed(outlet)};
    int size = 8 + sketchBytes.length + commonness.length;
    for (byte[] text : texts) {
      size += text.length;
    }
    ByteBuffer out = ByteBuffer.allocate(size).putLong(seenAt.toEpochMilli());
    for (byte[] text : texts) {
      out.put(text);
    }
    return out.put(sketchBytes).put(commonness).array();
  }

  static ArticleEntry fromBytes(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      Instant seenAt = Instant.ofEpochMilli(in.getLong());
      String id = text(in);
      String story = text(in);
      String outlet = text(in);
      Sketch sketch = SketchCodec.read(in);
      byte[] commonness = new byte[sketch.anchors().length];
      in.get(commonness);
      return new ArticleEntry(id, story.isEmpty() ? id : story, outlet, seenAt, sketch, commonness);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new BrokenStateException("an article", e);
    }
  }

  private static byte[] packed(String text) {
    boolean hex = text.length() == HEX_DIGITS && text.chars().allMatch(ArticleEntry::isLowerHex);
    byte[] bytes = hex ? HexFormat.of().parseHex(text) : text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(2 + bytes.length)
        .putChar((char) (hex ? HEX : bytes.length))
        .put(bytes)
        .array();
  }

  private static String text(ByteBuffer in) {
    int length = in.getChar();
    byte[] text = new byte[length == HEX ? HEX_DIGITS / 2 : length];
    in.get(text);
    return length == HEX
        ? HexFormat.of().formatHex(text)
        : new String(text, StandardCharsets.UTF_8);
  }

  private static boolean isLowerHex(int unit) {
    return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'f');
  }
}
