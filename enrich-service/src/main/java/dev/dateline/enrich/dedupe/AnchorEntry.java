package dev.dateline.enrich.dedupe;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is held under an anchor: how many stories it was seen in, on how many days, and its newest
 * articles.
 *
 * <p>Bytes, big-endian: stories (2, at most 65535), days (1, at most 255), newest day (2), then the
 * postings, newest first: article (8), story (4), day (2).
 */
record AnchorEntry(int stories, int days, int lastDay, ByteBuffer postings) {

  private static final int HEAD = 5;
  private static final int POSTING = 14;
  private static final AnchorEntry EMPTY = new AnchorEntry(0, 0, 0, ByteBuffer.allocate(0));

  static AnchorEntry of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return EMPTY;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return new AnchorEntry(
        in.getChar(0), in.get(2) & 0xff, in.getChar(3), in.slice(HEAD, bytes.length - HEAD));
  }

  int size() {
    return postings.capacity() / POSTING;
  }

  long article(int i) {
    return postings.getLong(i * POSTING);
  }

  int story(int i) {
    return postings.getInt(i * POSTING + 8);
  }

  int day(int i) {
    return postings.getChar(i * POSTING + 12);
  }

  /** By how much a text repeating this anchor is to be wondered at: 1 over this. */
  int commonness() {
    return Math.clamp(Math.max(stories, days - 1), 1, 255);
  }

  /**
   * The bytes after an article of a story was seen with this anchor; an earlier posting of it is
   * replaced.
   */
  byte[] with(long article, int story, int day, int fromDay, int cap) {
    boolean replaces = false;
    boolean known = false;
    ByteBuffer out = ByteBuffer.allocate(HEAD + POSTING * Math.min(cap, size() + 1));
    out.position(HEAD);
    out.putLong(article).putInt(story).putChar((char) day);
    for (int i = 0; i < size(); i++) {
      boolean same = article(i) == article;
      replaces |= same;
      known |= story(i) == story;
      if (!same && day(i) >= fromDay && out.hasRemaining()) {
        out.putLong(article(i)).putInt(story(i)).putChar((char) day(i));
      }
    }
    int length = out.position();
    int sameDay = day == lastDay ? 0 : 1;
    out.putChar(0, (char) Math.min(0xffff, stories + (known || replaces ? 0 : 1)));
    out.put(2, (byte) Math.min(0xff, days + sameDay));
    out.putChar(3, (char) day);
    return length == out.capacity() ? out.array() : java.util.Arrays.copyOf(out.array(), length);
  }
}
