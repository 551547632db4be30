package dev.dateline.enrich.dedupe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state in memory and forgets whole segments: those of days that the window has left
 * behind, and the oldest whenever more articles are held than are allowed. For one thread.
 */
public final class InMemoryState implements IndexState {

  /** So many articles are held unless set otherwise: about 1.5 GB at the most. */
  public static final int MAX_ARTICLES = 1_000_000;

  /** The least number of segments that a full state is divided into. */
  private static final int SEGMENTS = 8;

  private static final class Segment {
    final int day;
    final ByteTable anchors = new ByteTable(Sketch.ANCHOR_BITS / 8);
    final ByteTable articles = new ByteTable(DedupeIndex.HANDLE_BITS / 8);
    final ByteTable stories = new ByteTable(DedupeIndex.HANDLE_BITS / 8);
    final ByteTable clock = new ByteTable(1);

    Segment(int day) {
      this.day = day;
    }

    ByteTable table(Table table) {
      return switch (table) {
        case ANCHORS -> anchors;
        case ARTICLES -> articles;
        case STORIES -> stories;
        case CLOCK -> clock;
      };
    }
  }

  private final int windowDays;
  private final int maxArticles;
  private final Deque<Segment> newestFirst = new ArrayDeque<>();

  /**
   * @param windowDays how many days before the newest are kept
   */
  public InMemoryState(int windowDays) {
    this(windowDays, MAX_ARTICLES);
  }

  /**
   * @param windowDays how many days before the newest are kept
   * @param maxArticles how many articles are held at most, at least 8; the oldest segment goes
   *     first
   */
  public InMemoryState(int windowDays, int maxArticles) {
    if (windowDays < 1 || maxArticles < SEGMENTS) {
      throw new IllegalArgumentException(
          "at least 1 day and " + SEGMENTS + " articles must be held");
    }
    this.windowDays = windowDays;
    this.maxArticles = maxArticles;
  }

  @Override
  public byte @Nullable [] at(Table table, long key, int day) {
    return newest(table, key, day, day);
  }

  @Override
  public byte @Nullable [] newest(Table table, long key, int fromDay, int toDay) {
    for (Segment segment : newestFirst) {
      if (segment.day < fromDay) {
        return null;
      }
      byte[] value = segment.day <= toDay ? segment.table(table).get(key) : null;
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  @Override
  public void put(Table table, long key, int day, byte[] value) {
    Segment newest = newestFirst.peekFirst();
    if (newest == null || newest.day < day || newest.articles.size() >= maxArticles / SEGMENTS) {
      newest = new Segment(newest == null ? day : Math.max(day, newest.day));
      newestFirst.addFirst(newest);
      forget(newest.day);
    }
    newest.table(table).put(key, value);
  }

  /** How many articles are held, those replaced counted with their successors. */
  public int articles() {
    int sum = 0;
    for (Segment segment : newestFirst) {
      sum += segment.articles.size();
    }
    return sum;
  }

  /** How many bytes the state takes. */
  public long bytes() {
    long sum = 0;
    for (Segment segment : newestFirst) {
      sum +=
          segment.anchors.bytes()
              + segment.articles.bytes()
              + segment.stories.bytes()
              + segment.clock.bytes();
    }
    return sum;
  }

  private void forget(int today) {
    Iterator<Segment> oldestFirst = newestFirst.descendingIterator();
    while (oldestFirst.next().day < today - windowDays) {
      oldestFirst.remove();
    }
    while (newestFirst.size() > 1 && articles() > maxArticles - maxArticles / SEGMENTS) {
      newestFirst.removeLast();
    }
  }
}
