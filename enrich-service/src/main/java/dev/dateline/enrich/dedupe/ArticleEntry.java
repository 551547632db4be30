package dev.dateline.enrich.dedupe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

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

  byte[] toBytes() {
    byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
    byte[] storyBytes = story.equals(id) ? new byte[0] : story.getBytes(StandardCharsets.UTF_8);
    byte[] outletBytes = outlet.getBytes(StandardCharsets.UTF_8);
    byte[] sketchBytes = sketch.toBytes();
    ByteBuffer out =
        ByteBuffer.allocate(
            8
                + 2
                + idBytes.length
                + 2
                + storyBytes.length
                + 2
                + outletBytes.length
                + commonness.length
                + sketchBytes.length);
    out.putLong(seenAt.toEpochMilli());
    put(out, idBytes);
    put(out, storyBytes);
    put(out, outletBytes);
    out.put(sketchBytes).put(commonness);
    return out.array();
  }

  static ArticleEntry fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Instant seenAt = Instant.ofEpochMilli(in.getLong());
    String id = text(in);
    String story = text(in);
    String outlet = text(in);
    Sketch sketch = SketchCodec.read(in);
    byte[] commonness = new byte[sketch.anchors().length];
    in.get(commonness);
    return new ArticleEntry(id, story.isEmpty() ? id : story, outlet, seenAt, sketch, commonness);
  }

  private static void put(ByteBuffer out, byte[] text) {
    out.putChar((char) text.length).put(text);
  }

  private static String text(ByteBuffer in) {
    byte[] text = new byte[in.getChar()];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
