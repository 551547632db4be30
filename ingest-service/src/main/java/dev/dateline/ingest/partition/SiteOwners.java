package dev.dateline.ingest.partition;

import dev.dateline.ingest.fetch.SiteShare;
import dev.dateline.ingest.subscription.FeedPartitioner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Divides each site's rate among the instances of the group, which know nothing of each other's
 * requests: the one that holds the site's partition, and so polls its feeds, has one half of it;
 * the others, which only feeds of other sites lead there, share the other half. So all together ask
 * a site no more often than one instance alone would, which has the whole rate. Thread-safe.
 */
public final class SiteOwners implements SiteShare {
  private static final int HALF = 2;

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
    // who holds all partitions is alone, however many wait for one; until the group is counted,
    // there is at least one other
    if (held.size() == partitions) {
      return 1;
    }
    int others = Math.max(1, Math.min(instances, partitions) - 1);
    return held.contains(FeedPartitioner.ofSite(site, partitions)) ? HALF : HALF * others;
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
    instances = members;
  }
}
