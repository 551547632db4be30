package dev.dateline.ingest;

import dev.dateline.runtime.KafkaOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that a reader of committed records has seen of the dead letters so far. */
final class LetterTopic implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  LetterTopic(KafkaOptions kafka) {
    String topic = kafka.topics().deadLetters().name();
    consumer =
        new KafkaConsumer<>(
            kafka.clientSettings(
                Map.of("isolation.level", "read_committed", "auto.offset.reset", "earliest")),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  List<ConsumerRecord<byte[], byte[]>> read() {
    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
