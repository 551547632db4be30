package dev.dateline.desk.intake;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.desk.wire.Window;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one record into the window; counts and passes over what is not of the contract. */
final class RecordTaker {
  private static final Logger log = LoggerFactory.getLogger(RecordTaker.class);

  private final Topics topics;
  private final Window window;
  private final MeterRegistry metrics;

  RecordTaker(Topics topics, Window window, MeterRegistry metrics) {
    this.topics = topics;
    this.window = window;
    this.metrics = metrics;
  }

  void take(ConsumerRecord<byte[], byte[]> entry) {
    try {
      if (entry.topic().equals(topics.articles().name())) {
        article(entry);
      } else {
        duplicate(entry);
      }
      count(entry, "taken");
    } catch (SerializationException e) {
      count(entry, "unreadable");
      log.atWarn()
          .addKeyValue("topic", entry.topic())
          .addKeyValue("partition", entry.partition())
          .addKeyValue("offset", entry.offset())
          .addKeyValue("cause", e.getMessage())
          .log("record passed over");
    }
  }

  private void article(ConsumerRecord<byte[], byte[]> entry) {
    Article article = value(topics.articles(), entry);
    if (article != null) {
      window.put(article, Instant.ofEpochMilli(entry.timestamp()));
    } else if (entry.key() != null) {
      window.remove(
          topics.articles().keySerde().deserializer().deserialize(entry.topic(), entry.key()));
    }
  }

  private void duplicate(ConsumerRecord<byte[], byte[]> entry) {
    Duplicate duplicate = value(topics.duplicates(), entry);
    if (duplicate != null) {
      window.put(duplicate);
    }
  }

  /** {@code null} for a tombstone. */
  private static <V> @Nullable V value(
      Topic<String, V> topic, ConsumerRecord<byte[], byte[]> entry) {
    return topic.valueSerde().deserializer().deserialize(entry.topic(), entry.value());
  }

  private void count(ConsumerRecord<byte[], byte[]> entry, String outcome) {
    metrics
        .counter("dateline.desk.records", "topic", entry.topic(), "outcome", outcome)
        .increment();
  }
}
