package dev.dateline.ingest.partition;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partition's transactions, one at a time, each under the lease: its offset, and what is under
 * way, go with it under the group's generation.
 *
 * <p>What can be aborted is tried again; anything else ends them. The partition is then opened anew
 * from what the log says, which settles whether a commit in doubt was one.
 */
final class Transactions {
  private static final Logger log = LoggerFactory.getLogger(Transactions.class);
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Lease lease;
  private final Producer<byte[], byte[]> producer;
  private final UnderWay underWay;
  private final BooleanSupplier ended;

  /**
   * @param producer transactional and initialised
   * @param underWay told with each transaction
   * @param ended whether nothing is to be tried again
   */
  Transactions(
      Lease lease, Producer<byte[], byte[]> producer, UnderWay underWay, BooleanSupplier ended) {
    this.lease = lease;
    this.producer = producer;
    this.underWay = underWay;
    this.ended = ended;
  }

  /**
   * Keeps the promises of the writes.
   *
   * @throws KafkaException if nothing can be written any more
   */
  void commit(List<Write> batch) throws InterruptedException {
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
      Set<String> over = new HashSet<>();
      producer.beginTransaction();
      for (Write write : batch) {
        write.records().forEach(producer::send);
        over.addAll(write.over());
      }
      producer.sendOffsetsToTransaction(
          Map.of(lease.partition(), lease.position(underWay.metadata(over))), lease.group());
      producer.commitTransaction();
      underWay.end(over);
      return true;
    } catch (KafkaException e) {
      // what cannot be aborted, such as a fenced producer or a commit in doubt, throws here
      producer.abortTransaction();
      if (isTooLarge(e)) {
        throw new RecordTooLargeException(String.valueOf(e.getMessage()), e);
      }
      if (attempt == ATTEMPTS || ended.getAsBoolean()) {
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
}
