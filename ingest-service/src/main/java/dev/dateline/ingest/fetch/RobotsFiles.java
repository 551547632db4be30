package dev.dateline.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.dateline.ingest.fetch.Timeline.Signal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Each origin's robots.txt, kept for a day (RFC 9309, 2.4). While a new copy cannot be had, the old
 * one stays good for a month; where there never was one, nothing of the origin may be fetched.
 */
final class RobotsFiles {
  /** Our product token in robots.txt, in lower case. */
  private static final List<String> NAME = List.of("dateline");

  /** RFC 9309, 2.5: at least 500 KiB are read, and what comes after is not. */
  private static final int MOST_BYTES = 512 * 1024;

  private static final int MOST_KEPT = 20_000;
  private static final int MOST_WARNINGS = 1;
  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(10);
  private static final Duration STALE_FOR = Duration.ofDays(30);
  private static final Duration MOST_DELAY = Duration.ofMinutes(5);
  private static final long LOOK_AGAIN = TimeUnit.MINUTES.toNanos(1);

  private final HttpFetcher fetcher;
  private final Pacer pacer;
  private final Clock clock;
  private final Timeline timeline;
  private final Map<String, Copy> copies = new HashMap<>();

  RobotsFiles(HttpFetcher fetcher, Pacer pacer, Clock clock, Timeline timeline) {
    this.fetcher = fetcher;
    this.pacer = pacer;
    this.clock = clock;
    this.timeline = timeline;
  }

  /** Of one origin; all fields are guarded by the table's lock. */
  private static final class Copy {
    Instant checkAgain = Instant.MIN;
    Instant read = Instant.MIN;
    @Nullable BaseRobotRules rules;
    FetchResult.@Nullable Failed failure;
    boolean loading;
    final List<Signal> waiting = new ArrayList<>();
  }

  /** Why the address must not be fetched; {@code null} if it may be. */
  FetchResult.@Nullable Failed refusal(Target target) throws InterruptedException {
    BaseRobotRules rules = rules(target);
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
    Target target;
    try {
      target = Target.parse(url);
    } catch (IOException e) {
      return List.of();
    }
    BaseRobotRules rules = rules(target);
    return rules == null ? List.of() : List.copyOf(rules.getSitemaps());
  }

  /** {@code null} if the file cannot be had. */
  private @Nullable BaseRobotRules rules(Target target) throws InterruptedException {
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
      loaded.await(LOOK_AGAIN);
    }
    return load(target);
  }

  private @Nullable BaseRobotRules load(Target target) throws InterruptedException {
    boolean over = false;
    BaseRobotRules read = null;
    try {
      read = read(target);
      over = true;
    } finally {
      synchronized (copies) {
        forgetSome();
        Copy copy = copies.computeIfAbsent(target.origin(), origin -> new Copy());
        copy.loading = false;
        if (over) {
          renew(copy, read);
          read = copy.rules;
        }
        copy.waiting.forEach(Signal::raise);
        copy.waiting.clear();
      }
    }
    return read;
  }

  private void renew(Copy copy, @Nullable BaseRobotRules read) {
    Instant now = clock.instant();
    if (read != null) {
      copy.rules = read;
      copy.read = now;
      copy.checkAgain = now.plus(GOOD_FOR);
      return;
    }
    if (copy.rules != null && copy.read.plus(STALE_FOR).isBefore(now)) {
      copy.rules = null;
    }
    copy.checkAgain = now.plus(UNREACHABLE_FOR);
  }

  private void forgetSome() {
    if (copies.size() > MOST_KEPT) {
      Instant now = clock.instant();
      copies.values().removeIf(c -> !c.loading && c.checkAgain.isBefore(now));
      if (copies.size() > MOST_KEPT) {
        copies.values().removeIf(c -> !c.loading);
      }
    }
  }

  private @Nullable BaseRobotRules read(Target target) throws InterruptedException {
    String url = target.origin() + "/robots.txt";
    return switch (fetcher.fetch(FetchRequest.robots(url, MOST_BYTES))) {
      case FetchResult.Fetched file -> parse(target, url, file);
      case FetchResult.NotModified none -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      case FetchResult.Failed failed -> {
        synchronized (copies) {
          copies.computeIfAbsent(target.origin(), origin -> new Copy()).failure = failed;
        }
        yield isAbsent(failed.error()) ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL) : null;
      }
    };
  }

  private BaseRobotRules parse(Target target, String url, FetchResult.Fetched file) {
    BaseRobotRules rules =
        new SimpleRobotRulesParser(Long.MAX_VALUE, MOST_WARNINGS)
            .parseContent(url, file.body(), "text/plain", NAME);
    Duration asked = Duration.ofMillis(Math.clamp(rules.getCrawlDelay(), 0, MOST_DELAY.toMillis()));
    pacer.crawlDelay(Site.of(target), target.origin(), asked);
    return rules;
  }

  /** A file that is "unavailable" allows all; one that is "unreachable" forbids all. */
  private static boolean isAbsent(FetchError error) {
    return switch (error) {
      case NOT_FOUND,
          GONE,
          FORBIDDEN,
          LOGIN,
          CONSENT,
          CHALLENGE,
          CLIENT_ERROR,
          REDIRECT,
          TOO_LARGE,
          ENCODING,
          CONTENT_TYPE,
          EMPTY_PAGE,
          BAD_ADDRESS ->
          true;
      case DNS,
          CONNECT,
          TIMEOUT,
          TLS,
          PROTOCOL,
          TOO_MANY_REQUESTS,
          HELD,
          SERVER_ERROR,
          ROBOTS,
          ROBOTS_UNREACHABLE,
          UNSAFE_ADDRESS ->
          false;
    };
  }
}
