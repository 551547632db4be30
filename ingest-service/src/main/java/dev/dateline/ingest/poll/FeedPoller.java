package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Address;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Push;
import dev.dateline.contract.FeedState.Rhythm;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedState.Wishes;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.feed.SkipTimes;
import dev.dateline.ingest.fetch.CacheValidators;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.websub.HubCall;
import dev.dateline.ingest.websub.HubLinks;
import dev.dateline.ingest.websub.Subscriber;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Polls a feed once: asks for it, reads it, publishes what is new in it with its page, and says
 * when it is to be asked again. Safe for any number of threads.
 */
public final class FeedPoller {
  private static final String INTERNAL = "internal";

  private final Fetching fetching;
  private final FeedParser parser;
  private final Parts parts;
  private final Archives archives;
  private final PollSettings settings;
  private final PollSchedule schedule;
  private final Subscriber subscriber;
  private final Clock clock;

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
    FeedLimits usual = FeedLimits.DEFAULT;
    FeedLimits limits =
        new FeedLimits(
            feedBytes,
            settings.maxEntries(),
            usual.maxDepth(),
            usual.maxFieldChars(),
            usual.maxLineChars(),
            usual.maxValues());
    this.fetching = fetching;
    this.parser = new FeedParser(limits, clock);
    this.parts = new Parts(fetching, parser, settings.maxEntries());
    this.archives = new Archives(fetching, parser, settings, clock);
    this.settings = settings;
    this.schedule = schedule;
    this.subscriber = subscriber;
    this.clock = clock;
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
    PollOutcome outcome = ask(subscription, memory, latest);
    return outcome instanceof PollOutcome.Succeeded succeeded
        ? archives.readOn(subscription, latest, succeeded)
        : outcome;
  }

  private PollOutcome ask(FeedSubscription subscription, FeedMemory memory, Publisher publisher)
      throws InterruptedException {
    Validators known = known(subscription, memory);
    FetchResult result =
        fetching.feed(
            memory.address(),
            new CacheValidators(known.etag(), known.lastModified()),
            subscription.headers(),
            subscription.url());
    return switch (result) {
      case FetchResult.Fetched fetched -> read(subscription, memory, fetched, publisher);
      case FetchResult.NotModified(String movedTo, CacheValidators newer, Duration fresh) ->
          unchanged(subscription, memory, merged(known, newer), movedTo, fresh, publisher);
      case FetchResult.Failed failed ->
          fail(run(subscription, memory, null, publisher), memory, failed);
    };
  }

  /**
   * Takes what the feed's hub says. A document that it pushes is dealt with as one that a poll
   * brings; if it is no feed, it is taken for a hint, and the feed is polled.
   */
  public PollOutcome called(
      FeedSubscription subscription, FeedMemory memory, HubCall call, Publisher publisher)
      throws InterruptedException {
    Push push = memory.push();
    if (push == null) {
      return new PollOutcome.Dropped();
    }
    return switch (call) {
      case HubCall.Confirmed(Instant leaseUntil) ->
          agreed(memory, push.confirmed(leaseUntil), publisher);
      case HubCall.Denied(String reason) -> agreed(memory, push.denied(reason), publisher);
      case HubCall.Pushed(var contentType, byte[] body) ->
          parser.parse(body, contentType, push.topic()) instanceof FeedResult.Parsed(Feed feed)
              ? pushed(subscription, memory, feed, push, publisher)
              : poll(subscription, memory, publisher);
    };
  }

  private PollOutcome agreed(FeedMemory memory, Push push, Publisher publisher)
      throws InterruptedException {
    FeedMemory after =
        memory
            .after(
                subscriber.agreed(memory.schedule(), push, clock.instant()),
                memory.health(),
                memory.move())
            .with(push);
    return publisher.publish(new Publication(memory.toState().url(), List.of(), after))
        ? new PollOutcome.Succeeded(0, false)
        : new PollOutcome.Dropped();
  }

  private PollOutcome pushed(
      FeedSubscription subscription, FeedMemory memory, Feed feed, Push push, Publisher publisher)
      throws InterruptedException {
    Instant now = clock.instant();
    PollRun run = run(subscription, memory, feed, publisher);
    if (!run.work()) {
      return new PollOutcome.Dropped();
    }
    Push after = push.pushed(now);
    Health health =
        new Health(now, 0, null, null, memory.health().entriesPublished() + run.published());
    Schedule next = subscriber.afterPush(memory.schedule(), after, now);
    return run.finishPart(memory.after(next, health, memory.move()).with(after))
        ? new PollOutcome.Succeeded(run.published(), false)
        : new PollOutcome.Dropped();
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
    Health health = failing(memory.health(), INTERNAL, fault.toString(), 0);
    FeedMemory after =
        memory.after(
            schedule.afterFailure(
                memory.schedule(), health.errors(), INTERNAL, null, clock.instant()),
            health,
            memory.move());
    return publisher.publish(new Publication(subscription.url(), List.of(), after))
        ? new PollOutcome.Failed(INTERNAL)
        : new PollOutcome.Dropped();
  }

  private PollOutcome read(
      FeedSubscription subscription,
      FeedMemory memory,
      FetchResult.Fetched fetched,
      Publisher publisher)
      throws InterruptedException {
    CacheValidators sent = fetched.validators();
    String digest = HexFormat.of().toHexDigits(Fingerprints.of(fetched.body()));
    Validators validators = new Validators(sent.etag(), sent.lastModified(), digest);
    if (digest.equals(known(subscription, memory).digest())) {
      return unchanged(
          subscription, memory, validators, fetched.movedTo(), fetched.maxAge(), publisher);
    }
    String teasers = subscription.selectors().teasers();
    return switch (parser.parse(fetched.body(), fetched.contentType(), fetched.url(), teasers)) {
      case FeedResult.Parsed(Feed feed) when feed.parts().isEmpty() ->
          take(subscription, memory, fetched, feed, validators, publisher);
      case FeedResult.Parsed(Feed index) ->
          switch (parts.gathered(index, subscription)) {
            // an index may stand unchanged while its parts change
            case Gathered.Entries(Feed feed) ->
                take(subscription, memory, fetched, feed, Validators.NONE, publisher);
            case Gathered.Unfetched(FetchResult.Failed failed) ->
                fail(run(subscription, memory, null, publisher), memory, failed);
            case Gathered.Unread(FeedResult.NotAFeed why) ->
                fail(run(subscription, memory, null, publisher), memory, why);
          };
      case FeedResult.NotAFeed why -> fail(run(subscription, memory, null, publisher), memory, why);
    };
  }

  private PollOutcome take(
      FeedSubscription subscription,
      FeedMemory memory,
      FetchResult.Fetched fetched,
      Feed feed,
      Validators validators,
      Publisher publisher)
      throws InterruptedException {
    PollRun run = run(subscription, memory, feed, publisher);
    boolean sameFeed = run.found().shown() > run.found().fresh();
    Address address =
        Moves.afterSuccess(
            memory.move(), memory.address(), fetched.movedTo(), sameFeed, clock.instant());
    HubLinks hub = HubLinks.of(fetched, feed);
    Push push =
        subscriber.plan(memory.push(), run.feed(), hub, run.found().fresh() > 0, clock.instant());
    FeedMemory told =
        memory
            .naming(HubLinks.remembered(hub))
            .reading(Archives.begun(subscription, memory.archive(), fetched.url(), feed));
    return succeed(run, told, validators, wishes(feed), fetched.maxAge(), address, push);
  }

  /** None where the feed must be read although it may not have changed. */
  private Validators known(FeedSubscription subscription, FeedMemory memory) {
    boolean anew = subscriber.seeks(memory.hub()) || Archives.seeks(subscription, memory.archive());
    return anew ? Validators.NONE : memory.validators();
  }

  /** The document is the one that was read before. */
  private PollOutcome unchanged(
      FeedSubscription subscription,
      FeedMemory memory,
      Validators validators,
      @Nullable String movedTo,
      Duration fresh,
      Publisher publisher)
      throws InterruptedException {
    Address address =
        Moves.afterSuccess(memory.move(), memory.address(), movedTo, true, clock.instant());
    PollRun run = run(subscription, memory, null, publisher);
    Push push = subscriber.unchanged(memory.push(), run.feed(), memory.hub(), clock.instant());
    return succeed(run, memory, validators, memory.wishes(), fresh, address, push);
  }

  private PollRun run(
      FeedSubscription subscription, FeedMemory memory, @Nullable Feed feed, Publisher publisher) {
    return new PollRun(subscription, memory, feed, publisher, fetching, settings, clock);
  }

  private PollOutcome succeed(
      PollRun run,
      FeedMemory memory,
      Validators validators,
      Wishes wishes,
      Duration fresh,
      @Nullable Address address,
      @Nullable Push push)
      throws InterruptedException {
    Instant polled = clock.instant();
    if (!run.work()) {
      return new PollOutcome.Dropped();
    }
    Health before = memory.health();
    Rhythm rhythm =
        Rhythms.after(
            memory.rhythm(), run.found(), schedule.assumedPerDay(), before.lastSuccess(), polled);
    Health health = new Health(polled, 0, null, null, before.entriesPublished() + run.published());
    Schedule next =
        subscriber.paced(schedule.afterSuccess(rhythm, wishes, fresh, polled), push, polled);
    return run.finish(memory.after(validators, next, health, rhythm, wishes, address).with(push))
        ? new PollOutcome.Succeeded(
            run.published(), rhythm.possiblyMissed() > memory.rhythm().possiblyMissed())
        : new PollOutcome.Dropped();
  }

  private PollOutcome fail(PollRun run, FeedMemory memory, FetchResult.Failed failed)
      throws InterruptedException {
    if (failed.error() != FetchError.HELD || failed.retryAfter() == null) {
      return fail(run, memory, failed.error().label(), failed.message(), failed.retryAfter());
    }
    // nothing was asked, so it is no failure of the feed
    if (!run.work()) {
      return new PollOutcome.Dropped();
    }
    Schedule next = schedule.afterHold(memory.schedule(), failed.retryAfter(), clock.instant());
    Health was = memory.health();
    Health health =
        new Health(
            was.lastSuccess(),
            was.errors(),
            was.errorClass(),
            was.error(),
            was.entriesPublished() + run.published());
    return run.finish(memory.after(next, health, memory.move()))
        ? new PollOutcome.Failed(failed.error().label())
        : new PollOutcome.Dropped();
  }

  private PollOutcome fail(PollRun run, FeedMemory memory, FeedResult.NotAFeed why)
      throws InterruptedException {
    String errorClass = why.error().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return fail(run, memory, errorClass, why.message(), null);
  }

  private PollOutcome fail(
      PollRun run,
      FeedMemory memory,
      String errorClass,
      String message,
      @Nullable Duration retryAfter)
      throws InterruptedException {
    if (!run.work()) {
      return new PollOutcome.Dropped();
    }
    Instant now = clock.instant();
    Health health = failing(memory.health(), errorClass, message, run.published());
    boolean gone = errorClass.equals(FetchError.GONE.label());
    Address address = gone ? null : Moves.afterFailure(memory.move(), health.errors());
    boolean elsewhere = !memory.address().equals(run.feed()) && address == null;
    Schedule next =
        gone && !elsewhere
            ? schedule.afterGone(memory.schedule(), now)
            : schedule.afterFailure(
                memory.schedule(), health.errors(), errorClass, retryAfter, now);
    return run.finish(memory.after(next, health, address))
        ? new PollOutcome.Failed(errorClass)
        : new PollOutcome.Dropped();
  }

  private static Health failing(Health before, String errorClass, String message, int published) {
    return new Health(
        before.lastSuccess(),
        before.errors() + 1,
        errorClass,
        message,
        before.entriesPublished() + published);
  }

  private static Wishes wishes(Feed feed) {
    boolean none = feed.ttl() == null && feed.skip().equals(SkipTimes.NONE);
    return none
        ? Wishes.NONE
        : new Wishes(
            feed.ttl(),
            feed.skip().hours().stream().sorted().toList(),
            feed.skip().days().stream().sorted().map(DayOfWeek::name).toList());
  }

  private static Validators merged(Validators known, CacheValidators newer) {
    return new Validators(
        newer.etag() == null ? known.etag() : newer.etag(),
        newer.lastModified() == null ? known.lastModified() : newer.lastModified(),
        known.digest());
  }
}
