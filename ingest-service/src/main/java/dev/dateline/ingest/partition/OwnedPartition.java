package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedPush;
import dev.dateline.ingest.partition.UnderWay.Announced;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.websub.HubCall;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition in this instance's hands: restore, enrol, poll, until it is taken away. The group's
 * thread feeds it with subscriptions.
 */
final class OwnedPartition implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OwnedPartition.class);

  private final Lease lease;
  private final PartitionTools tools;
  private final int number;
  private final Roster roster;
  private final UnderWay underWay;
  private final Polls polls;
  private final Enrolment enrolment;
  private final Thread opener;
  private final Thread poller;
  private volatile @Nullable PartitionWriter writer;
  private volatile boolean closed;
  private volatile boolean failed;

  /**
   * @param partitions of the topic
   */
  OwnedPartition(Lease lease, int partitions, PartitionTools tools) {
    this.lease = lease;
    this.tools = tools;
    number = lease.partition().partition();
    roster = tools.roster();
    underWay = tools.underWay();
    polls = new Polls(number, roster, underWay, tools);
    enrolment = new Enrolment(lease, partitions, roster, polls, tools);
    opener = Thread.ofPlatform().daemon().name("ingest-open-" + number).unstarted(this::open);
    poller = Thread.ofPlatform().daemon().name("ingest-poll-" + number).unstarted(this::poll);
  }

  void start() {
    opener.start();
  }

  /** Takes a record of {@code news.feeds}. */
  void accept(Change change) {
    if (!enrolment.accept(change)) {
      failed = true;
    }
  }

  /** Takes a record of {@code news.feeds} that is no subscription. */
  void reject(ConsumerRecord<byte[], byte[]> record, SerializationException cause) {
    enrolment.reject(record, cause);
  }

  /** Whether it stopped by itself and wants to be opened anew. */
  boolean failed() {
    PartitionWriter open = writer;
    return failed || (open != null && open.ended() && !closed);
  }

  /** Whether all of its feeds are being polled. */
  boolean polling() {
    return enrolment.settled() && !failed();
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
    opener.interrupt();
    poller.interrupt();
    polls.close();
    PartitionWriter open = writer;
    if (open != null) {
      open.close();
    }
  }

  private void open() {
    guarded(
        () -> {
          Producer<byte[], byte[]> producer = tools.producer(number);
          PartitionWriter open = new PartitionWriter(lease, producer, underWay);
          writer = open;
          producer.initTransactions();
          long before = tools.end(lease.partition());
          RestoredFeeds restored = tools.restore(number);
          OffsetAndMetadata committed = tools.committed(lease);
          open.start();
          lease.awaitPosition(tools.end(lease.partition()));
          if (!closed) {
            putOff(Announced.of(committed.metadata()), restored, open);
            poller.start();
            enrolment.settle(restored, before, committed.offset(), open);
            log.atInfo()
                .addKeyValue("partition", number)
                .addKeyValue("feeds", roster.count().known())
                .log("partition taken");
          }
        });
  }

  /** Before any poll, for the first transaction says what is under way now. */
  private void putOff(Announced announced, RestoredFeeds restored, PartitionWriter open)
      throws InterruptedException {
    var records = tools.putOff(announced, restored, number);
    if (!records.isEmpty()) {
      open.write(records);
    }
  }

  private void poll() {
    guarded(
        () -> {
          PartitionWriter open = writer;
          while (!closed && open != null && !open.ended()) {
            underWay.awaitRoom();
            polls.begin(roster.take(), open);
          }
        });
  }

  private void guarded(Polls.Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failed = true;
      if (!closed) {
        log.atWarn()
            .addKeyValue("partition", number)
            .addKeyValue("error", e.toString())
            .log("partition failed, to be opened anew");
      }
    }
  }
}
