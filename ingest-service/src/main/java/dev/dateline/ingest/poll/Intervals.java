package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedRhythm;
import java.time.Duration;

/**
 * How long the interval of a feed is by its rhythm: the shorter of two.
 *
 * <p>By the first, half of the entries that the feed shows are new at a poll, or a third where it
 * shows so few that chance may bring twice as many: longer, and some might come and go between two
 * polls. By the second, requests are spent where they shorten delays most: for a given number of
 * requests the mean delay of an entry is least if intervals go by one over the square root of the
 * entries a day (the Lagrangian of sum 1/T against sum λT); a feed of three entries in two days
 * gets the longest interval.
 */
final class Intervals {
  /** A feed with no more entries a day than these gets the longest interval. */
  private static final double QUIET_PER_DAY = 1.5;

  /** Of the entries that a feed shows. */
  private static final double MOST_NEW = 0.5;

  private static final double LEAST_NEW = 1 / 3.0;

  /** Entries come by chance: so many standard deviations more than usual must still fit. */
  private static final double MARGIN = 4;

  /** Of the longest interval. More often than so a feed is only asked lest entries are missed. */
  private static final double LEAST_FOR_DELAY = 1 / 12.0;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final PollSettings settings;

  Intervals(PollSettings settings) {
    this.settings = settings;
  }

  Duration of(FeedRhythm rhythm) {
    double perDay = rhythm.entriesPerDay();
    if (perDay <= 0) {
      return clamp(settings.firstInterval());
    }
    double share = Math.sqrt(QUIET_PER_DAY / Math.max(QUIET_PER_DAY, perDay));
    Duration forDelay = scale(settings.maxInterval(), Math.max(share, LEAST_FOR_DELAY));
    Duration forOverlap =
        rhythm.shown() == 0
            ? settings.maxInterval()
            : scale(A_DAY, Math.min(1, mostNew(rhythm.shown()) / perDay));
    return clamp(shorter(forDelay, forOverlap));
  }

  /** The rhythm that a feed of unknown rhythm is given, in entries a day. */
  double assumedPerDay() {
    double ratio = settings.maxInterval().toMillis() / (double) settings.firstInterval().toMillis();
    return QUIET_PER_DAY * ratio * ratio;
  }

  /** The nearest interval that the settings allow a feed that answers. */
  Duration clamp(Duration interval) {
    return longer(shorter(interval, settings.maxInterval()), settings.minInterval());
  }

  /** The largest m with m + {@value #MARGIN} √m entries in the document, a Poisson's spread. */
  private static double mostNew(int shown) {
    double root = (Math.sqrt(MARGIN * MARGIN + 4 * shown) - MARGIN) / 2;
    return Math.clamp(root * root, LEAST_NEW * shown, MOST_NEW * shown);
  }

  static Duration scale(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
