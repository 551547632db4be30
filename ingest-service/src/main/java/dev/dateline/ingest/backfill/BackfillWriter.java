package dev.dateline.ingest.backfill;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.partition.RawRecords;
import dev.dateline.ingest.partition.TransactionalProducer;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Publishes a file's articles, and with each batch, in the same transaction, where in the file the
 * next one begins. The place is kept as the committed offset of a consumer group of the file's own,
 * so it needs no topic, and Kafka forgets it by itself a week after the last batch. The
 * transactional id is the file's too: who reads a file fences whoever read it before.
 */
final class BackfillWriter implements AutoCloseable {
  private static final Duration LINGER = Duration.ofMillis(5);

  private final Topics topics;
  private final RawRecords records;
  private final TopicPartition place;
  private final Consumer<byte[], byte[]> places;
  private final Producer<byte[], byte[]> producer;

  /**
   * @param job names the file and what of it is wanted
   */
  BackfillWriter(KafkaOptions kafka, String job) {
    topics = kafka.topics();
    records = new RawRecords(topics);
    place = new TopicPartition(topics.raw().name(), 0);
    String name = kafka.topicPrefix() + "backfill-" + job;
    places = consumer(kafka, name);
    producer = TransactionalProducer.of(kafka, name, LINGER);
  }

  /** Ends what an interrupted run left open, and says where it stopped; 0 for a file never read. */
  long begin() {
    try {
      producer.initTransactions();
      OffsetAndMetadata offset = places.committed(Set.of(place)).get(place);
      return offset == null ? 0 : offset.offset();
    } catch (KafkaException e) {
      throw new FailedException("cannot find out how far the file was read: " + e.getMessage(), e);
    }
  }

  /** Publishes the articles with the place where the next one begins: both or neither. */
  void commit(List<RawArticle> articles, long next) {
    try {
      producer.beginTransaction();
      articles.forEach(article -> producer.send(records.of(article)));
      producer.sendOffsetsToTransaction(
          Map.of(place, new OffsetAndMetadata(next)), places.groupMetadata());
      producer.commitTransaction();
    } catch (ProducerFencedException e) {
      throw new FailedException("another backfill of the same file has begun", e);
    } catch (KafkaException e) {
      throw new FailedException(
          "not published: " + e.getMessage() + "; the same command goes on from here", e);
    }
  }

  @Override
  public void close() {
    producer.close();
    places.close();
  }

  /** Reads the committed offset, and nothing else: it never joins the group. */
  private static Consumer<byte[], byte[]> consumer(KafkaOptions kafka, String group) {
    Properties properties =
        kafka.clientSettings(
            Map.of("isolation.level", "read_committed", "enable.auto.commit", false));
    properties.put("group.id", group);
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
