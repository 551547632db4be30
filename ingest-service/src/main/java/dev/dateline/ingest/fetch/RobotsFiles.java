package dev.dateline.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import dev.dateline.ingest.fetch.Timeline.Signal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each origin's robots.txt, kept for a day (RFC 9309, 2.4). While a new copy cannot be had, the old
 * one stays good for a month; where there never was one, nothing of the origin may be fetched.
 */
final class RobotsFiles {
  private static final int MOST_KEPT = 200_000;

  /** Some 100 bytes each. */
  private static final int MOST_RULES_KEPT = 500_000;

  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(10);
  private static final Duration STALE_FOR = Duration.ofDays(30);
  private static final Duration MOST_DELAY = Duration.ofMinutes(5);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private final RobotsReader reader;
  private final Pacer pacer;
  private final Places places;
  private final Clock clock;
  private final Timeline timeline;
  private final int mostKept;

  /** Those that were asked for least lately come first. */
  private final Map<String, Copy> copies = new LinkedHashMap<>(16, 0.75f, true);

  private int rulesKept;

  RobotsFiles(HttpFetcher fetcher, Pacer pacer, Places places, Clock clock, Timeline timeline) {
    this(fetcher, pacer, places, clock, timeline, MOST_KEPT);
  }

  RobotsFiles(
      HttpFetcher fetcher,
      Pacer pacer,
      Places places,
      Clock clock,
      Timeline timeline,
      int mostKept) {
    reader = new RobotsReader(fetcher);
    this.pacer = pacer;
    this.places = places;
    this.clock = clock;
    this.timeline = timeline;
    this.mostKept = mostKept;
  }

  /** Of one origin; all fields are guarded by the table's lock. */
  private static final class Copy {
    Instant checkAgain = Instant.MIN;
    Instant read = Instant.MIN;
    @Nullable SimpleRobotRules rules;
    FetchResult.@Nullable Failed failure;
    boolean loading;
    final List<Signal> waiting = new ArrayList<>();

    int size() {
      return rules == null ? 0 : rules.getRobotRules().size();
    }
  }

  /** Why the address must not be fetched; {@code null} if it may be. */
  FetchResult.@Nullable Failed refusal(Target target) throws InterruptedException {
    SimpleRobotRules rules;
    try {
      rules = rules(target);
    } catch (FetchException e) {
      return Failures.of(e);
    }
    if (rules == null) {
      return unreachable(target);
    }
    return rules.isAllowed(target.toString())
        ? null
        : new FetchResult.Failed(FetchError.ROBOTS, "robots.txt forbids " + target.path(), null);
  }

  /** An address that must not be connected to is that, whatever is asked of it. */
  private FetchResult.Failed unreachable(Target target) {
    FetchResult.Failed failure;
    synchronized (copies) {
      Copy copy = copies.get(target.origin());
      failure = copy == null ? null : copy.failure;
    }
    if (failure != null && failure.error() == FetchError.UNSAFE_ADDRESS) {
      return failure;
    }
    String why = failure == null ? "" : ": " + failure.error().label() + ", " + failure.message();
    return new FetchResult.Failed(
        FetchError.ROBOTS_UNREACHABLE, target.origin() + "/robots.txt cannot be had" + why, null);
  }

  /** The sitemaps that the file names, as given. */
  List<String> sitemaps(String url) throws InterruptedException {
    try {
      SimpleRobotRules rules = rules(Target.parse(url));
      return rules == null ? List.of() : List.copyOf(rules.getSitemaps());
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Between two requests; zero if the file asks for none, {@code null} if it cannot be had. */
  @Nullable Duration crawlDelay(Target target) throws FetchException, InterruptedException {
    SimpleRobotRules rules = rules(target);
    return rules == null ? null : crawlDelay(rules);
  }

  /**
   * {@code null} if the file cannot be had.
   *
   * @throws FetchException if nobody may ask for it now, because the site wants to be left alone or
   *     too many wait
   */
  private @Nullable SimpleRobotRules rules(Target target)
      throws FetchException, InterruptedException {
    while (true) {
      Signal loaded = timeline.signal();
      synchronized (copies) {
        Copy copy = copies.computeIfAbsent(target.origin(), origin -> new Copy());
        if (copy.checkAgain.isAfter(clock.instant())) {
          return copy.rules;
        }
        if (!copy.loading) {
          copy.loading = true;
          break;
        }
        copy.waiting.add(loaded);
      }
      awaitOther(target, loaded);
    }
    return load(target);
  }

  /** Waits for whoever is loading the file. */
  private void awaitOther(Target target, Signal loaded)
      throws FetchException, InterruptedException {
    try (Places.Seat seat = places.seat(LOOK_AGAIN)) {
      if (seat == null) {
        throw new FetchException(
            FetchError.BUSY, target.origin() + "/robots.txt comes when fewer wait", LOOK_AGAIN);
      }
      seat.await(loaded, LOOK_AGAIN.toNanos());
    }
  }

  private @Nullable SimpleRobotRules load(Target target)
      throws FetchException, InterruptedException {
    RobotsReader.Answer answer = null;
    SimpleRobotRules rules = null;
    try {
      answer = reader.read(target);
    } finally {
      synchronized (copies) {
        forgetSome();
        Copy copy = copies.computeIfAbsent(target.origin(), origin -> new Copy());
        copy.loading = false;
        if (answer != null) {
          renew(copy, answer);
          rules = copy.rules;
          if (rules != null) { // an old copy too: the pacer may have forgotten the site meanwhile
            pacer.crawlDelay(Site.of(target), target.origin(), crawlDelay(rules));
          }
        }
        copy.waiting.forEach(Signal::raise);
        copy.waiting.clear();
      }
    }
    return rules;
  }

  private void renew(Copy copy, RobotsReader.Answer answer) {
    Instant now = clock.instant();
    SimpleRobotRules read = answer.rules();
    copy.failure = answer.failure() == null ? copy.failure : answer.failure();
    if (read != null) {
      rulesKept += read.getRobotRules().size() - copy.size();
      copy.rules = read;
      copy.read = now;
      copy.checkAgain = now.plus(GOOD_FOR);
      return;
    }
    if (copy.rules != null && copy.read.plus(STALE_FOR).isBefore(now)) {
      rulesKept -= copy.size();
      copy.rules = null;
    }
    copy.checkAgain = now.plus(UNREACHABLE_FOR);
  }

  private void forgetSome() {
    Iterator<Copy> eldest = copies.values().iterator();
    while (isFull() && eldest.hasNext()) {
      Copy copy = eldest.next();
      if (!copy.loading) {
        rulesKept -= copy.size();
        eldest.remove();
      }
    }
  }

  private boolean isFull() {
    return copies.size() > mostKept || rulesKept > MOST_RULES_KEPT;
  }

  private static Duration crawlDelay(SimpleRobotRules rules) {
    return Duration.ofMillis(Math.clamp(rules.getCrawlDelay(), 0, MOST_DELAY.toMillis()));
  }
}
