package dev.dateline.ingest;

import dev.dateline.contract.RawArticle;
import dev.dateline.runtime.KafkaOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that a reader of committed records has seen of {@code news.raw} so far. */
final class RawTopic implements AutoCloseable {
  private final KafkaConsumer<String, RawArticle> consumer;
  private final List<ConsumerRecord<String, RawArticle>> records = new ArrayList<>();

  RawTopic(KafkaOptions kafka) {
    var topic = kafka.topics().raw();
    consumer =
        new KafkaConsumer<>(
            kafka.clientSettings(
                Map.of("isolation.level", "read_committed", "auto.offset.reset", "earliest")),
            new StringDeserializer(),
            topic.valueSerde().deserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(topic.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  List<ConsumerRecord<String, RawArticle>> read() {
    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    return records;
  }

  /** The same, once all that was committed before the call has been read. */
  List<ConsumerRecord<String, RawArticle>> readToEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      read();
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
