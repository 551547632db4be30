package dev.dateline.ingest.share;

import dev.dateline.ingest.subscription.FeedPartitioner;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sites whose feeds this instance polls: those of the partitions that it holds. Looking takes
 * no lock; changes come from one thread at a time.
 */
final class OwnedSites {
  /**
   * Whoever took a partition waits no longer for what others said before: by then what they lent is
   * theirs no more.
   */
  private static final Duration CATCH_UP = Duration.ofMinutes(2);

  /** Longer than the pace of any site. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  /**
   * A partition here.
   *
   * @param at when it was taken
   * @param number of the taking, counted from one
   */
  private record Holding(long at, long number) {}

  private final int partitions;
  private final Map<Integer, Holding> held = new ConcurrentHashMap<>();
  private volatile long takings;
  private volatile long read;
  private volatile boolean alone;
  private volatile long latest;

  /**
   * @param partitions of {@code news.feeds}
   */
  OwnedSites(int partitions) {
    this.partitions = partitions;
  }

  int partitionOf(String site) {
    return FeedPartitioner.ofSite(site, partitions);
  }

  /** Whoever holds all partitions is alone, however many wait for one. */
  boolean isAlone() {
    return alone;
  }

  boolean owns(String site) {
    return held.containsKey(partitionOf(site));
  }

  /** Whether these are all that is held. */
  boolean areAll(Collection<Integer> numbers) {
    return numbers.containsAll(held.keySet());
  }

  void take(Collection<Integer> numbers, long now) {
    latest = now;
    long number = takings + 1;
    numbers.forEach(partition -> held.put(partition, new Holding(now, number)));
    takings = number;
  }

  /** Ends a taking, once all that others asked before is known. */
  void settle() {
    alone = held.size() == partitions;
  }

  /** Those of the partitions that were here. */
  Set<Integer> release(Collection<Integer> numbers) {
    Set<Integer> gone = new HashSet<>(numbers);
    gone.retainAll(held.keySet());
    alone = alone && gone.isEmpty();
    gone.forEach(held::remove);
    return gone;
  }

  /** Takings so far. */
  long takings() {
    return takings;
  }

  /** All that was said before so many takings has been heard. */
  void read(long before) {
    read = before;
  }

  /** Whether this instance owns the site and has heard what was said before. */
  boolean hasRead(String site) {
    Holding holding = held.get(partitionOf(site));
    return holding != null && holding.number() <= read;
  }

  /**
   * How long the site's owner waits until it may act as such; zero if it may now, -1 if this is not
   * the owner.
   */
  long nanosUntilReady(String site, long now) {
    Holding holding = held.get(partitionOf(site));
    if (holding == null) {
      return -1;
    }
    return holding.number() <= read ? 0 : Math.max(0, holding.at() + CATCH_UP.toNanos() - now);
  }

  /** Since the site was taken from another; {@code null} if it was not, or long ago. */
  @Nullable Duration sinceTaken(String site, long now) {
    if (takings == 0 || now - latest > LATELY.toNanos()) {
      return null;
    }
    if (alone) {
      return Duration.ofNanos(now - latest);
    }
    Holding holding = held.get(partitionOf(site));
    return holding == null ? null : Duration.ofNanos(now - holding.at());
  }
}
