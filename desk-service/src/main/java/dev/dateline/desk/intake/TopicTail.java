package dev.dateline.desk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the records of some topics to a receiver that keeps nothing beyond this process. */
public final class TopicTail implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(TopicTail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_LOOKS_FOR_PARTITIONS = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, From> topics;
  private final Partitions partitions;
  private final java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> receiver;
  private final Clock clock;
  private volatile boolean stopping;

  /** Where a topic is read from. */
  public enum From {
    BEGINNING,
    END
  }

  /**
   * @param consumers gives the consumer; it is closed when the reader ends
   * @param topics by name
   * @param receiver gets every record; it does not throw
   */
  public TopicTail(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Map<String, From> topics,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> receiver,
      Clock clock) {
    this.consumer = consumers.get();
    this.topics = Map.copyOf(topics);
    this.partitions = new Partitions(consumer, List.copyOf(topics.keySet()));
    this.receiver = receiver;
    this.clock = clock;
  }

  /** Reads until {@link #stop()}. */
  @Override
  public void run() {
    try (consumer) {
      Instant nextLook = Instant.MIN;
      while (!stopping) {
        if (!clock.instant().isBefore(nextLook)) {
          assign();
          nextLook = clock.instant().plus(BETWEEN_LOOKS_FOR_PARTITIONS);
        }
        consumer.poll(POLL).forEach(receiver);
      }
    } catch (WakeupException e) {
      log.debug("reader stopped");
    }
  }

  /** Ends {@link #run()} soon; may be called from any thread. */
  public void stop() {
    stopping = true;
    consumer.wakeup();
  }

  private void assign() {
    try {
      List<TopicPartition> fresh = new ArrayList<>();
      List<TopicPartition> late = new ArrayList<>();
      for (TopicPartition added : partitions.assignNew()) {
        (topics.get(added.topic()) == From.END ? late : fresh).add(added);
      }
      if (!fresh.isEmpty()) {
        consumer.seekToBeginning(fresh);
      }
      if (!late.isEmpty()) {
        consumer.seekToEnd(late);
      }
    } catch (RetriableException e) {
      log.atWarn().addKeyValue("cause", e.getMessage()).log("cannot look for partitions");
    }
  }
}
