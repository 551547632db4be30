package dev.dateline.ingest.partition;

import dev.dateline.ingest.fetch.SiteShare;
import dev.dateline.ingest.subscription.FeedPartitioner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Divides sites among the instances of the group as their feeds are: the instance that holds a
 * site's partition keeps the site's whole pace; each other one, led there by a feed of another
 * site, takes so many times as long as there are instances. So a site is asked less than twice as
 * often as by one instance, however many there are. Thread-safe.
 */
public final class SiteOwners implements SiteShare {
  private final int partitions;
  private final Set<Integer> held = ConcurrentHashMap.newKeySet();
  private volatile int instances = 1;

  /**
   * @param partitions of {@code news.feeds}
   */
  public SiteOwners(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int among(String site) {
    int others = instances;
    return others == 1 || held.contains(FeedPartitioner.ofSite(site, partitions)) ? 1 : others;
  }

  void hold(int partition) {
    held.add(partition);
  }

  void release(int partition) {
    held.remove(partition);
  }

  /**
   * @param members of the group, this one included
   */
  void shareWith(int members) {
    instances = Math.max(1, members);
  }
}
