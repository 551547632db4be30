package dev.dateline.benchmarks.poll;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A site: how it behaves, and whether it was asked for more than it allows.
 *
 * <p>Allowed are two requests at once, two starts no closer than two seconds or the Crawl-delay
 * that its robots.txt tells, for which it must be asked first, and none while a Retry-After runs.
 */
final class SimSite {
  /** How a site behaves. */
  enum Kind {
    /** Answers within half a second. */
    SOUND,
    /** Takes 2 to 8 seconds. */
    SLOW,
    /** Answers 429 with a Retry-After now and then. */
    THROTTLING,
    /** Has moved: 301 from each feed to another host of the site. */
    MOVED,
    /** Asks for a Crawl-delay. */
    DELAYING,
    /** Hangs up in the middle of an answer now and then. */
    CUTTING,
    /** Fails for hours, with errors or by breaking off, and recovers. */
    BROKEN,
    /** Has no server behind its name. */
    DEAD
  }

  private static final Duration PACE = Duration.ofSeconds(2);
  private static final int AT_ONCE = 2;
  static final Duration CRAWL_DELAY = Duration.ofSeconds(7);
  static final Duration RETRY_AFTER = Duration.ofMinutes(3);

  private final String host;
  private final Kind kind;
  private final boolean foreignPages;
  private final Random random;
  private final Map<String, SimFeed> feeds = new LinkedHashMap<>();
  private final long outageStart;
  private final long outageEnd;
  private long requests;
  private long violations;
  private int running;
  private long lastStart = Long.MIN_VALUE / 2;
  private long heldUntil = Long.MIN_VALUE;
  private boolean delayTold;

  /**
   * @param foreignPages whether the pages stand on another site than the feeds
   */
  SimSite(String host, Kind kind, boolean foreignPages, Random random) {
    this.host = host;
    this.kind = kind;
    this.foreignPages = foreignPages;
    this.random = random;
    outageStart = Duration.ofMinutes(60 + random.nextInt(600)).toNanos();
    outageEnd = outageStart + Duration.ofMinutes(30 + random.nextInt(150)).toNanos();
  }

  void add(SimFeed feed) {
    feeds.put(feed.path(), feed);
  }

  String host() {
    return host;
  }

  /** The host of its pages. */
  String pages() {
    return foreignPages ? host.replace(".com", ".net") : "www." + host;
  }

  Kind kind() {
    return kind;
  }

  Collection<SimFeed> feeds() {
    return feeds.values();
  }

  @Nullable SimFeed feed(String path) {
    return feeds.get(path);
  }

  Duration latency() {
    return kind == Kind.SLOW
        ? Duration.ofMillis(2_000 + random.nextInt(6_000))
        : Duration.ofMillis(50 + random.nextInt(450));
  }

  /** Whether this request is one too many for a site that throttles. */
  boolean refuses() {
    return kind == Kind.THROTTLING && random.nextInt(25) == 0;
  }

  /** Whether it hangs up in the middle of this answer. */
  boolean cutsOff() {
    return kind == Kind.CUTTING && random.nextInt(15) == 0;
  }

  boolean isOut(long now) {
    return kind == Kind.DEAD || (kind == Kind.BROKEN && now >= outageStart && now < outageEnd);
  }

  /**
   * @param robots whether its robots.txt is asked for, which is where it tells what it allows
   */
  void began(long now, boolean robots) {
    requests++;
    if (kind == Kind.DELAYING && !delayTold && !robots) {
      violations++;
    }
    Duration pace = delayTold ? CRAWL_DELAY : PACE;
    if (running >= AT_ONCE || now - lastStart < pace.toNanos() || now < heldUntil) {
      violations++;
    }
    running++;
    lastStart = now;
  }

  void ended() {
    running--;
  }

  void toldDelay() {
    delayTold = true;
  }

  void toldRetryAfter(long now) {
    heldUntil = now + RETRY_AFTER.toNanos();
  }

  long requests() {
    return requests;
  }

  /** Requests that came too soon, too many at once, or in a time of silence. */
  long violations() {
    return violations;
  }
}
