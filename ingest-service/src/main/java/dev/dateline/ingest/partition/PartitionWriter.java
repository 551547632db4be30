package dev.dateline.ingest.partition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what a partition's polls have to say. Writes that are ready together share a transaction,
 * so the rate of polls is not bound to the rate of commits. Every transaction carries the
 * partition's offset under the group's generation: see docs/decisions/0002-ingest-transactions.md.
 *
 * <p>What can be aborted is tried again; anything else ends the writer. Its partition is then
 * opened anew from what the log says, which settles whether a commit in doubt was one.
 */
final class PartitionWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PartitionWriter.class);
  private static final int QUEUE = 2_000;
  private static final int MOST_WRITES = 1_000;
  private static final long MOST_BYTES = 8L << 20;
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LAST_COMMIT = Duration.ofSeconds(10);

  private final Lease lease;
  private final Producer<byte[], byte[]> producer;
  private final BlockingQueue<Write> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private volatile boolean ended;

  /**
   * @param producer transactional and initialised; closed with the writer
   */
  PartitionWriter(Lease lease, Producer<byte[], byte[]> producer) {
    this.lease = lease;
    this.producer = producer;
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

  /** Commits the records as a whole and waits for it; false if they never will be. */
  boolean write(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    Write write = Write.of(records);
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
          commit(together(first));
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

  private void commit(List<Write> batch) throws InterruptedException {
    boolean committed = false;
    try {
      for (int attempt = 1; !committed; attempt++) {
        committed = attempt(batch, attempt);
      }
    } catch (RecordTooLargeException e) {
      refuse(batch, e);
    } finally {
      boolean result = committed;
      batch.forEach(write -> write.done().complete(result));
    }
  }

  /** One transaction; false if it was aborted and may be tried again. */
  private boolean attempt(List<Write> batch, int attempt) throws InterruptedException {
    try {
      producer.beginTransaction();
      for (Write write : batch) {
        write.records().forEach(producer::send);
      }
      producer.sendOffsetsToTransaction(Map.of(lease.partition(), lease.position()), lease.group());
      producer.commitTransaction();
      return true;
    } catch (KafkaException e) {
      // what cannot be aborted, such as a fenced producer or a commit in doubt, throws here
      producer.abortTransaction();
      if (isTooLarge(e)) {
        throw new RecordTooLargeException(String.valueOf(e.getMessage()), e);
      }
      if (attempt == ATTEMPTS || ended || lease.ended()) {
        throw e;
      }
      log.atWarn()
          .addKeyValue("partition", lease.partition().partition())
          .addKeyValue("attempt", attempt)
          .addKeyValue("error", e.toString())
          .log("transaction aborted, trying again");
      Thread.sleep(PAUSE.multipliedBy(attempt));
      return false;
    }
  }

  /** The broker takes a record of this size no better the next time: alone, it fails its poll. */
  private void refuse(List<Write> batch, RecordTooLargeException e) throws InterruptedException {
    if (batch.size() == 1) {
      batch.getFirst().done().completeExceptionally(e);
      return;
    }
    for (Write write : batch) {
      commit(List.of(write));
    }
  }

  private static boolean isTooLarge(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof RecordTooLargeException) {
        return true;
      }
    }
    return false;
  }

  private void dropQueue() {
    for (Write write = queue.poll(); write != null; write = queue.poll()) {
      write.done().complete(false);
    }
  }
}
