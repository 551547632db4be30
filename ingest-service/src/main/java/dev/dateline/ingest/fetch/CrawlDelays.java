package dev.dateline.ingest.fetch;

import dev.dateline.contract.SitePace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How long each origin wants to be left alone between two requests, by its robots.txt: looked up
 * once a day before anything is asked of it, even where no other rule of that file is heeded.
 * Thread-safe.
 */
final class CrawlDelays {
  private static final int MOST_KEPT = 500_000;
  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration UNREACHABLE_FOR = Duration.ofHours(1);

  /** Longer than a feed rests that failed. */
  private static final Duration AFTER_HOLD = Duration.ofDays(2);

  private final RobotsFiles robots;
  private final Pacer pacer;
  private final Clock clock;

  /** By origin; no more than the delay of a file that may be long. */
  private final Map<String, SitePace> known = new ConcurrentHashMap<>();

  CrawlDelays(RobotsFiles robots, Pacer pacer, Clock clock) {
    this.robots = robots;
    this.pacer = pacer;
    this.clock = clock;
  }

  /**
   * Looks the delay up, unless it is known. Whether the file can be had makes no difference.
   *
   * @return why it cannot be asked for now; {@code null} if there is nothing to wait for
   */
  FetchResult.@Nullable Failed learn(Target target) throws InterruptedException {
    SitePace before = known.get(target.origin());
    Instant now = clock.instant();
    if (before != null && isKnown(before, now)) {
      return null;
    }
    Duration delay;
    try {
      delay = robots.crawlDelay(target);
    } catch (FetchException e) {
      return Failures.of(e);
    }
    if (delay == null) {
      Duration last = before == null ? null : before.crawlDelay();
      keep(target, new SitePace(last, now.plus(untilNextTry(target)), null), now);
    } else {
      keep(target, new SitePace(delay.isZero() ? null : delay, now.plus(GOOD_FOR), null), now);
    }
    return null;
  }

  /**
   * An answer that has the whole site held must not be asked for again before anything else was, or
   * nothing else ever would be.
   */
  private Duration untilNextTry(Target target) {
    Duration held = pacer.held(Site.of(target));
    return held.isZero() ? UNREACHABLE_FOR : held.plus(AFTER_HOLD);
  }

  /** Takes what was known elsewhere, or before a restart. */
  void recall(Target target, SitePace pace) {
    Duration delay = pace.crawlDelay();
    if (pace.knownUntil() == null || known.containsKey(target.origin())) {
      return;
    }
    keep(target, new SitePace(delay, pace.knownUntil(), null), clock.instant());
    if (delay != null) {
      pacer.crawlDelay(Site.of(target), target.origin(), delay);
    }
  }

  /** What is known of the origin; {@code null} if nothing is. */
  @Nullable SitePace of(Target target) {
    return known.get(target.origin());
  }

  private void keep(Target target, SitePace pace, Instant now) {
    if (known.size() >= MOST_KEPT) {
      known.values().removeIf(old -> !isKnown(old, now));
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
    }
    known.put(target.origin(), pace);
  }

  private static boolean isKnown(SitePace pace, Instant now) {
    Instant until = pace.knownUntil();
    return until != null && until.isAfter(now);
  }
}
