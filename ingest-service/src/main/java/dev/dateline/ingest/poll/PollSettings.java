package dev.dateline.ingest.poll;

import dev.dateline.runtime.UsageException;
import java.time.Duration;

/**
 * How often feeds are asked, and how much of them is taken.
 *
 * @param firstInterval of a feed whose rhythm is not known yet
 * @param minInterval shortest time between two polls of a feed
 * @param maxInterval longest time between two polls of a feed that answers
 * @param maxBackoff longest time between two polls of a feed that fails
 * @param maxEntries read from one feed
 * @param pageAttempts how often a page is asked for, one attempt a poll, before its entry is
 *     published without it
 * @param batch most articles published in one go
 */
public record PollSettings(
    Duration firstInterval,
    Duration minInterval,
    Duration maxInterval,
    Duration maxBackoff,
    int maxEntries,
    int pageAttempts,
    int batch) {

  /** As documented: 10 min at first, 2 min to 1 h by the feed's rhythm, a day when it fails. */
  public static final PollSettings DEFAULT =
      new PollSettings(
          Duration.ofMinutes(10),
          Duration.ofMinutes(2),
          Duration.ofHours(1),
          Duration.ofDays(1),
          5_000,
          5,
          20);

  public PollSettings {
    if (!minInterval.isPositive()
        || minInterval.compareTo(firstInterval) > 0
        || firstInterval.compareTo(maxInterval) > 0
        || maxInterval.compareTo(maxBackoff) > 0) {
      throw new UsageException(
          "intervals must grow: zero < --min-interval <= --first-interval <= --max-interval"
              + " <= --max-backoff");
    }
    if (maxEntries < 1 || pageAttempts < 1 || batch < 1) {
      throw new UsageException("--max-entries, --page-attempts and --batch must be at least 1");
    }
  }

  /** The same with every interval between the two given ones. */
  public PollSettings withIntervals(Duration min, Duration max) {
    Duration backoff = max.compareTo(maxBackoff) > 0 ? max : maxBackoff;
    return new PollSettings(min, min, max, backoff, maxEntries, pageAttempts, batch);
  }
}
