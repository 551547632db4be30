package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState.Address;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedWishes;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.SkipTimes;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.websub.HubLinks;
import dev.dateline.ingest.websub.Subscriber;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends polls that the feed answered: with its entries, or that there is nothing new. */
final class Success {
  private final PollRuns runs;
  private final PollSchedule schedule;
  private final Subscriber subscriber;
  private final Clock clock;

  Success(PollRuns runs, PollSchedule schedule, Subscriber subscriber, Clock clock) {
    this.runs = runs;
    this.schedule = schedule;
    this.subscriber = subscriber;
    this.clock = clock;
  }

  /**
   * What the answer says of the feed, apart from its entries.
   *
   * @param fresh how long it says that it stays fresh; zero if it does not
   * @param address {@code null} if the feed is where it always was
   * @param push {@code null} if no hub is known
   */
  private record Answer(
      Validators validators,
      FeedWishes wishes,
      Duration fresh,
      @Nullable Address address,
      @Nullable FeedPush push) {}

  /** A document whose entries are to be looked at. */
  PollOutcome taken(Poll poll, FetchResult.Fetched fetched, Feed feed, Validators validators)
      throws InterruptedException {
    FeedMemory memory = poll.memory();
    try (PollRun run = runs.of(poll, feed)) {
      Found found = run.found();
      boolean sameFeed = found.shown() > found.fresh();
      Instant now = clock.instant();
      Address address =
          Moves.afterSuccess(memory.move(), memory.address(), fetched.movedTo(), sameFeed, now);
      HubLinks hub = HubLinks.of(fetched, feed);
      FeedPush push = subscriber.plan(memory.push(), memory.url(), hub, found.fresh() > 0, now);
      FeedMemory told =
          memory
              .naming(HubLinks.remembered(hub))
              .reading(Archives.begun(poll.subscription(), memory.archive(), fetched.url(), feed));
      return end(
          run,
          told,
          new Answer(
              validators, wishes(feed).fresh(fetched.maxAge()), fetched.maxAge(), address, push));
    }
  }

  /**
   * The document is the one that was read before.
   *
   * @param said how long it stays fresh; {@code null} if nothing new is said of that (RFC 9111,
   *     4.3.4)
   */
  PollOutcome unchanged(
      Poll poll, Validators validators, @Nullable String movedTo, @Nullable Duration said)
      throws InterruptedException {
    FeedMemory memory = poll.memory();
    FeedWishes wishes = said == null ? memory.wishes() : memory.wishes().fresh(said);
    Duration fresh = wishes.fresh() == null ? Duration.ZERO : wishes.fresh();
    Instant now = clock.instant();
    Address address = Moves.afterSuccess(memory.move(), memory.address(), movedTo, true, now);
    FeedPush push = subscriber.unchanged(memory.push(), memory.url(), memory.hub(), now);
    try (PollRun run = runs.of(poll, null)) {
      return end(run, memory, new Answer(validators, wishes, fresh, address, push));
    }
  }

  private PollOutcome end(PollRun run, FeedMemory memory, Answer answer)
      throws InterruptedException {
    Instant polled = clock.instant();
    if (!run.work()) {
      return new PollOutcome.Dropped();
    }
    Health before = memory.health();
    boolean goesOn = run.leaves() && before.lastSuccess() != null; // what it left is counted then
    FeedRhythm rhythm =
        goesOn
            ? memory.rhythm()
            : Rhythms.after(
                memory.rhythm(),
                run.found(),
                schedule.assumedPerDay(),
                before.lastSuccess(),
                polled);
    Health health = new Health(polled, 0, null, null, before.entriesPublished() + run.published());
    Schedule adapted =
        schedule.afterSuccess(memory.schedule(), rhythm, answer.wishes(), answer.fresh(), polled);
    Schedule paced = subscriber.paced(adapted, answer.push(), polled);
    Schedule next =
        run.isUnfinished()
            ? schedule.afterPart(paced, answer.wishes(), run.begun(), clock.instant())
            : paced;
    // a feed that must be read again must not be answered that it has not changed
    Validators validators = run.leaves() ? memory.validators() : answer.validators();
    FeedMemory after =
        memory
            .after(validators, next, health, rhythm, answer.wishes(), answer.address())
            .with(answer.push());
    return run.finish(after)
        ? new PollOutcome.Succeeded(
            run.published(), rhythm.possiblyMissed() > memory.rhythm().possiblyMissed())
        : new PollOutcome.Dropped();
  }

  private static FeedWishes wishes(Feed feed) {
    boolean none = feed.ttl() == null && feed.skip().equals(SkipTimes.NONE);
    return none
        ? FeedWishes.NONE
        : new FeedWishes(
            feed.ttl(),
            feed.skip().hours().stream().sorted().toList(),
            feed.skip().days().stream().sorted().map(DayOfWeek::name).toList());
  }
}
