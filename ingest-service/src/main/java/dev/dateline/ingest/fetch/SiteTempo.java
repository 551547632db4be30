package dev.dateline.ingest.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long a site is left alone between two requests: the configured pace, the Crawl-delay of its
 * robots.txt, or more where the site shows that it is slow or strained. Not thread-safe.
 */
final class SiteTempo {
  /** A site that takes a second to answer is asked every two. */
  private static final int TIMES_ANSWER = 2;

  private static final double WEIGHT_OF_LATEST = 0.3;
  private static final double MOST_SECONDS = 60;
  private static final double LEAST_STRAIN_SECONDS = 5;

  /** By origin, because each has its own robots.txt. */
  private final Map<String, Duration> crawlDelays = new HashMap<>(1);

  private double answerSeconds;
  private double strainSeconds;

  /**
   * @param pacing as configured; zero turns off what the site shows, but not what it asks for
   */
  Duration gap(Duration pacing) {
    double seconds = pacing.toNanos() / 1e9;
    if (!pacing.isZero()) {
      double shown = Math.max(TIMES_ANSWER * answerSeconds, strainSeconds);
      seconds = Math.max(seconds, Math.min(shown, MOST_SECONDS));
    }
    for (Duration delay : crawlDelays.values()) {
      seconds = Math.max(seconds, delay.toNanos() / 1e9);
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  /**
   * @param delay zero if the origin asks for none
   */
  void crawlDelay(String origin, Duration delay) {
    if (delay.isZero()) {
      crawlDelays.remove(origin);
    } else {
      crawlDelays.put(origin, delay);
    }
  }

  /**
   * @param took from request to whole answer
   * @param strained whether the site refused for the load, or failed to answer
   */
  void answered(Duration took, boolean strained) {
    double seconds = took.toNanos() / 1e9;
    answerSeconds += WEIGHT_OF_LATEST * (seconds - answerSeconds);
    strainSeconds =
        strained
            ? Math.clamp(2 * strainSeconds, LEAST_STRAIN_SECONDS, MOST_SECONDS)
            : strainSeconds > LEAST_STRAIN_SECONDS ? strainSeconds / 2 : 0;
  }
}
