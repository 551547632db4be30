package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.websub.Subscriber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes what hubs say of feeds. */
final class Pushes {
  private final PollRuns runs;
  private final Subscriber subscriber;
  private final Clock clock;

  Pushes(PollRuns runs, Subscriber subscriber, Clock clock) {
    this.runs = runs;
    this.subscriber = subscriber;
    this.clock = clock;
  }

  /** The hub will push until the given moment. */
  PollOutcome confirmed(Poll poll, FeedPush push, Instant leaseUntil) throws InterruptedException {
    return agreed(poll, push.confirmed(leaseUntil));
  }

  /** The hub will not push. */
  PollOutcome denied(Poll poll, FeedPush push, String reason) throws InterruptedException {
    return agreed(poll, push.denied(reason));
  }

  /** The hub has pushed a document, which may show only part of the feed. */
  PollOutcome taken(Poll poll, FeedPush push, Feed feed) throws InterruptedException {
    FeedMemory memory = poll.memory();
    Instant now = clock.instant();
    try (PollRun run = runs.of(poll, feed)) {
      if (!run.work()) {
        return new PollOutcome.Dropped();
      }
      FeedPush after = push.pushed(now);
      Health health =
          new Health(now, 0, null, null, memory.health().entriesPublished() + run.published());
      Schedule next =
          run.leaves() ? memory.schedule() : subscriber.afterPush(memory.schedule(), after, now);
      return run.finishPart(memory.after(next, health, memory.move()).with(after))
          ? new PollOutcome.Succeeded(run.published(), false)
          : new PollOutcome.Dropped();
    }
  }

  private PollOutcome agreed(Poll poll, FeedPush push) throws InterruptedException {
    FeedMemory memory = poll.memory();
    Schedule next = subscriber.agreed(memory.schedule(), push, clock.instant());
    FeedMemory after = memory.after(next, memory.health(), memory.move()).with(push);
    return poll.publisher().publish(new Publication(memory.url(), List.of(), after))
        ? new PollOutcome.Succeeded(0, false)
        : new PollOutcome.Dropped();
  }
}
