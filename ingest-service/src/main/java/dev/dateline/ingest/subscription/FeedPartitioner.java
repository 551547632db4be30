package dev.dateline.ingest.subscription;

import dev.dateline.ingest.fetch.Site;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * The partition that a feed lives in, on {@code news.feeds}, {@code news.feed-state} and {@code
 * news.feed-entries} alike: that of its site, so that all feeds of one site are polled by one
 * instance. It is Kafka's own hash (murmur2) of the site, so a producer in any language can do the
 * same.
 */
public final class FeedPartitioner {
  private FeedPartitioner() {}

  /**
   * @param feed the feed's address, the record's key
   * @param partitions of the topic
   */
  public static int partition(String feed, int partitions) {
    return ofSite(Site.of(feed), partitions);
  }

  /**
   * @param site as {@link Site#of} gives it
   * @param partitions of the topic
   */
  public static int ofSite(String site, int partitions) {
    return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
