package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedRhythm;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a feed's rhythm: new entries a day, as an average that forgets. It remembers some eight
 * entries, but never less than a quarter of a day nor more than a week.
 */
final class Rhythms {
  private static final double MEMORY_ENTRIES = 8;
  private static final double LEAST_DAYS = 0.25;
  private static final double MOST_DAYS = 7;
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  /** More new entries than this share, and the feed turns over faster than was thought. */
  private static final double LARGE_SHARE = 2 / 3.0;

  private Rhythms() {}

  /**
   * After a poll that worked.
   *
   * @param assumed entries a day where nothing is known and the entries have no dates
   * @param last when a poll last worked; {@code null} if none has
   */
  static FeedRhythm after(
      FeedRhythm before, Found found, double assumed, @Nullable Instant last, Instant now) {
    if (last == null) {
      double dated = found.datedPerDay();
      return new FeedRhythm(
          dated > 0 ? dated : assumed, found.shown(), 0, before.possiblyMissed(), now, dated);
    }
    double days = Math.max(1, Duration.between(last, now).toSeconds()) / SECONDS_A_DAY;
    double known = before.entriesPerDay() > 0 ? before.entriesPerDay() : assumed;
    double memory = Math.clamp(MEMORY_ENTRIES / known, LEAST_DAYS, MOST_DAYS);
    double kept = Math.exp(-days / memory);
    double perDay = known * kept + found.fresh() / days * (1 - kept);
    if (found.shown() > 0 && found.fresh() > LARGE_SHARE * found.shown()) {
      perDay = Math.max(perDay, found.fresh() / days);
    }
    // as few as nothing, but still something that can grow
    double floored = Math.max(perDay, 1 / MOST_DAYS / MEMORY_ENTRIES);
    boolean nothingShared = found.shown() > 0 && before.shown() > 0 && overlap(found) == 0;
    return new FeedRhythm(
        floored,
        found.shown() > 0 ? found.shown() : before.shown(),
        overlap(before, found),
        before.possiblyMissed() + (nothingShared ? 1 : 0),
        found.fresh() > 0 ? now : before.lastNews(),
        found.fresh() > 0 ? floored : before.usualPerDay());
  }

  /** Where nothing has changed, all that was there is there still. */
  private static double overlap(FeedRhythm before, Found found) {
    if (found.shown() > 0) {
      return overlap(found);
    }
    return before.shown() > 0 ? 1 : before.overlap();
  }

  private static double overlap(Found found) {
    return (found.shown() - found.fresh()) / (double) found.shown();
  }
}
