package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.share.SiteTurns;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.ingest.websub.HubCall;
import dev.dateline.ingest.websub.Subscribed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's membership in the group that shares the partitions of {@code news.feeds}: opens a
 * partition when it is assigned, closes it before another instance gets it, and hands on what
 * changes in the list of feeds. One thread runs it.
 */
public final class SubscriptionGroup implements Runnable, ConsumerRebalanceListener, Subscribed {
  private static final Logger log = LoggerFactory.getLogger(SubscriptionGroup.class);
  private static final Duration POLL = Duration.ofMillis(100);

  /** Between two attempts to open a partition that failed. */
  private static final Duration REOPEN = Duration.ofSeconds(2);

  private final Topic<String, FeedSubscription> feeds;
  private final Consumer<byte[], byte[]> consumer;
  private final PartitionTools tools;
  private final SiteTurns turns;
  private final int partitions;
  private final Map<Integer, Holding> holdings = new ConcurrentHashMap<>();
  private volatile boolean joined;
  private volatile boolean closing;

  /** A partition here, its lease, and when it was opened. */
  private record Holding(OwnedPartition partition, Lease lease, long openedNanos) {}

  /**
   * @param consumer in the group, committing nothing by itself; closed when {@link #run} ends
   * @param turns is told which partitions are here
   * @param partitions of {@code news.feeds}
   */
  public SubscriptionGroup(
      Topic<String, FeedSubscription> feeds,
      Consumer<byte[], byte[]> consumer,
      PartitionTools tools,
      SiteTurns turns,
      int partitions) {
    this.feeds = feeds;
    this.consumer = consumer;
    this.tools = tools;
    this.turns = turns;
    this.partitions = partitions;
  }

  /** Reads until {@link #stop()}; throws what the client cannot recover from. */
  @Override
  public void run() {
    try {
      consumer.subscribe(List.of(feeds.name()), this);
      while (!closing) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          route(record);
        }
        renewLeases();
        reopenFailed();
      }
    } catch (WakeupException e) {
      log.debug("woken to stop");
    } finally {
      closeAll(List.copyOf(holdings.keySet()));
      consumer.close();
      joined = false;
    }
  }

  /** Ends {@link #run}; may be called from any thread. */
  public void stop() {
    closing = true;
    consumer.wakeup();
  }

  /**
   * Whether this instance is a member, with or without partitions, and all that it has are polled.
   */
  @Override
  public boolean ready() {
    return joined && holdings.values().stream().allMatch(h -> h.partition().polling());
  }

  @Override
  public @Nullable FeedPush push(String feed) {
    Holding holding = holdings.get(FeedPartitioner.partition(feed, partitions));
    return holding == null ? null : holding.partition().push(feed);
  }

  @Override
  public boolean call(String feed, HubCall call) {
    Holding holding = holdings.get(FeedPartitioner.partition(feed, partitions));
    return holding != null && holding.partition().call(feed, call);
  }

  /** Partitions held. */
  public int partitions() {
    return holdings.size();
  }

  /** Feeds known here. */
  public int known() {
    return holdings.values().stream().mapToInt(h -> h.partition().count().known()).sum();
  }

  /** Feeds that should be asked now. */
  public int due() {
    return holdings.values().stream().mapToInt(h -> h.partition().count().due()).sum();
  }

  /** Feeds whose last poll failed. */
  public int failing() {
    return holdings.values().stream().mapToInt(h -> h.partition().count().failing()).sum();
  }

  /** Feeds without news for unusually long. */
  public int silent() {
    return holdings.values().stream().mapToInt(h -> h.partition().count().silent()).sum();
  }

  /**
   * Feeds polled here, by address.
   *
   * @param after addresses up to this one are left out
   * @param most how many
   * @param wanted which of them
   */
  public List<FeedReport> report(String after, int most, Predicate<FeedReport> wanted) {
    return holdings.values().stream()
        .flatMap(h -> h.partition().report(after, most, wanted).stream())
        .sorted(Comparator.comparing(FeedReport::url))
        .limit(most)
        .toList();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    joined = true;
    // those kept over the rebalance go on under the new generation
    holdings.values().forEach(h -> h.lease().renew(consumer.groupMetadata()));
    // before anything asks for a position: a committed one is out of reach while a transaction of
    // the owner before is open, and ending that is what opening is for
    consumer.seekToBeginning(assigned);
    turns.take(numbers(assigned));
    assigned.forEach(this::open);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    closeAll(numbers(revoked));
  }

  /** Another may have them already: nothing of theirs is asked for while they are closed. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> lost) {
    turns.release(numbers(lost));
    closeAll(numbers(lost));
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toList();
  }

  private void open(TopicPartition assigned) {
    Lease lease = new Lease(assigned, consumer.groupMetadata());
    OwnedPartition partition = new OwnedPartition(lease, partitions, tools);
    holdings.put(assigned.partition(), new Holding(partition, lease, System.nanoTime()));
    partition.start();
  }

  private void closeAll(Collection<Integer> numbers) {
    List<Holding> closed =
        numbers.stream().map(holdings::remove).filter(java.util.Objects::nonNull).toList();
    // all stop before the first is waited for
    closed.forEach(h -> h.lease().end());
    closed.forEach(h -> h.partition().close());
    // after their polls, which would ask for turns if the sites were no longer here
    turns.release(numbers);
  }

  private void route(ConsumerRecord<byte[], byte[]> record) {
    Holding holding = holdings.get(record.partition());
    byte @Nullable [] key = record.key();
    if (holding == null || key == null) {
      return;
    }
    String feed = new String(key, StandardCharsets.UTF_8);
    boolean moved = record.headers().lastHeader(Records.MOVED) != null;
    byte @Nullable [] value = record.value();
    try {
      FeedSubscription subscription =
          value == null
              ? null
              : keyed(feed, feeds.valueSerde().deserializer().deserialize(feeds.name(), value));
      holding.partition().accept(new Change(feed, subscription, record.offset(), moved));
    } catch (SerializationException e) {
      log.atWarn()
          .addKeyValue("feed", feed)
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", e.getMessage())
          .log("no subscription: to the dead letters");
      holding.partition().reject(record, e);
    }
  }

  /** The key is the feed's address; a value that says otherwise is corrected. */
  private static FeedSubscription keyed(String feed, FeedSubscription s) {
    return s.url().equals(feed) ? s : s.withUrl(feed);
  }

  private void renewLeases() {
    ConsumerGroupMetadata group = consumer.groupMetadata();
    for (Holding holding : holdings.values()) {
      Lease lease = holding.lease();
      lease.renew(group);
      try {
        lease.advance(consumer.position(lease.partition(), POLL));
      } catch (TimeoutException e) {
        log.debug("the position is not known yet");
      }
    }
  }

  private void reopenFailed() {
    for (Holding holding : List.copyOf(holdings.values())) {
      boolean rested = System.nanoTime() - holding.openedNanos() > REOPEN.toNanos();
      if (holding.partition().failed() && rested) {
        TopicPartition partition = holding.lease().partition();
        closeAll(List.of(partition.partition()));
        consumer.seekToBeginning(List.of(partition));
        turns.take(List.of(partition.partition()));
        open(partition);
      }
    }
  }
}
