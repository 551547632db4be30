package dev.dateline.ingest.partition;

import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The right to write for a partition, as long as the group has not given it to another. The group's
 * thread renews it after each rebalance that leaves the partition here; a writer that kept an old one
 * is refused by the broker.
 */
final class Lease {
  private final TopicPartition partition;
  private volatile ConsumerGroupMetadata group;
  private volatile long position;
  private volatile boolean ended;

  Lease(TopicPartition partition, ConsumerGroupMetadata group) {
    this.partition = partition;
    this.group = group;
  }

  /**
   * @param group the member and generation that own the partition now
   * @param position the next subscription to be read
   */
  void renew(ConsumerGroupMetadata group, long position) {
    this.group = group;
    this.position = position;
  }

  void end() {
    ended = true;
  }

  boolean ended() {
    return ended;
  }

  /** Partition of {@code news.feeds}. */
  TopicPartition partition() {
    return partition;
  }

  ConsumerGroupMetadata group() {
    return group;
  }

  OffsetAndMetadata position() {
    return new OffsetAndMetadata(position);
  }
}
