package dev.dateline.ingest.partition;

import java.time.Instant;

/**
 * A feed's place in the queue of its roster.
 *
 * @param at when it is to be polled
 */
record Due(Instant at, Member member) implements Comparable<Due> {
  @Override
  public int compareTo(Due other) {
    return at.compareTo(other.at);
  }
}
