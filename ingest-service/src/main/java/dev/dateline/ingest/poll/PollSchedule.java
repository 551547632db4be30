package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked next. Its interval shrinks while polls find something and grows while they
 * do not; what the publisher asks for is kept; failures back off exponentially, with full jitter,
 * to once a day, and never end.
 */
public final class PollSchedule {
  private static final int MOST_DOUBLINGS = 12;

  /** Polls drift apart by this share of their interval. */
  private static final double SPREAD = 0.1;

  private final PollSettings settings;
  private final RandomGenerator random;

  public PollSchedule(PollSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /** For a feed never polled: at once. */
  public Schedule first(Instant now) {
    return new Schedule(null, now, settings.firstInterval(), "never polled yet");
  }

  /**
   * After a poll that worked.
   *
   * @param fresh new and revised entries found
   * @param asked how long the publisher asks not to be polled (ttl, max-age); zero if it does not
   */
  Schedule afterSuccess(Schedule before, int fresh, Duration asked, Instant now) {
    Duration interval = before.interval();
    Duration adapted = clamp(fresh > 0 ? interval.multipliedBy(2).dividedBy(3) : grown(interval));
    Duration floor = shorter(asked, settings.maxInterval());
    boolean publisherRules = floor.compareTo(adapted) > 0;
    double jitter =
        publisherRules ? random.nextDouble(0, SPREAD) : random.nextDouble(-SPREAD, SPREAD);
    Duration wait = longer(scale(publisherRules ? floor : adapted, 1 + jitter), floor);
    String reason =
        publisherRules
            ? "the publisher asks for " + words(floor) + " between polls"
            : (fresh == 0 ? "nothing new" : fresh == 1 ? "1 new entry" : fresh + " new entries")
                + " at the last poll: every "
                + words(adapted);
    return new Schedule(now, now.plus(wait), adapted, reason);
  }

  /**
   * After a poll that failed.
   *
   * @param errors failures in a row, this one included
   * @param label the class of failure
   * @param retryAfter how long the server asks to be left alone; {@code null} if it does not say
   */
  Schedule afterFailure(
      Schedule before, int errors, String label, @Nullable Duration retryAfter, Instant now) {
    Duration interval = clamp(before.interval());
    Duration most =
        shorter(
            interval.multipliedBy(1L << Math.min(errors, MOST_DOUBLINGS)), settings.maxBackoff());
    Duration least = shorter(settings.minInterval(), most);
    Duration wait = least.plus(scale(most.minus(least), random.nextDouble()));
    String times = errors == 1 ? "failed once" : "failed " + errors + " times in a row";
    String reason = times + " (" + label + "): backing off, at most " + words(most);
    if (retryAfter != null) {
      Duration asked = shorter(retryAfter, settings.maxBackoff());
      if (asked.compareTo(wait) > 0) {
        wait = scale(asked, 1 + random.nextDouble(0, SPREAD));
        reason = times + " (" + label + "): the server asks to wait " + words(asked);
      }
    }
    return new Schedule(now, now.plus(wait), interval, reason);
  }

  private Duration clamp(Duration interval) {
    return longer(shorter(interval, settings.maxInterval()), settings.minInterval());
  }

  private static Duration grown(Duration interval) {
    return interval.plus(interval.dividedBy(4));
  }

  private static Duration scale(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static String words(Duration d) {
    if (d.compareTo(Duration.ofMinutes(2)) < 0) {
      return d.toSeconds() + " s";
    }
    return d.compareTo(Duration.ofHours(2)) < 0 ? d.toMinutes() + " min" : d.toHours() + " h";
  }
}
