package dev.dateline.ingest.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pages that feeds of this instance are fetching, and those they have published lately, so that an
 * article which several feeds show is fetched and published for the first of them only. A feed that
 * shows a page anew itself has news of it, and is never kept from fetching it. Thread-safe.
 */
final class SharedPages {
  /** Longer than the longest usual time between two polls, so that all feeds come round. */
  private static final Duration MEMORY = Duration.ofHours(6);

  /** Some 20 MB. */
  private static final int MOST = 200_000;

  private final Clock clock;
  private final Map<Long, Long> underWay = new HashMap<>();
  private final Map<Long, Published> published =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Published> eldest) {
          return size() > MOST;
        }
      };

  private record Published(long feed, Instant at) {}

  SharedPages(Clock clock) {
    this.clock = clock;
  }

  /** Whose a page is. */
  enum Claim {
    /** The feed's to fetch; it must be published or released. */
    OURS,
    /** Another feed is fetching it. */
    UNDER_WAY,
    /** Another feed has published it. */
    PUBLISHED
  }

  /**
   * @param page fingerprint of what is asked for
   * @param feed fingerprint of the one that asks
   */
  synchronized Claim claim(long page, long feed) {
    Published known = published.get(page);
    if (known != null && known.feed() != feed && known.at().plus(MEMORY).isAfter(clock.instant())) {
      return Claim.PUBLISHED;
    }
    Long other = underWay.putIfAbsent(page, feed);
    return other == null || other == feed ? Claim.OURS : Claim.UNDER_WAY;
  }

  /** They are on the topic for certain. */
  synchronized void published(Collection<Long> pages, long feed) {
    Published now = new Published(feed, clock.instant());
    for (Long page : pages) {
      published.remove(page);
      published.put(page, now);
    }
    release(pages, feed);
  }

  /** Others may fetch them. */
  synchronized void release(Collection<Long> pages, long feed) {
    for (Long page : pages) {
      underWay.remove(page, feed);
    }
  }
}
