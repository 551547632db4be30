package dev.dateline.enrich.dedupe;

import org.jspecify.annotations.Nullable;

/**
 * Where the index of one language partition keeps its state: small values under numeric keys, in
 * segments of one day each. Whole segments may be forgotten once they are older than the window, so
 * no value needs a time to live of its own.
 *
 * <p>Days are counted from 1970-01-01 UTC in stream time. The judge only ever writes into the day
 * that it last named in {@link Table#CLOCK} or into a later one, so a writer may drop segments by
 * the newest day it was given.
 */
public interface IndexState {

  /** What a value is; the tables share no keys. */
  enum Table {
    /**
     * Under an anchor, which is under 2 to the 32: in how many stories and on how many days it was
     * seen, and its newest articles.
     */
    ANCHORS,
    /** Under the 48-bit hash of an article id: the article's sketch and the story it belongs to. */
    ARTICLES,
    /**
     * Under the hash of a story's first article's id: its best text, and how many copies it has.
     */
    STORIES,
    /**
     * What must survive a restart: under 0 the stream's day, under 1 how many articles were held
     * until there were enough.
     */
    CLOCK
  }

  /**
   * Reads one value of one day.
   *
   * @return the value last put there, which the caller will not change; {@code null} if none is
   *     held
   */
  byte @Nullable [] at(Table table, long key, int day);

  /** Writes one value of one day, in place of what was there. */
  void put(Table table, long key, int day, byte[] value);

  /**
   * Reads the newest value under a key between two days, both included.
   *
   * @return {@code null} if none is held
   */
  default byte @Nullable [] newest(Table table, long key, int fromDay, int toDay) {
    for (int day = toDay; day >= fromDay; day--) {
      byte[] value = at(table, key, day);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
