package dev.dateline.ingest.partition;

import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The right to write for a partition, as long as the group has not given it to another. The group's
 * thread renews it after each rebalance that leaves the partition here; a writer that kept an old
 * one is refused by the broker.
 */
final class Lease {
  private final TopicPartition partition;
  private volatile ConsumerGroupMetadata group;
  private volatile boolean ended;
  private final long since = System.nanoTime();
  private long position;

  Lease(TopicPartition partition, ConsumerGroupMetadata group) {
    this.partition = partition;
    this.group = group;
  }

  /**
   * @param group the member and generation that own the partition now
   */
  void renew(ConsumerGroupMetadata group) {
    // a member that was thrown out has no generation, which the broker might take for no group at
    // all
    if (group.generationId() >= 0) {
      this.group = group;
    }
  }

  /**
   * @param position the next subscription to be read
   */
  synchronized void advance(long position) {
    this.position = position;
    notifyAll();
  }

  /** Waits until all subscriptions before the given offset have been read. */
  synchronized void awaitPosition(long end) throws InterruptedException {
    while (position < end) {
      wait();
    }
  }

  void end() {
    ended = true;
  }

  boolean ended() {
    return ended;
  }

  /** For how long nobody else polls the partition's feeds. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** Partition of {@code news.feeds}. */
  TopicPartition partition() {
    return partition;
  }

  ConsumerGroupMetadata group() {
    return group;
  }

  synchronized OffsetAndMetadata position(String metadata) {
    return new OffsetAndMetadata(position, metadata);
  }
}
