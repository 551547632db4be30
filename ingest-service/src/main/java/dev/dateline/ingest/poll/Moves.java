package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a permanent redirect (RFC 9110, 15.4.2 and 15.4.9) is believed. One alone is no proof: they
 * also lead to maintenance pages, to front pages, and back again.
 */
final class Moves {
  static final int ANSWERS = 4;
  static final Duration SPAN = Duration.ofDays(2);

  /** Failures in a row after which an adopted address is doubted. */
  private static final int DOUBTS = 3;

  private Moves() {}

  /**
   * After a poll that worked.
   *
   * @param asked the address that was asked for
   * @param movedTo where permanent redirects led from there; {@code null} if nowhere
   * @param sameFeed whether what was found there is the feed that was known
   * @return {@code null} if the feed is where it always was
   */
  static @Nullable Address afterSuccess(
      @Nullable Address before,
      String asked,
      @Nullable String movedTo,
      boolean sameFeed,
      Instant now) {
    String adopted = before == null ? null : before.adopted();
    if (movedTo == null || !sameFeed || movedTo.equals(asked) || isDowngrade(asked, movedTo)) {
      return adopted == null ? null : new Address(adopted, null, 0, null);
    }
    Address again = before != null && movedTo.equals(before.announced()) ? before : null;
    Instant since = again == null || again.since() == null ? now : again.since();
    int answers = again == null ? 1 : again.answers() + 1;
    boolean believed = answers >= ANSWERS && !since.plus(SPAN).isAfter(now);
    return believed
        ? new Address(movedTo, null, 0, null)
        : new Address(adopted, movedTo, answers, since);
  }

  /** After failures in a row: an adopted address that fails gives way to the feed's own. */
  static @Nullable Address afterFailure(@Nullable Address before, int errors) {
    return before != null && before.adopted() != null && errors >= DOUBTS ? null : before;
  }

  private static boolean isDowngrade(String from, String to) {
    return isSecure(from) && !isSecure(to);
  }

  private static boolean isSecure(String url) {
    return url.toLowerCase(Locale.ROOT).startsWith("https:");
  }
}
