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
 * @param seen fingerprints in hex, newest first, in states written before there was {@link
 *     FeedEntries}; empty since
 * @param waiting entries whose page could not be fetched yet, in such states; empty since
 * @param rhythm how often the feed has news
 * @param wishes when the publisher wants the feed left alone
 * @param address where the feed is asked for, if it is moving or has moved; {@code null} if it is
 *     where it always was
 * @param push what is agreed with the feed's hub; {@code null} if it has none
 * @param hub the hub that the feed named when it was last read; {@code null} if nobody has looked
 * @param archive how far the feed's older documents are read; {@code null} if they are not, or
 *     nobody has looked for them
 * @param pace what the feed's site asks of whoever asks it; {@code null} if nobody has looked
 */
public record FeedState(
    String url,
    @MayBeAbsent Validators validators,
    Schedule schedule,
    @MayBeAbsent Health health,
    List<String> seen,
    List<Waiting> waiting,
    @MayBeAbsent FeedRhythm rhythm,
    @MayBeAbsent FeedWishes wishes,
    @Nullable Address address,
    @Nullable FeedPush push,
    @Nullable FeedHub hub,
    @Nullable FeedArchive archive,
    @Nullable SitePace pace) {

  public FeedState {
    validators = validators == null ? Validators.NONE : validators;
    health = health == null ? Health.UNKNOWN : health;
    seen = Lists.copy(seen);
    waiting = Lists.copy(waiting);
    rhythm = rhythm == null ? FeedRhythm.UNKNOWN : rhythm;
    wishes = wishes == null ? FeedWishes.NONE : wishes;
  }

  /** A feed whose hub and older documents nobody has looked for. */
  public FeedState(
      String url,
      Validators validators,
      Schedule schedule,
      Health health,
      List<String> seen,
      List<Waiting> waiting,
      FeedRhythm rhythm,
      FeedWishes wishes,
      @Nullable Address address,
      @Nullable FeedPush push) {
    this(
        url,
        validators,
        schedule,
        health,
        seen,
        waiting,
        rhythm,
        wishes,
        address,
        push,
        null,
        null,
        null);
  }

  /** The same, known by another address; what a hub agreed to was for the other. */
  public FeedState as(String url, @Nullable Address address) {
    return new FeedState(
        url,
        validators,
        schedule,
        health,
        seen,
        waiting,
        rhythm,
        wishes,
        address,
        null,
        hub,
        archive,
        pace);
  }

  /** The same after a poll, but for its entries. */
  public FeedState after(
      Validators validators,
      Schedule schedule,
      Health health,
      FeedRhythm rhythm,
      FeedWishes wishes,
      @Nullable Address address) {
    return new FeedState(
        url,
        validators,
        schedule,
        health,
        seen,
        waiting,
        rhythm,
        wishes,
        address,
        push,
        hub,
        archive,
        pace);
  }

  /** The same without entries, by the address that it is held under. */
  public FeedState withoutEntries(String url) {
    return new FeedState(
        url,
        validators,
        schedule,
        health,
        List.of(),
        List.of(),
        rhythm,
        wishes,
        address,
        push,
        hub,
        archive,
        pace);
  }

  /** The same with another agreement with its hub. */
  public FeedState withPush(@Nullable FeedPush push) {
    return with(push, hub, archive, pace);
  }

  /** The same with what the feed itself says of its hub. */
  public FeedState withHub(@Nullable FeedHub hub) {
    return with(push, hub, archive, pace);
  }

  /** The same, its older documents read so far. */
  public FeedState withArchive(@Nullable FeedArchive archive) {
    return with(push, hub, archive, pace);
  }

  /** The same with what its site asks for now. */
  public FeedState withPace(@Nullable SitePace pace) {
    return with(push, hub, archive, pace);
  }

  private FeedState with(
      @Nullable FeedPush push,
      @Nullable FeedHub hub,
      @Nullable FeedArchive archive,
      @Nullable SitePace pace) {
    return new FeedState(
        url,
        validators,
        schedule,
        health,
        seen,
        waiting,
        rhythm,
        wishes,
        address,
        push,
        hub,
        archive,
        pace);
  }

  /**
   * Validators of RFC 9110, section 8.8, as the server sent them, and one of our own.
   *
   * @param etag with its quotes and weakness mark; {@code null} if none was sent
   * @param lastModified the header's text; {@code null} if none was sent
   * @param digest of the last body, by which one that is sent again unchanged is known; {@code
   *     null} if none was read
   */
  public record Validators(
      @Nullable String etag, @Nullable String lastModified, @Nullable String digest) {
    /** For a feed never fetched. */
    public static final Validators NONE = new Validators(null, null, null);
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

  /**
   * Where a feed is asked for, and where it says that it is going for good. A permanent redirect is
   * believed once it has been the answer several times over days.
   *
   * @param adopted asked for in place of the feed's own; {@code null} for the feed's own
   * @param announced target of the permanent redirect; {@code null} if there is none
   * @param answers how often it was the answer, in a row
   * @param since when it first was; {@code null} if there is none
   */
  public record Address(
      @Nullable String adopted, @Nullable String announced, int answers, @Nullable Instant since) {}
}
