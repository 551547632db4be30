package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.CacheValidators;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.websub.HubCall;
import dev.dateline.ingest.websub.Subscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Polls a feed once: asks for it, reads it, publishes what is new in it with its page, and says
 * when it is to be asked again. Safe for any number of threads.
 *
 * <pre>
 * ask ─┬─ answered ─ parse ─┬─ a feed ────── its entries ─┬─ {@link Success} ─ {@link Archives}
 *      ├─ not modified ─────┼─ as before ─────────────────┘
 *      └─ no answer ────────┴─ no feed ───────────────────── {@link Failure}
 * </pre>
 */
public final class FeedPoller {
  private final Fetching fetching;
  private final FeedParser parser;
  private final Parts parts;
  private final Archives archives;
  private final Subscriber subscriber;
  private final Success success;
  private final Failure failure;
  private final Pushes pushes;

  /**
   * @param feedBytes most bytes of a feed
   * @param subscriber plans what to ask the hubs of feeds for
   */
  public FeedPoller(
      Fetching fetching,
      PollSettings settings,
      int feedBytes,
      PollSchedule schedule,
      Subscriber subscriber,
      Clock clock) {
    this.fetching = fetching;
    parser = new FeedParser(limits(settings, feedBytes), clock);
    parts = new Parts(fetching, parser, settings.maxEntries());
    this.subscriber = subscriber;
    PollRuns runs = new PollRuns(fetching, settings, schedule, new SharedPages(clock), clock);
    archives = new Archives(runs, parser);
    success = new Success(runs, schedule, subscriber, clock);
    failure = new Failure(runs, schedule, clock);
    pushes = new Pushes(runs, subscriber, clock);
  }

  /**
   * Heeds from now on what the site of a feed asked of whoever polled it before.
   *
   * @param ago since when nobody else has polled the feed
   */
  public void recall(FeedMemory memory, Duration ago) {
    if (memory.schedule().lastPoll() != null) {
      fetching.recall(memory.address(), memory.pace(), ago);
    }
  }

  /**
   * One poll. The feed's state is published whatever the outcome.
   *
   * @param memory what is known of the feed
   * @param publisher takes the articles, in bounded batches
   */
  public PollOutcome poll(FeedSubscription subscription, FeedMemory memory, Publisher publisher)
      throws InterruptedException {
    Latest latest = new Latest(publisher, memory);
    PollOutcome outcome = poll(new Poll(subscription, memory, latest));
    return outcome instanceof PollOutcome.Succeeded succeeded
        ? archives.readOn(subscription, latest, succeeded)
        : outcome;
  }

  /**
   * Takes what the feed's hub says. A document that it pushes is dealt with as one that a poll
   * brings; if it is no feed, it is taken for a hint, and the feed is polled.
   */
  public PollOutcome called(
      FeedSubscription subscription, FeedMemory memory, HubCall call, Publisher publisher)
      throws InterruptedException {
    FeedPush push = memory.push();
    if (push == null) {
      return new PollOutcome.Dropped();
    }
    Poll poll = new Poll(subscription, memory, publisher);
    return switch (call) {
      case HubCall.Confirmed(Instant leaseUntil) -> pushes.confirmed(poll, push, leaseUntil);
      case HubCall.Denied(String reason) -> pushes.denied(poll, push, reason);
      case HubCall.Pushed(var contentType, byte[] body) ->
          parser.parse(body, contentType, push.topic()) instanceof FeedResult.Parsed(Feed feed)
              ? pushes.taken(poll, push, feed)
              : poll(subscription, memory, publisher);
    };
  }

  /**
   * Records that a poll ended by a fault of ours, so that one strange feed is neither asked again
   * at once nor forgotten.
   *
   * @param memory as last published
   */
  public PollOutcome crashed(
      FeedSubscription subscription, FeedMemory memory, RuntimeException fault, Publisher publisher)
      throws InterruptedException {
    return failure.crashed(new Poll(subscription, memory, publisher), fault);
  }

  private PollOutcome poll(Poll poll) throws InterruptedException {
    FeedMemory memory = poll.memory();
    Validators known = known(poll);
    FetchResult result =
        fetching.feed(
            memory.address(),
            new CacheValidators(known.etag(), known.lastModified()),
            poll.subscription().headers(),
            poll.subscription().url(),
            poll.publisher()::announce);
    return switch (result) {
      case FetchResult.Fetched fetched -> read(poll, fetched);
      case FetchResult.NotModified(var movedTo, CacheValidators newer, var fresh) ->
          success.unchanged(poll, merged(known, newer), movedTo, fresh);
      case FetchResult.Failed failed -> failure.unfetched(poll, failed);
    };
  }

  private PollOutcome read(Poll poll, FetchResult.Fetched fetched) throws InterruptedException {
    CacheValidators sent = fetched.validators();
    String digest = HexFormat.of().toHexDigits(Fingerprints.of(fetched.body()));
    Validators validators = new Validators(sent.etag(), sent.lastModified(), digest);
    if (digest.equals(known(poll).digest())) {
      return success.unchanged(poll, validators, fetched.movedTo(), fetched.maxAge());
    }
    String teasers = poll.subscription().selectors().teasers();
    return switch (parser.parse(fetched.body(), fetched.contentType(), fetched.url(), teasers)) {
      case FeedResult.Parsed(Feed feed) when feed.parts().isEmpty() ->
          success.taken(poll, fetched, feed, validators);
      case FeedResult.Parsed(Feed index) ->
          switch (parts.gathered(index, poll.subscription())) {
            // an index may stand unchanged while its parts change
            case Gathered.Entries(Feed feed) -> success.taken(poll, fetched, feed, Validators.NONE);
            case Gathered.Unfetched(FetchResult.Failed failed) -> failure.unfetched(poll, failed);
            case Gathered.Unread(FeedResult.NotAFeed why) -> failure.unread(poll, why);
          };
      case FeedResult.NotAFeed why -> failure.unread(poll, why);
    };
  }

  /** None where the feed must be read although it may not have changed. */
  private Validators known(Poll poll) {
    FeedMemory memory = poll.memory();
    boolean anew =
        subscriber.seeks(memory.hub()) || Archives.seeks(poll.subscription(), memory.archive());
    return anew ? Validators.NONE : memory.validators();
  }

  private static Validators merged(Validators known, CacheValidators newer) {
    return new Validators(
        newer.etag() == null ? known.etag() : newer.etag(),
        newer.lastModified() == null ? known.lastModified() : newer.lastModified(),
        known.digest());
  }

  private static FeedLimits limits(PollSettings settings, int feedBytes) {
    FeedLimits usual = FeedLimits.DEFAULT;
    return new FeedLimits(
        feedBytes,
        settings.maxEntries(),
        usual.maxDepth(),
        usual.maxFieldChars(),
        usual.maxLineChars(),
        usual.maxValues());
  }
}
