package dev.dateline.ingest.partition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what a partition's polls have to say. Writes that are ready together share a transaction,
 * so the rate of polls is not bound to the rate of commits. Every transaction carries the
 * partition's offset under the group's generation: see docs/decisions/0002-ingest-transactions.md.
 */
final class PartitionWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PartitionWriter.class);
  private static final int QUEUE = 2_000;
  private static final int MOST_WRITES = 1_000;
  private static final long MOST_BYTES = 8L << 20;

  /**
   * From the beginning of one transaction to that of the next, so that polls which end at about the
   * same time share one; a write after a quiet time is committed at once.
   */
  private static final Duration PACE = Duration.ofMillis(200);

  /** The same while many polls end: a transaction costs as much as a dozen of their writes. */
  private static final Duration BUSY_PACE = Duration.ofMillis(500);

  private static final int BUSY = 5;

  private static final Duration LAST_COMMIT = Duration.ofSeconds(10);

  private final Lease lease;
  private final Producer<byte[], byte[]> producer;
  private final Transactions transactions;
  private final BlockingQueue<Write> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean ended;
  private Duration pace = PACE;
  private long begun = System.nanoTime() - PACE.toNanos();

  /**
   * @param producer transactional and initialised; closed with the writer
   * @param underWay told with each transaction
   */
  PartitionWriter(Lease lease, Producer<byte[], byte[]> producer, UnderWay underWay) {
    this.lease = lease;
    this.producer = producer;
    transactions = new Transactions(lease, producer, underWay, () -> ended || lease.ended());
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("ingest-write-" + lease.partition().partition())
            .unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Whether nothing will be written any more. */
  boolean ended() {
    return ended;
  }

  /**
   * Commits the records as a whole and waits for it; false if they never will be. What is under way
   * when it is called is told with them, or alone if there are none.
   */
  boolean write(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    return write(records, Set.of());
  }

  /**
   * The same with what ends polls.
   *
   * @param over feeds that are no longer under way once it is committed
   */
  boolean write(List<ProducerRecord<byte[], byte[]>> records, Set<String> over)
      throws InterruptedException {
    Write write = Write.of(records, over);
    while (!queue.offer(write, 100, TimeUnit.MILLISECONDS)) {
      if (ended) {
        return false;
      }
    }
    if (ended) {
      write.done().complete(false); // the thread may have emptied the queue just before
    }
    try {
      return write.done().get();
    } catch (ExecutionException e) {
      throw new KafkaException("not written: " + e.getMessage(), e);
    }
  }

  /** Lets a commit under way come to its end, and drops the rest. */
  @Override
  public void close() {
    ended = true;
    closing.countDown();
    if (thread.isAlive()) {
      join(LAST_COMMIT);
      thread.interrupt();
      join(Duration.ofSeconds(1));
    } else {
      producer.close(Duration.ZERO);
    }
    dropQueue();
  }

  private void join(Duration time) {
    try {
      thread.join(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!ended && !lease.ended()) {
        Write first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          if (!keepPace()) {
            first.done().complete(false);
            break;
          }
          begun = System.nanoTime();
          List<Write> together = together(first);
          pace = together.size() < BUSY ? PACE : BUSY_PACE;
          transactions.commit(together);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.atWarn()
          .addKeyValue("partition", lease.partition().partition())
          .addKeyValue("error", e.toString())
          .log("writer ended");
    } finally {
      ended = true;
      producer.close(Duration.ofSeconds(1));
      dropQueue();
    }
  }

  /** Waits until the next transaction may begin; false if none may any more. */
  private boolean keepPace() throws InterruptedException {
    long rest = begun + pace.toNanos() - System.nanoTime();
    return !closing.await(rest, TimeUnit.NANOSECONDS) && !lease.ended();
  }

  private List<Write> together(Write first) {
    List<Write> batch = new ArrayList<>();
    batch.add(first);
    long bytes = first.bytes();
    while (bytes < MOST_BYTES && batch.size() < MOST_WRITES) {
      Write next = queue.poll();
      if (next == null) {
        break;
      }
      batch.add(next);
      bytes += next.bytes();
    }
    return batch;
  }

  private void dropQueue() {
    for (Write write = queue.poll(); write != null; write = queue.poll()) {
      write.done().complete(false);
    }
  }
}
