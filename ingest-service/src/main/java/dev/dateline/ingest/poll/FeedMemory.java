package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedState.Waiting;
import java.util.List;

/**
 * A feed's state as it is held in memory: the same as {@link FeedState}, in a fifth of the space.
 * Immutable.
 */
public final class FeedMemory {
  private final String url;
  private final Validators validators;
  private final Schedule schedule;
  private final Health health;
  private final Fingerprints seen;
  private final List<Waiting> waiting;

  FeedMemory(
      String url,
      Validators validators,
      Schedule schedule,
      Health health,
      Fingerprints seen,
      List<Waiting> waiting) {
    this.url = url;
    this.validators = validators;
    this.schedule = schedule;
    this.health = health;
    this.seen = seen;
    this.waiting = List.copyOf(waiting);
  }

  /** What a state on the topic says. */
  public static FeedMemory of(FeedState state) {
    return new FeedMemory(
        state.url(),
        state.validators(),
        state.schedule(),
        state.health(),
        Fingerprints.parse(state.seen()),
        state.waiting());
  }

  /** What is known of a feed that has never been polled. */
  public static FeedMemory unknown(String url, Schedule schedule) {
    return new FeedMemory(
        url, Validators.NONE, schedule, Health.UNKNOWN, Fingerprints.NONE, List.of());
  }

  /** As it is written to the topic. */
  public FeedState toState() {
    return new FeedState(url, validators, schedule, health, seen.toHex(), waiting);
  }

  /** When the feed is polled next, and why then. */
  public Schedule schedule() {
    return schedule;
  }

  /** How the last polls went. */
  public Health health() {
    return health;
  }

  Validators validators() {
    return validators;
  }

  Fingerprints seen() {
    return seen;
  }

  List<Waiting> waiting() {
    return waiting;
  }
}
