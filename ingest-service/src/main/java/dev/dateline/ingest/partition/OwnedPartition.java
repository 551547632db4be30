package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.ingest.websub.HubCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition in this instance's hands: restore, settle, poll, until it is taken away. The
 * group's thread feeds it with subscriptions.
 */
final class OwnedPartition implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OwnedPartition.class);

  private final Lease lease;
  private final PartitionTools tools;
  private final int number;
  private final int partitions;
  private final Roster roster;
  private final Polls polls;
  private final Thread thread;

  /**
   * Subscriptions found before the partition is settled, by feed; a removal has no subscription.
   */
  private final Map<String, Change> early = new HashMap<>();

  private final List<Rejected> earlyRejected = new ArrayList<>();

  private Map<String, FeedMemory> restored = Map.of();
  private @Nullable PartitionWriter writer;
  private volatile boolean settled;
  private volatile boolean closed;
  private volatile boolean failed;

  /** A dead letter, and where its original stands. */
  private record Rejected(long offset, ProducerRecord<byte[], byte[]> letter) {}

  /**
   * @param partitions of the topic
   */
  OwnedPartition(Lease lease, int partitions, PartitionTools tools) {
    this.lease = lease;
    this.partitions = partitions;
    this.tools = tools;
    number = lease.partition().partition();
    roster = tools.roster();
    polls = new Polls(number, roster, tools);
    thread = Thread.ofPlatform().daemon().name("ingest-poll-" + number).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Takes a record of {@code news.feeds}. */
  void accept(Change change) {
    synchronized (early) {
      if (!settled) {
        early.put(change.feed(), change);
        return;
      }
    }
    if (change.moved() && change.subscription() != null && roster.memory(change.feed()) == null) {
      // its state came with it, and is read when the partition is opened
      failed = true;
      return;
    }
    apply(change);
  }

  /** Takes a record of {@code news.feeds} that is no subscription. */
  void reject(ConsumerRecord<byte[], byte[]> record, SerializationException cause) {
    Rejected rejected = new Rejected(record.offset(), tools.records().deadLetter(record, cause));
    synchronized (early) {
      if (!settled) {
        earlyRejected.add(rejected);
        return;
      }
    }
    later(List.of(rejected.letter()));
  }

  /** Whether it stopped by itself and wants to be opened anew. */
  boolean failed() {
    return failed || (settled && writer != null && writer.ended() && !closed);
  }

  /** Whether its feeds are being polled. */
  boolean polling() {
    return settled && !failed();
  }

  /** What is agreed with the hub of a feed; {@code null} if nothing is. */
  @Nullable FeedPush push(String feed) {
    FeedMemory memory = roster.memory(feed);
    return memory == null ? null : memory.push();
  }

  /** Takes what a feed's hub says; false if it cannot be taken now. */
  boolean call(String feed, HubCall call) {
    return polling() && roster.call(feed, call);
  }

  Roster.Count count() {
    return roster.count();
  }

  List<FeedReport> report(String after, int most, Predicate<FeedReport> wanted) {
    return roster.report(after, most, wanted);
  }

  /** Stops polling at once; what is in flight and not yet being committed is dropped. */
  @Override
  public void close() {
    closed = true;
    lease.end();
    thread.interrupt();
    polls.close();
    PartitionWriter open = writer;
    if (open != null) {
      open.close();
    }
  }

  private void run() {
    try {
      Producer<byte[], byte[]> producer = tools.producer(number);
      PartitionWriter open = new PartitionWriter(lease, producer);
      writer = open;
      producer.initTransactions();
      restored = tools.restore(number);
      long committed = tools.committed(lease);
      open.start();
      lease.awaitPosition(tools.end(lease.partition()));
      settle(committed);
      log.atInfo()
          .addKeyValue("partition", number)
          .addKeyValue("feeds", roster.count().known())
          .log("partition taken");
      while (!closed && !open.ended()) {
        polls.begin(roster.take(), open);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failed = true;
      if (!closed) {
        log.atWarn()
            .addKeyValue("partition", number)
            .addKeyValue("error", e.toString())
            .log("partition failed, to be opened anew");
      }
    }
  }

  /**
   * @param committed where the owner before had read to: what is older has its dead letter
   */
  private void settle(long committed) {
    synchronized (early) {
      early.values().forEach(this::apply);
      Set<String> subscribed = roster.feeds();
      for (String orphan : restored.keySet()) {
        if (!subscribed.contains(orphan) && isOurs(orphan)) {
          forget(orphan, restored.get(orphan));
        }
      }
      earlyRejected.stream()
          .filter(rejected -> rejected.offset() >= committed)
          .forEach(rejected -> later(List.of(rejected.letter())));
      early.clear();
      earlyRejected.clear();
      restored = Map.of();
      settled = true;
    }
  }

  private void apply(Change change) {
    FeedSubscription subscription = change.subscription();
    if (!isOurs(change.feed())) {
      if (!(change.moved() && subscription == null)) {
        move(change);
      }
    } else if (subscription != null) {
      FeedMemory memory = restored.get(change.feed());
      if (memory != null) {
        tools.poller().recall(memory);
      }
      roster.subscribe(subscription, memory);
    } else {
      FeedMemory known = roster.memory(change.feed());
      if (roster.unsubscribe(change.feed())) {
        forget(change.feed(), known);
      }
    }
  }

  private boolean isOurs(String feed) {
    return FeedPartitioner.partition(feed, partitions) == number;
  }

  private void move(Change change) {
    int to = FeedPartitioner.partition(change.feed(), partitions);
    FeedMemory memory = restored.get(change.feed());
    log.atInfo()
        .addKeyValue("feed", change.feed())
        .addKeyValue("from", number)
        .addKeyValue("to", to)
        .log("subscription moved to its own partition");
    later(tools.records().move(change.feed(), change.subscription(), memory, number, to));
  }

  private void forget(String feed, @Nullable FeedMemory known) {
    later(tools.records().oblivion(feed, number));
    FeedPush push = known == null ? null : known.push();
    if (push != null) {
      polls.inBackground(() -> tools.subscriber().unsubscribe(push));
    }
  }

  private void later(List<ProducerRecord<byte[], byte[]>> records) {
    PartitionWriter open = writer;
    if (open != null) {
      polls.inBackground(() -> open.write(records));
    }
  }
}
