package dev.dateline.desk.board;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed's subscription and health, without what is secret in them.
 *
 * @param url of the feed
 * @param title the user's name for it; {@code null} if none
 * @param labels the user's
 * @param status {@code ok}, {@code failing}, {@code paused} or {@code new}
 * @param lastPoll {@code null} before the first
 * @param nextPoll {@code null} before the first
 * @param interval between polls, in seconds; {@code null} before the first
 * @param reason of the next poll's time; {@code null} before the first
 * @param lastSuccess {@code null} if there was none
 * @param errors failed polls in a row
 * @param errorClass kind of the last failure; {@code null} after a success
 * @param error the last failure in words; {@code null} after a success
 * @param entriesPublished since it was subscribed to
 * @param entriesPerDay of late
 * @param possiblyMissed polls between which entries may have come and gone
 * @param lastNews when the last new entry was found; {@code null} if none was
 * @param pushed whether its hub brings its news
 * @param movedTo where it is asked for now; {@code null} if it has not moved
 */
public record FeedHealth(
    String url,
    @Nullable String title,
    List<String> labels,
    String status,
    @Nullable Instant lastPoll,
    @Nullable Instant nextPoll,
    @Nullable Long interval,
    @Nullable String reason,
    @Nullable Instant lastSuccess,
    int errors,
    @Nullable String errorClass,
    @Nullable String error,
    long entriesPublished,
    double entriesPerDay,
    long possiblyMissed,
    @Nullable Instant lastNews,
    boolean pushed,
    @Nullable String movedTo) {

  static FeedHealth of(FeedSubscription feed, @Nullable FeedState state) {
    if (state == null) {
      return new FeedHealth(
          feed.url(),
          feed.title(),
          feed.labels(),
          feed.paused() ? "paused" : "new",
          null,
          null,
          null,
          null,
          null,
          0,
          null,
          null,
          0,
          0,
          0,
          null,
          false,
          null);
    }
    FeedState.Health health = state.health();
    Duration interval = state.schedule().interval();
    return new FeedHealth(
        feed.url(),
        feed.title(),
        feed.labels(),
        status(feed, state),
        state.schedule().lastPoll(),
        state.schedule().nextPoll(),
        interval.toSeconds(),
        state.schedule().reason(),
        health.lastSuccess(),
        health.errors(),
        health.errorClass(),
        health.error(),
        health.entriesPublished(),
        state.rhythm().entriesPerDay(),
        state.rhythm().possiblyMissed(),
        state.rhythm().lastNews(),
        state.push() != null && state.push().leaseUntil() != null,
        state.address() == null ? null : state.address().adopted());
  }

  private static String status(FeedSubscription feed, FeedState state) {
    if (feed.paused()) {
      return "paused";
    }
    if (state.health().errors() > 0) {
      return "failing";
    }
    return state.schedule().lastPoll() == null ? "new" : "ok";
  }
}
