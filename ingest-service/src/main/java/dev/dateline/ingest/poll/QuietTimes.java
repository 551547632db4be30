package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Steps over the hours and days at which a feed asks not to be polled (RSS 2.0). */
final class QuietTimes {
  private static final int A_WEEK = 8 * 24;

  private QuietTimes() {}

  /** How long to wait from a moment until the feed may be polled; zero where it never may. */
  static Duration after(Instant from, Wishes wishes) {
    if (wishes.skipHours().isEmpty() && wishes.skipDays().isEmpty()) {
      return Duration.ZERO;
    }
    ZonedDateTime start = from.atZone(ZoneOffset.UTC);
    ZonedDateTime time = start;
    for (int hour = 0; hour < A_WEEK; hour++) {
      if (!wishes.skipHours().contains(time.getHour())
          && !wishes.skipDays().contains(time.getDayOfWeek().name())) {
        return Duration.between(start, time);
      }
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return Duration.ZERO;
  }
}
