package dev.dateline.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Each site's robots.txt, kept for a day (RFC 9309). */
final class RobotsFiles {
  /** Our product token in robots.txt, in lower case. */
  private static final List<String> NAME = List.of("dateline");

  private static final int MOST_BYTES = 512 * 1024;
  private static final int MOST_KEPT = 20_000;
  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(10);
  private static final Duration MOST_DELAY = Duration.ofSeconds(10);

  private final HttpFetcher fetcher;
  private final Pacer pacer;
  private final Clock clock;
  private final ConcurrentHashMap<String, Kept> files = new ConcurrentHashMap<>();

  RobotsFiles(HttpFetcher fetcher, Pacer pacer, Clock clock) {
    this.fetcher = fetcher;
    this.pacer = pacer;
    this.clock = clock;
  }

  private record Kept(Instant until, CompletableFuture<Rules> rules) {}

  /** {@code null} rules: the file could not be had. */
  private record Rules(@Nullable BaseRobotRules rules) {}

  /** Why the address must not be fetched; {@code null} if it may be. */
  FetchResult.@Nullable Failed refusal(String url) throws InterruptedException {
    Target target;
    try {
      target = Target.parse(url);
    } catch (IOException e) {
      return null; // the fetch itself will say so
    }
    BaseRobotRules rules = rules(target).rules();
    if (rules == null) {
      return new FetchResult.Failed(
          FetchError.ROBOTS_UNREACHABLE, target.origin() + "/robots.txt cannot be had", null);
    }
    return rules.isAllowed(target.toString())
        ? null
        : new FetchResult.Failed(FetchError.ROBOTS, "robots.txt forbids " + target.path(), null);
  }

  /** The sitemaps that the file names, as given. */
  List<String> sitemaps(String url) throws InterruptedException {
    Target target;
    try {
      target = Target.parse(url);
    } catch (IOException e) {
      return List.of();
    }
    BaseRobotRules rules = rules(target).rules();
    return rules == null ? List.of() : List.copyOf(rules.getSitemaps());
  }

  private Rules rules(Target target) throws InterruptedException {
    Instant now = clock.instant();
    if (files.size() > MOST_KEPT) {
      files.values().removeIf(k -> k.rules().isDone());
    }
    CompletableFuture<Rules> ours = new CompletableFuture<>();
    Kept kept =
        files.compute(
            target.origin(),
            (origin, old) ->
                old != null && old.until().isAfter(now) ? old : new Kept(now.plus(GOOD_FOR), ours));
    if (kept.rules() == ours) {
      load(target, ours);
    }
    try {
      return kept.rules().get();
    } catch (ExecutionException e) {
      return new Rules(null);
    }
  }

  private void load(Target target, CompletableFuture<Rules> future) throws InterruptedException {
    Rules rules = new Rules(null);
    try {
      rules = new Rules(read(target));
    } finally {
      future.complete(rules);
      if (rules.rules() == null) {
        files.put(target.origin(), new Kept(clock.instant().plus(UNREACHABLE_FOR), future));
      }
    }
  }

  private @Nullable BaseRobotRules read(Target target) throws InterruptedException {
    String url = target.origin() + "/robots.txt";
    return switch (fetcher.fetch(FetchRequest.plain(url, "text/plain, */*;q=0.1", MOST_BYTES))) {
      case FetchResult.Fetched file -> parse(target, url, file);
      case FetchResult.NotModified none -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      case FetchResult.Failed failed ->
          isAbsent(failed.error()) ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL) : null;
    };
  }

  private BaseRobotRules parse(Target target, String url, FetchResult.Fetched file) {
    BaseRobotRules rules =
        new SimpleRobotRulesParser().parseContent(url, file.body(), "text/plain", NAME);
    if (rules.getCrawlDelay() > 0) {
      long delay = Math.min(rules.getCrawlDelay(), MOST_DELAY.toMillis());
      pacer.slowDown(Site.of(target), Duration.ofMillis(delay));
    }
    return rules;
  }

  /** A file that is "unavailable" allows all; one that is "unreachable" forbids all. */
  private static boolean isAbsent(FetchError error) {
    return switch (error) {
      case NOT_FOUND,
          GONE,
          FORBIDDEN,
          CLIENT_ERROR,
          REDIRECT,
          TOO_LARGE,
          ENCODING,
          CONTENT_TYPE,
          BAD_ADDRESS ->
          true;
      case DNS,
          CONNECT,
          TIMEOUT,
          TLS,
          PROTOCOL,
          TOO_MANY_REQUESTS,
          SERVER_ERROR,
          ROBOTS,
          ROBOTS_UNREACHABLE,
          UNSAFE_ADDRESS ->
          false;
    };
  }
}
