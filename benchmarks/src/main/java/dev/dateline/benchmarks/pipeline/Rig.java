package dev.dateline.benchmarks.pipeline;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An embedded broker in this process with the topics, two partitions each. */
final class Rig implements AutoCloseable {
  static final int PARTITIONS = 2;

  final String prefix;
  final Topics topics;
  final KafkaOptions options;
  private final EmbeddedKafka kafka;
  private final KafkaProducer<String, RawArticle> producer;

  Rig(Path dir, String prefix) {
    this.prefix = prefix;
    kafka = EmbeddedKafka.start(dir, 0);
    options = KafkaOptions.at(kafka.bootstrapServers(), prefix);
    topics = options.topics();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(60))
          .create(topics.all(), PARTITIONS);
    }
    producer =
        new KafkaProducer<>(
            settings(
                Map.of(
                    "linger.ms", "0", "compression.type", "zstd", "max.request.size", "20000000")),
            topics.raw().keySerde().serializer(),
            topics.raw().valueSerde().serializer());
  }

  /** Publishes a raw article as of now. */
  void send(RawArticle raw) {
    producer.send(
        new ProducerRecord<>(
            topics.raw().name(), null, Instant.now().toEpochMilli(), raw.id(), raw));
  }

  void flush() {
    producer.flush();
  }

  KafkaConsumer<byte[], byte[]> consumer(String group) {
    return new KafkaConsumer<>(
        settings(
            Map.of(
                "group.id", prefix + group,
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  KafkaProducer<byte[], byte[]> transactional(String id) {
    return new KafkaProducer<>(
        settings(
            Map.of(
                "transactional.id", prefix + id,
                "compression.type", "lz4",
                "batch.size", "131072",
                "linger.ms", "10",
                "max.request.size", "20000000")),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private Map<String, Object> settings(Map<String, Object> own) {
    Map<String, Object> all = new HashMap<>(own);
    all.put("bootstrap.servers", kafka.bootstrapServers());
    return all;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    kafka.close();
  }
}
