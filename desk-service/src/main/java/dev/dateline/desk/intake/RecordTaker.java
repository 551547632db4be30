package dev.dateline.desk.intake;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Source;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.index.ArticleIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts one record into the index; counts and passes over what is not of the contract. Safe for use
 * by many threads.
 */
final class RecordTaker {
  private static final Logger log = LoggerFactory.getLogger(RecordTaker.class);

  private final Topics topics;
  private final ArticleIndex index;
  private final Figures figures;
  private final MeterRegistry metrics;

  RecordTaker(Topics topics, ArticleIndex index, Figures figures, MeterRegistry metrics) {
    this.topics = topics;
    this.index = index;
    this.figures = figures;
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
      index.put(article, entry.value(), at(entry), position(entry));
      figures.article(article, at(entry));
    } else {
      remove(entry);
    }
  }

  private void duplicate(ConsumerRecord<byte[], byte[]> entry) {
    Duplicate duplicate = value(topics.duplicates(), entry);
    if (duplicate != null) {
      index.put(duplicate, entry.value(), at(entry), position(entry));
      figures.copy(at(entry));
    } else {
      removeCopy(entry);
    }
  }

  private void remove(ConsumerRecord<byte[], byte[]> entry) {
    if (entry.key() != null) {
      index.removeArticle(key(topics.articles(), entry));
    }
  }

  private void removeCopy(ConsumerRecord<byte[], byte[]> entry) {
    if (entry.key() != null) {
      index.removeCopy(key(topics.duplicates(), entry));
    }
  }

  private static String key(Topic<String, ?> topic, ConsumerRecord<byte[], byte[]> entry) {
    return topic.keySerde().deserializer().deserialize(entry.topic(), entry.key());
  }

  private static Instant at(ConsumerRecord<byte[], byte[]> entry) {
    return Instant.ofEpochMilli(entry.timestamp());
  }

  private static Source position(ConsumerRecord<byte[], byte[]> entry) {
    return new Source(entry.topic(), entry.partition(), entry.offset());
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
