package dev.dateline.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches an origin's robots.txt, and tells what follows if there is none (RFC 9309, 2.3.1). */
final class RobotsReader {
  /** Our product token in robots.txt, in lower case. */
  private static final List<String> NAME = List.of("dateline");

  /** RFC 9309, 2.5: at least 500 KiB are read, and what comes after is not. */
  private static final int MOST_BYTES = 512 * 1024;

  private static final int MOST_WARNINGS = 1;

  /** One for all, because most sites have no file. */
  private static final SimpleRobotRules ALLOW_ALL = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

  private final HttpFetcher fetcher;

  RobotsReader(HttpFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * What came of it.
   *
   * @param rules {@code null} if the file cannot be had now, and nothing may be fetched for that
   * @param failure why there is no file; {@code null} if there is one
   */
  record Answer(@Nullable SimpleRobotRules rules, FetchResult.@Nullable Failed failure) {}

  /**
   * Asks the origin.
   *
   * @throws FetchException if nobody may ask for it now
   */
  Answer read(Target target) throws FetchException, InterruptedException {
    String url = target.origin() + "/robots.txt";
    return switch (fetcher.fetch(FetchRequest.robots(url, MOST_BYTES))) {
      case FetchResult.Fetched file -> new Answer(parse(url, file), null);
      case FetchResult.NotModified none -> new Answer(ALLOW_ALL, null);
      case FetchResult.Failed(FetchError error, String message, Duration left)
          when error.isPutOff() ->
          throw new FetchException(error, message, left);
      case FetchResult.Failed failed -> {
        if (Thread.interrupted()) { // whoever asked is to end, and the site did not fail
          throw new InterruptedException();
        }
        yield new Answer(isAbsent(failed.error()) ? ALLOW_ALL : null, failed);
      }
    };
  }

  private static SimpleRobotRules parse(String url, FetchResult.Fetched file) {
    return new SimpleRobotRulesParser(Long.MAX_VALUE, MOST_WARNINGS)
        .parseContent(url, file.body(), "text/plain", NAME);
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
          BUSY,
          SERVER_ERROR,
          ROBOTS,
          ROBOTS_UNREACHABLE,
          UNSAFE_ADDRESS ->
          false;
    };
  }
}
