package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.CacheValidators;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.Fetching;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private final PollSettings settings;
  private final PollSchedule schedule;
  private final Clock clock;

  public FeedPoller(
      Fetching fetching, PollSettings settings, int feedBytes, PollSchedule schedule, Clock clock) {
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
    this.settings = settings;
    this.schedule = schedule;
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
    Validators known = memory.validators();
    FetchResult result =
        fetching.feed(
            subscription.url(),
            new CacheValidators(known.etag(), known.lastModified()),
            subscription.headers());
    return switch (result) {
      case FetchResult.Fetched fetched -> read(subscription, memory, fetched, publisher);
      case FetchResult.NotModified(CacheValidators newer, Duration maxAge) -> {
        PollRun run = run(subscription, memory, null, publisher);
        yield succeed(run, memory, merged(known, newer), maxAge);
      }
      case FetchResult.Failed(var error, String message, Duration retryAfter) ->
          fail(
              run(subscription, memory, null, publisher),
              memory,
              error.label(),
              message,
              retryAfter);
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
    Instant now = clock.instant();
    int errors = memory.health().errors() + 1;
    Health health =
        new Health(
            memory.health().lastSuccess(),
            errors,
            INTERNAL,
            fault.toString(),
            memory.health().entriesPublished());
    FeedMemory after =
        new FeedMemory(
            subscription.url(),
            memory.validators(),
            schedule.afterFailure(memory.schedule(), errors, INTERNAL, null, now),
            health,
            memory.seen(),
            memory.waiting());
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
    return switch (parser.parse(fetched.body(), fetched.contentType(), fetched.url())) {
      case FeedResult.Parsed(Feed feed) -> {
        PollRun run = run(subscription, memory, feed, publisher);
        Validators validators =
            new Validators(fetched.validators().etag(), fetched.validators().lastModified());
        Duration ttl = feed.ttl() == null ? Duration.ZERO : feed.ttl();
        Duration asked = ttl.compareTo(fetched.maxAge()) > 0 ? ttl : fetched.maxAge();
        yield succeed(run, memory, validators, asked);
      }
      case FeedResult.NotAFeed(var error, String message) ->
          fail(
              run(subscription, memory, null, publisher),
              memory,
              error.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              message,
              null);
    };
  }

  private PollRun run(
      FeedSubscription subscription, FeedMemory memory, @Nullable Feed feed, Publisher publisher) {
    return new PollRun(subscription, memory, feed, publisher, fetching, settings, clock);
  }

  private PollOutcome succeed(PollRun run, FeedMemory memory, Validators validators, Duration asked)
      throws InterruptedException {
    if (!run.work()) {
      return new PollOutcome.Dropped();
    }
    Instant now = clock.instant();
    Health health =
        new Health(now, 0, null, null, memory.health().entriesPublished() + run.published());
    return run.finish(
            validators, schedule.afterSuccess(memory.schedule(), run.fresh(), asked, now), health)
        ? new PollOutcome.Succeeded(run.published())
        : new PollOutcome.Dropped();
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
    Health before = memory.health();
    int errors = before.errors() + 1;
    Health health =
        new Health(
            before.lastSuccess(),
            errors,
            errorClass,
            message,
            before.entriesPublished() + run.published());
    return run.finish(
            memory.validators(),
            schedule.afterFailure(memory.schedule(), errors, errorClass, retryAfter, now),
            health)
        ? new PollOutcome.Failed(errorClass)
        : new PollOutcome.Dropped();
  }

  private static Validators merged(Validators known, CacheValidators newer) {
    return new Validators(
        newer.etag() == null ? known.etag() : newer.etag(),
        newer.lastModified() == null ? known.lastModified() : newer.lastModified());
  }
}
