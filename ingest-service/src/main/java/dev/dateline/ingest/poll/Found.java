package dev.dateline.ingest.poll;

import dev.dateline.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a poll found in the feed.
 *
 * @param shown entries in the document; zero if there was none to read
 * @param fresh those that had not been there before
 * @param revised those that had, in another form
 * @param datedPerDay entries a day by their own dates; zero if they do not tell
 */
record Found(int shown, int fresh, int revised, double datedPerDay) {
  static final Found NOTHING = new Found(0, 0, 0, 0);

  /** Dates alone do not make a feed busier than this. */
  private static final double MOST = 1_440;

  /** Nor than this where most have the same date: it may be that of the document. */
  private static final double MOST_ALIKE = 144;

  /** Of fewer dates than this a half is too few to tell a rhythm. */
  private static final int FEW = 6;

  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  static Found of(List<Entry> entries, Selection selection, Instant now) {
    return new Found(
        selection.shown(),
        selection.fresh(),
        selection.revised().size(),
        datedPerDay(entries, now));
  }

  /** The same where so many entries more are new, which a poll that was broken off had seen. */
  Found withSeenBefore(int more) {
    return new Found(shown, Math.min(shown, fresh + more), revised, datedPerDay);
  }

  /**
   * By the newer half of the dates, so that a few very old ones do not count; of less than six
   * dates by the steps from one to the next, as many as make it busiest.
   */
  static double datedPerDay(List<Entry> entries, Instant now) {
    List<Instant> newestFirst =
        entries.stream()
            .map(Entry::published)
            .filter(date -> date != null && !date.isAfter(now))
            .sorted(java.util.Comparator.reverseOrder())
            .toList();
    if (newestFirst.size() < 2) {
      return 0;
    }
    if (newestFirst.size() < FEW) {
      double most = 0;
      for (int steps = 1; steps < newestFirst.size(); steps++) {
        long seconds = Math.max(1, Duration.between(newestFirst.get(steps), now).toSeconds());
        most = Math.max(most, steps * SECONDS_A_DAY / seconds);
      }
      return Math.min(most, MOST_ALIKE);
    }
    int half = newestFirst.size() / 2;
    long seconds = Math.max(1, Duration.between(newestFirst.get(half - 1), now).toSeconds());
    boolean differ = 2 * newestFirst.stream().limit(half).distinct().count() > half;
    return Math.min(half * SECONDS_A_DAY / seconds, differ ? MOST : MOST_ALIKE);
  }
}
