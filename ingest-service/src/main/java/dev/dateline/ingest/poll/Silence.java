package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedRhythm;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a feed has been without news for much longer than is usual for it, though it may answer
 * well: it was moved, abandoned, or emptied. If entries came by chance at the usual rate, eight
 * usual gaps without any would be seen once in 3,000; weekends and holidays are not by chance, so
 * no silence under four days counts.
 */
public final class Silence {
  private static final int GAPS = 8;
  private static final Duration LEAST = Duration.ofDays(4);
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private Silence() {}

  /** How long the feed has been silent; {@code null} if that is nothing unusual, or not known. */
  public static @Nullable Duration of(FeedRhythm rhythm, Instant now) {
    Instant last = rhythm.lastNews();
    if (last == null || rhythm.usualPerDay() <= 0) {
      return null;
    }
    Duration silent = Duration.between(last, now);
    Duration gaps = Duration.ofSeconds(Math.round(GAPS * SECONDS_A_DAY / rhythm.usualPerDay()));
    return silent.compareTo(LEAST) > 0 && silent.compareTo(gaps) > 0 ? silent : null;
  }
}
