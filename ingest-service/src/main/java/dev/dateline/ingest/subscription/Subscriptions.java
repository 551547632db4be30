package dev.dateline.ingest.subscription;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The list of feeds: reads it and changes it. Not safe for several threads. */
public final class Subscriptions implements AutoCloseable {
  private static final Map<String, ?> DEFAULTS =
      Map.of(
          "acks",
          "all",
          "enable.idempotence",
          true,
          "compression.type",
          "zstd",
          "linger.ms",
          5,
          "max.block.ms",
          10_000);

  private final KafkaOptions kafka;
  private final Topics topics;
  private final Producer<String, FeedSubscription> producer;
  private final List<Future<?>> sent = new ArrayList<>();

  /** The topics must exist: see {@code TopicCreator}. */
  public Subscriptions(KafkaOptions kafka) {
    this(kafka, producer(kafka));
  }

  Subscriptions(KafkaOptions kafka, Producer<String, FeedSubscription> producer) {
    this.kafka = kafka;
    this.topics = kafka.topics();
    this.producer = producer;
  }

  /** Adds a feed, or changes it. Certain after {@link #flush()}. */
  public void put(FeedSubscription subscription) {
    send(subscription.url(), subscription);
  }

  /** Removes a feed; its state goes with it. Certain after {@link #flush()}. */
  public void remove(String feed) {
    send(feed, null);
  }

  /**
   * Waits until all changes are on the topic.
   *
   * @throws FailedException if one is not
   */
  public void flush() {
    producer.flush();
    for (Future<?> future : sent) {
      try {
        future.get();
      } catch (ExecutionException e) {
        throw new FailedException("the feed list was not changed: " + e.getMessage(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FailedException("interrupted while changing the feed list", e);
      }
    }
    sent.clear();
  }

  /** The feeds subscribed to at this moment, by address. */
  public SortedMap<String, FeedSubscription> list() {
    return read(topics.feeds());
  }

  /** What is known of every feed at this moment, by address. */
  public SortedMap<String, FeedState> states() {
    return read(topics.feedState());
  }

  /** Waits for what was sent. */
  @Override
  public void close() {
    producer.close();
  }

  private <V> SortedMap<String, V> read(Topic<String, V> topic) {
    try (CompactedTopic<V> table = CompactedTopic.open(kafka, topic)) {
      return table.read();
    }
  }

  private void send(String feed, @Nullable FeedSubscription value) {
    String topic = topics.feeds().name();
    int partition = FeedPartitioner.partition(feed, producer.partitionsFor(topic).size());
    sent.add(producer.send(new ProducerRecord<>(topic, partition, feed, value)));
  }

  private static Producer<String, FeedSubscription> producer(KafkaOptions kafka) {
    Topics topics = kafka.topics();
    Properties settings = kafka.clientSettings(DEFAULTS);
    Serializer<String> keys = topics.feeds().keySerde().serializer();
    return new KafkaProducer<>(settings, keys, topics.feeds().valueSerde().serializer());
  }
}
