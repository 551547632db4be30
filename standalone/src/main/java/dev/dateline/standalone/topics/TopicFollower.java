package dev.dateline.standalone.topics;

import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads every partition of some topics without a group and without a trace: committed records only,
 * as bytes.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final int TIMEOUT_MS = 10_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  private TopicFollower(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /**
   * Opens the topics at their present ends, or at their beginnings.
   *
   * @throws FailedException if a topic does not exist
   */
  public static TopicFollower open(
      KafkaOptions kafka, Collection<String> topics, boolean fromBeginning) {
    Properties settings =
        kafka.clientSettings(
            Map.of(
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "default.api.timeout.ms", TIMEOUT_MS,
                "allow.auto.create.topics", "false"));
    settings.remove("group.id");
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : topics) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
          throw new FailedException(
              "no topic "
                  + topic
                  + " at "
                  + kafka.bootstrapServers()
                  + ": 'dateline topics create' makes it");
        }
        found.forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
      }
      consumer.assign(partitions);
      if (fromBeginning) {
        consumer.seekToBeginning(partitions);
      } else {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // fixes the ends now, not at the first poll
      }
      return new TopicFollower(consumer, partitions);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** What is there now, or comes in a quarter of a second. */
  public ConsumerRecords<byte[], byte[]> poll() {
    return consumer.poll(POLL);
  }

  /**
   * Hands on records for ever, until one is refused.
   *
   * @param wanted whether to go on after the record
   * @param idle called when nothing is there
   */
  public void follow(Predicate<ConsumerRecord<byte[], byte[]>> wanted, Runnable idle) {
    while (!Thread.currentThread().isInterrupted()) {
      ConsumerRecords<byte[], byte[]> records = poll();
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (!wanted.test(record)) {
          return;
        }
      }
      idle.run();
    }
  }

  /** Hands on every record up to the present ends. */
  public void readToEnd(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      poll().forEach(reader);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
