package dev.dateline.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the poller knows of a feed, as {@code news.feed-state} holds it under the feed's URL. It is
 * written in the same transaction as the raw articles of the poll it describes.
 *
 * @param url the feed's address
 * @param validators for the next conditional request
 * @param schedule when the feed is polled next, and why then
 * @param health how the last polls went
 * @param seen fingerprints of entries already published or waiting, newest first; bounded
 * @param waiting entries whose page could not be fetched yet, oldest first; bounded
 */
public record FeedState(
    String url,
    @MayBeAbsent Validators validators,
    Schedule schedule,
    @MayBeAbsent Health health,
    List<String> seen,
    List<Waiting> waiting) {

  public FeedState {
    validators = validators == null ? Validators.NONE : validators;
    health = health == null ? Health.UNKNOWN : health;
    seen = Lists.copy(seen);
    waiting = Lists.copy(waiting);
  }

  /**
   * Validators of RFC 9110, section 8.8, as the server sent them.
   *
   * @param etag with its quotes and weakness mark; {@code null} if none was sent
   * @param lastModified the header's text; {@code null} if none was sent
   */
  public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** For a feed never fetched. */
    public static final Validators NONE = new Validators(null, null);
  }

  /**
   * @param lastPoll when the feed was last asked for; {@code null} before the first poll
   * @param nextPoll when it is due
   * @param interval the feed's present interval, before jitter
   * @param reason why {@code nextPoll} is when it is, for people
   */
  public record Schedule(
      @Nullable Instant lastPoll, Instant nextPoll, Duration interval, String reason) {}

  /**
   * @param lastSuccess when a poll last succeeded (a 304 is a success); {@code null} if none has
   * @param errors failed polls in a row
   * @param errorClass what kind of failure the last one was; {@code null} after a success
   * @param error the last failure in words; {@code null} after a success
   * @param entriesPublished entries published since the subscription was made
   */
  public record Health(
      @Nullable Instant lastSuccess,
      int errors,
      @Nullable String errorClass,
      @Nullable String error,
      long entriesPublished) {
    /** For a feed never polled. */
    public static final Health UNKNOWN = new Health(null, 0, null, null, 0);
  }

  /**
   * An entry kept for the next poll, because fetching its page failed in a way that may pass.
   *
   * @param entry as the feed gave it
   * @param attempts how often its page was asked for
   * @param error the last failure in words
   */
  public record Waiting(RawArticle.Entry entry, int attempts, String error) {}
}
