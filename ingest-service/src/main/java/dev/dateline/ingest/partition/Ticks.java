package dev.dateline.ingest.partition;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * The times at which an instance takes what has fallen due, in all partitions alike: to wake
 * threads and processor for each feed alone costs as much as its poll. Each instance has its own,
 * so that not all of them act together.
 *
 * @param offset from whole lengths of a tick since 1970, less than one
 */
public record Ticks(Duration offset) {
  private static final Duration LENGTH = Duration.ofMillis(200);

  /** Those of an instance. */
  public static Ticks random(RandomGenerator random) {
    return new Ticks(Duration.ofMillis(random.nextLong(LENGTH.toMillis())));
  }

  /** The end of the tick in which a time lies: after it, and no more than a tick. */
  Instant endOf(Instant at) {
    long length = LENGTH.toMillis();
    long since = at.toEpochMilli() - offset.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(since, length) * length + length + offset.toMillis());
  }
}
