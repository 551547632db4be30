package dev.dateline.ingest.websub;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedState.Schedule;
import java.time.Duration;
import java.time.Instant;

/** How long a hub pushes, and when it is to be asked to go on. */
final class HubLease {
  /** Until a hub that has not confirmed is asked again. */
  private static final Duration UNCONFIRMED = Duration.ofHours(1);

  /** Until a hub that has refused is asked again. */
  private static final Duration DENIED = Duration.ofDays(1);

  /** A hub that gives less is taken to give this. */
  static final Duration SHORTEST = Duration.ofSeconds(10);

  private HubLease() {}

  /** The agreement after a poll: asked for again where the hub is due to be asked. */
  static FeedPush renewed(FeedPush push, Instant now) {
    Duration since = Duration.between(push.askedAt(), now);
    boolean ask;
    if (push.denied() != null) {
      ask = since.compareTo(DENIED) >= 0;
    } else if (isLive(push, now)) {
      // asking moves the renewal closer to the end, so a hub that does not confirm is asked again
      ask = !now.isBefore(renewal(push));
    } else {
      boolean ended = push.leaseUntil() != null && push.askedAt().isBefore(push.leaseUntil());
      ask = ended || since.compareTo(UNCONFIRMED) >= 0;
    }
    return ask ? push.asked(now) : push;
  }

  /** Whether the hub has promised to push now. */
  static boolean isLive(FeedPush push, Instant now) {
    return push.denied() == null && push.leaseUntil() != null && push.leaseUntil().isAfter(now);
  }

  /** Whether pushes came since a poll last found what they had not brought. */
  static boolean isPushing(FeedPush push) {
    return push.lastPush() != null
        && (push.missedAt() == null || push.lastPush().isAfter(push.missedAt()));
  }

  /** A tenth of the lease before its end. */
  private static Instant renewal(FeedPush push) {
    Instant end = push.leaseUntil() == null ? push.askedAt() : push.leaseUntil();
    Duration lease = Duration.between(push.askedAt(), end);
    return lease.isNegative() ? end : end.minus(lease.dividedBy(10));
  }

  /** No later than the hub is to be asked to go on, or else than its lease ends. */
  static Schedule untilRenewal(Schedule schedule, FeedPush push, Instant now) {
    Instant renewal = renewal(push);
    boolean toCome =
        renewal.isAfter(now)
            && Duration.between(push.askedAt(), renewal).compareTo(SHORTEST.dividedBy(2)) > 0;
    Instant latest = toCome || push.leaseUntil() == null ? renewal : push.leaseUntil();
    return latest.isBefore(schedule.nextPoll())
        ? new Schedule(
            schedule.lastPoll(),
            latest,
            schedule.interval(),
            "its hub is to be asked to go on pushing")
        : schedule;
  }
}
