package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Address;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.FetchResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ends polls that brought no feed: it is said why, and when the feed is asked again. */
final class Failure {
  private static final String INTERNAL = "internal";

  private final PollRuns runs;
  private final PollSchedule schedule;
  private final Clock clock;

  Failure(PollRuns runs, PollSchedule schedule, Clock clock) {
    this.runs = runs;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** The feed did not answer, or with an error. */
  PollOutcome unfetched(Poll poll, FetchResult.Failed failed) throws InterruptedException {
    FetchError error = failed.error();
    Duration left = failed.retryAfter();
    return error.isPutOff() && left != null
        ? putOff(poll, error, left)
        : end(poll, error.label(), failed.message(), left);
  }

  /** What came is no feed. */
  PollOutcome unread(Poll poll, FeedResult.NotAFeed why) throws InterruptedException {
    String errorClass = why.error().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return end(poll, errorClass, why.message(), null);
  }

  /** The poll ended by a fault of ours. */
  PollOutcome crashed(Poll poll, RuntimeException fault) throws InterruptedException {
    FeedMemory memory = poll.memory();
    Health health = failing(memory.health(), INTERNAL, fault.toString(), 0);
    Schedule next =
        schedule.afterFailure(
            memory.schedule(), memory.wishes(), health.errors(), INTERNAL, null, clock.instant());
    Publication publication =
        new Publication(memory.url(), List.of(), memory.after(next, health, memory.move()));
    return poll.publisher().publish(publication)
        ? new PollOutcome.Failed(INTERNAL)
        : new PollOutcome.Dropped();
  }

  /** Nothing was asked, because the site is to be left alone: no failure of the feed. */
  private PollOutcome putOff(Poll poll, FetchError error, Duration left)
      throws InterruptedException {
    String why = error == FetchError.HELD ? "the site asks to be left alone" : "others wait";
    FeedMemory memory = poll.memory();
    try (PollRun run = runs.of(poll, null)) {
      if (!run.work()) {
        return new PollOutcome.Dropped();
      }
      Schedule next =
          schedule.afterHold(memory.schedule(), memory.wishes(), why, left, clock.instant());
      return run.finish(memory.after(next, run.health(), memory.move()))
          ? new PollOutcome.Failed(error.label())
          : new PollOutcome.Dropped();
    }
  }

  private PollOutcome end(
      Poll poll, String errorClass, String message, @Nullable Duration retryAfter)
      throws InterruptedException {
    FeedMemory memory = poll.memory();
    try (PollRun run = runs.of(poll, null)) {
      if (!isTimeForPages(memory.health().errors() + 1)) {
        run.rest();
      }
      if (!run.work()) {
        return new PollOutcome.Dropped();
      }
      Instant now = clock.instant();
      Health health = failing(memory.health(), errorClass, message, run.published());
      boolean gone = errorClass.equals(FetchError.GONE.label());
      Address address = gone ? null : Moves.afterFailure(memory.move(), health.errors());
      boolean elsewhere = !memory.address().equals(memory.url()) && address == null;
      Schedule next =
          gone && !elsewhere
              ? schedule.afterGone(memory.schedule(), now)
              : schedule.afterFailure(
                  memory.schedule(), memory.wishes(), health.errors(), errorClass, retryAfter, now);
      return run.finish(memory.after(next, health, address))
          ? new PollOutcome.Failed(errorClass)
          : new PollOutcome.Dropped();
    }
  }

  /**
   * Pages that wait are asked for at the first failure in a row, the second, the fourth, the eighth
   * and the sixteenth: else an outage would use up their attempts before it is over. Later failures
   * are hours apart, and the gaps between doublings would be months.
   */
  static boolean isTimeForPages(int errors) {
    return errors > 16 || Integer.bitCount(errors) == 1;
  }

  private static Health failing(Health before, String errorClass, String message, int published) {
    return new Health(
        before.lastSuccess(),
        before.errors() + 1,
        errorClass,
        message,
        before.entriesPublished() + published);
  }
}
