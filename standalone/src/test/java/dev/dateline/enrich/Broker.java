package dev.dateline.enrich;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.TagRule;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * An embedded broker with the topics, a producer of raw records, and what a read_committed consumer
 * sees.
 */
final class Broker implements AutoCloseable {
  static final Topics TOPICS = Topics.withPrefix("t.");

  private final int partitions;
  private final EmbeddedKafka kafka;
  private final KafkaProducer<byte[], byte[]> producer;

  Broker(Path dir, int partitions) {
    this.partitions = partitions;
    kafka = EmbeddedKafka.start(dir, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(60))
          .create(TOPICS.all(), partitions);
    }
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  KafkaOptions options() {
    return KafkaOptions.at(kafka.bootstrapServers(), "t.");
  }

  String address() {
    return kafka.bootstrapServers();
  }

  Future<?> send(RawArticle article) {
    return send(
        article.id().getBytes(StandardCharsets.UTF_8),
        TOPICS.raw().valueSerde().serializer().serialize(TOPICS.raw().name(), article),
        article.ingestedAt().toEpochMilli());
  }

  void send(TagRule rule) throws Exception {
    byte[] value = TOPICS.rules().valueSerde().serializer().serialize(TOPICS.rules().name(), rule);
    producer
        .send(
            new ProducerRecord<>(
                TOPICS.rules().name(), rule.id().getBytes(StandardCharsets.UTF_8), value))
        .get();
  }

  Future<?> send(byte[] key, byte[] value, long timestamp) {
    return producer.send(new ProducerRecord<>(TOPICS.raw().name(), null, timestamp, key, value));
  }

  /** Everything committed in a topic so far. */
  <K, V> List<ConsumerRecord<K, V>> committed(Topic<K, V> topic) {
    return committed(topic, topic.keySerde().deserializer(), topic.valueSerde().deserializer());
  }

  <K, V> List<ConsumerRecord<K, V>> committed(
      Topic<?, ?> topic, Deserializer<K> keys, Deserializer<V> values) {
    try (KafkaConsumer<K, V> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
            keys,
            values)) {
      List<TopicPartition> all = new ArrayList<>();
      for (int p = 0; p < partitions; p++) {
        all.add(new TopicPartition(topic.name(), p));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<ConsumerRecord<K, V>> found = new ArrayList<>();
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    kafka.close();
  }
}
