package dev.dateline.enrich.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is held of a story of which there are copies, or whose first article is an agency's own.
 *
 * @param best the text to show
 * @param copies of its first article
 */
record Story(Claim best, Copies copies) {

  /** With a further text, which is a copy unless it is the story's first article. */
  Story with(Claim text, String first) {
    boolean again = best.id().equals(text.id());
    return new Story(
        again ? text.since(best.seenAt()) : text.compareTo(best) < 0 ? text : best,
        text.id().equals(first) ? copies : copies.with(text.id()));
  }

  /**
   * Big-endian: seen at (8 bytes), words (4), wire (1), count of copies (4), hashes (count in 1
   * byte, 4 bytes each), the best text's id.
   */
  byte[] toBytes() {
    byte[] id = best.id().getBytes(StandardCharsets.UTF_8);
    List<Integer> recent = copies.recent();
    ByteBuffer out = ByteBuffer.allocate(18 + 4 * recent.size() + id.length);
    out.putLong(best.seenAt().toEpochMilli()).putInt(best.words());
    out.put((byte) (best.wire() ? 1 : 0));
    out.putInt(copies.count()).put((byte) recent.size());
    recent.forEach(out::putInt);
    return out.put(id).array();
  }

  static Story fromBytes(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      Instant seenAt = Instant.ofEpochMilli(in.getLong());
      int words = in.getInt();
      boolean wire = in.get() != 0;
      int count = in.getInt();
      List<Integer> recent = new ArrayList<>();
      for (int left = in.get(); left > 0; left--) {
        recent.add(in.getInt());
      }
      byte[] id = new byte[in.remaining()];
      in.get(id);
      return new Story(
          new Claim(new String(id, StandardCharsets.UTF_8), wire, words, seenAt),
          new Copies(count, recent));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new BrokenStateException("a story", e);
    }
  }
}
