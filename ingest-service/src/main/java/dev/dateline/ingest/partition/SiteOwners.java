package dev.dateline.ingest.partition;

import dev.dateline.ingest.fetch.SiteShare;
import dev.dateline.ingest.subscription.FeedPartitioner;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Divides each site's rate among the instances of the group: the one that holds the site's
 * partition, and so polls its feeds, has the whole of it as long as it is the only one to ask the
 * site. The others, which only feeds of other sites lead there, tell it before they come, and share
 * one half. So all together ask a site no more often than one instance alone would. Thread-safe.
 */
public final class SiteOwners implements SiteShare {
  private static final int HALF = 2;

  private final int partitions;
  private final Visits visits;
  private final Set<Integer> held = ConcurrentHashMap.newKeySet();
  private volatile int instances = 1;

  /**
   * @param partitions of {@code news.feeds}
   * @param visits by which instances tell each other of sites
   */
  public SiteOwners(int partitions, Visits visits) {
    this.partitions = partitions;
    this.visits = visits;
  }

  @Override
  public int among(String site) {
    // who holds all partitions is alone, however many wait for one; until the group is counted,
    // there is at least one other
    if (isAlone()) {
      return 1;
    }
    if (isOwner(site)) {
      return visits.isExclusive(site) ? 1 : HALF;
    }
    return HALF * Math.max(1, Math.min(instances, partitions) - 1);
  }

  @Override
  public @Nullable Duration visit(String site) throws InterruptedException {
    return isAlone() || isOwner(site) ? Duration.ZERO : visits.tell(site);
  }

  @Override
  public void hold(String site, Duration time) {
    visits.hold(site, time);
  }

  private boolean isAlone() {
    return held.size() == partitions;
  }

  private boolean isOwner(String site) {
    return held.contains(FeedPartitioner.ofSite(site, partitions));
  }

  /** The partition is here now. */
  public void hold(int partition) {
    held.add(partition);
  }

  void release(int partition) {
    held.remove(partition);
  }

  /**
   * @param members of the group, this one included
   */
  public void shareWith(int members) {
    instances = members;
  }
}
