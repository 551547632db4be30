package dev.dateline.enrich.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is held under an anchor: how many stories it was seen in, on how many days, and its newest
 * articles, newest first.
 *
 * <p>Bytes, big-endian: stories (1, at most 255), days (1, at most 255), newest day (2), then the
 * postings: article (6); twice the days between it and the newest day, plus one if it is not its
 * story's first (1, or 2 with the highest bit set); the story (4), only of such an article.
 */
final class AnchorEntry {

  private static final int HEAD = 4;
  private static final int MOST = 0xff;
  private static final AnchorEntry EMPTY = new AnchorEntry(0, 0, 0, 0);

  private final int stories;
  private final int days;
  private final int lastDay;
  private final long[] articles;
  private final int[] storyOf;
  private final int[] dayOf;
  private int size;

  private AnchorEntry(int stories, int days, int lastDay, int room) {
    this.stories = stories;
    this.days = days;
    this.lastDay = lastDay;
    this.articles = new long[room];
    this.storyOf = new int[room];
    this.dayOf = new int[room];
  }

  static AnchorEntry of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return EMPTY;
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int stories = in.get() & 0xff;
      int days = in.get() & 0xff;
      int lastDay = in.getChar();
      AnchorEntry entry = new AnchorEntry(stories, days, lastDay, (bytes.length - HEAD) / 7);
      while (in.hasRemaining()) {
        long article = (in.getChar() & 0xffffL) << 32 | (in.getInt() & 0xffffffffL);
        int age = in.get();
        if (age < 0) {
          age = (age & 0x7f) << 8 | (in.get() & 0xff);
        }
        entry.articles[entry.size] = article;
        entry.dayOf[entry.size] = lastDay - (age >>> 1);
        entry.storyOf[entry.size] = (age & 1) == 0 ? (int) article : in.getInt();
        entry.size++;
      }
      return entry;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new BrokenStateException("an anchor", e);
    }
  }

  int size() {
    return size;
  }

  long article(int i) {
    return articles[i];
  }

  int day(int i) {
    return dayOf[i];
  }

  /** By how much a text repeating this anchor is to be wondered at: 1 over this. */
  int commonness() {
    return commonness(stories, days);
  }

  /** The commonness of what {@link #with} returned. */
  static int commonness(byte[] entry) {
    return commonness(entry[0] & 0xff, entry[1] & 0xff);
  }

  private static int commonness(int stories, int days) {
    return Math.clamp(Math.max(stories, days - 1), 1, MOST);
  }

  /**
   * The bytes after an article of a story was seen with this anchor; an earlier posting of it is
   * replaced.
   *
   * @param article under 2 to the 48
   * @param story hash of the story, the article's lower half if it is its first
   */
  byte[] with(long article, int story, int day, int fromDay, int cap) {
    boolean known = false;
    ByteBuffer out = ByteBuffer.allocate(HEAD + 12 * Math.min(cap, size + 1));
    out.position(HEAD);
    put(out, article, story, 0);
    int kept = 1;
    for (int i = 0; i < size; i++) {
      boolean same = articles[i] == article;
      known |= same || storyOf[i] == story;
      if (!same && dayOf[i] >= fromDay && kept < cap) {
        put(out, articles[i], storyOf[i], day - dayOf[i]);
        kept++;
      }
    }
    out.put(0, (byte) Math.min(MOST, stories + (known ? 0 : 1)));
    out.put(1, (byte) Math.min(MOST, days + (day == lastDay ? 0 : 1)));
    out.putChar(2, (char) day);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void put(ByteBuffer out, long article, int story, int age) {
    boolean first = story == (int) article;
    int coded = age << 1 | (first ? 0 : 1);
    out.putChar((char) (article >>> 32)).putInt((int) article);
    if (coded < 0x80) {
      out.put((byte) coded);
    } else {
      out.putChar((char) (0x8000 | coded));
    }
    if (!first) {
      out.putInt(story);
    }
  }
}
