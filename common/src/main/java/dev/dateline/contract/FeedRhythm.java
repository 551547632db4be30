package dev.dateline.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed has news, by which its interval is set.
 *
 * @param entriesPerDay new entries a day, of late; zero if not known
 * @param shown entries that the feed showed at the last poll that read any
 * @param overlap share of what it showed at the last poll, changed or not, that had been there at
 *     the poll before, 0 to 1
 * @param possiblyMissed polls that shared no entry with the one before, so that entries between may
 *     have come and gone
 * @param lastNews when a poll last found a new entry; {@code null} if none has
 * @param usualPerDay new entries a day as of that poll, by which a silence is judged; zero if not
 *     known
 */
public record FeedRhythm(
    double entriesPerDay,
    int shown,
    double overlap,
    long possiblyMissed,
    @Nullable Instant lastNews,
    double usualPerDay) {
  /** For a feed never polled. */
  public static final FeedRhythm UNKNOWN = new FeedRhythm(0, 0, 0, 0, null, 0);

  /** A rhythm in which the feed is as busy as usual. */
  public FeedRhythm(
      double entriesPerDay,
      int shown,
      double overlap,
      long possiblyMissed,
      @Nullable Instant lastNews) {
    this(entriesPerDay, shown, overlap, possiblyMissed, lastNews, entriesPerDay);
  }
}
