package dev.dateline.ingest.partition;

import java.time.Duration;
import java.time.Instant;

/**
 * A feed's place in the queue of its roster.
 *
 * @param at when it is to be polled
 */
record Due(Instant at, Member member) implements Comparable<Due> {
  /**
   * Feeds that fall due within it are taken together, and in all partitions at the same time: to
   * wake threads and processor for each alone costs as much as its poll.
   */
  private static final Duration TICK = Duration.ofMillis(200);

  /** When it is worth waking for: the end of the tick in which it falls due. */
  Instant taken() {
    long tick = TICK.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), tick) * tick + tick);
  }

  @Override
  public int compareTo(Due other) {
    return at.compareTo(other.at);
  }
}
