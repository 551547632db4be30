package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedWishes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Steps over the hours and days at which a feed asks not to be polled (RSS 2.0). */
final class QuietTimes {
  private static final int A_WEEK = 8 * 24;

  private QuietTimes() {}

  /** How long to wait from a moment until the feed may be polled; zero where it never may. */
  static Duration after(Instant from, FeedWishes wishes) {
    if (wishes.skipHours().isEmpty() && wishes.skipDays().isEmpty()) {
      return Duration.ZERO;
    }
    Duration quiet = untilHour(from, wishes, false);
    return quiet == null ? Duration.ZERO : quiet;
  }

  /** How long the feed may be polled from a moment at which it may; a week at most. */
  static Duration before(Instant from, FeedWishes wishes) {
    Duration open = untilHour(from, wishes, true);
    return open == null ? Duration.ofHours(A_WEEK) : open;
  }

  /** Until the next hour that is quiet or is not; {@code null} if a week has none. */
  private static @Nullable Duration untilHour(Instant from, FeedWishes wishes, boolean quiet) {
    ZonedDateTime start = from.atZone(ZoneOffset.UTC);
    ZonedDateTime time = start;
    for (int hour = 0; hour < A_WEEK; hour++) {
      if (isQuiet(time, wishes) == quiet) {
        return Duration.between(start, time);
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return null;
  }

  private static boolean isQuiet(ZonedDateTime time, FeedWishes wishes) {
    return wishes.skipHours().contains(time.getHour())
        || wishes.skipDays().contains(time.getDayOfWeek().name());
  }
}
