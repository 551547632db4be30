package dev.dateline.ingest.subscription;

import dev.dateline.contract.Topic;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic read as a table, from its beginning to its present end, committed records only.
 *
 * @param <V> value
 */
public final class CompactedTopic<V> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CompactedTopic.class);
  private static final Map<String, ?> DEFAULTS =
      Map.of(
          "isolation.level",
          "read_committed",
          "enable.auto.commit",
          false,
          "auto.offset.reset",
          "earliest",
          "default.api.timeout.ms",
          15_000,
          "max.partition.fetch.bytes",
          4 << 20);

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(200);

  private record Row<V>(V value, long timestamp) {}

  private final Topic<String, V> topic;
  private final Consumer<byte[], byte[]> consumer;

  CompactedTopic(Topic<String, V> topic, Consumer<byte[], byte[]> consumer) {
    this.topic = topic;
    this.consumer = consumer;
  }

  /** Opens a consumer of its own, without a group. */
  public static <V> CompactedTopic<V> open(KafkaOptions kafka, Topic<String, V> topic) {
    Properties settings = kafka.clientSettings(DEFAULTS);
    // a group of the user's choice would be joined by none of these
    settings.remove("group.id");
    return new CompactedTopic<>(
        topic,
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
  }

  /** Every partition's table, in one; of a key in several partitions, the value written last. */
  public SortedMap<String, V> read() {
    List<TopicPartition> all =
        consumer.partitionsFor(topic.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    return read(consumer.endOffsets(all));
  }

  /**
   * The table of the given partitions.
   *
   * @param ends where each is to be read to; an end that an open transaction keeps back is waited
   *     for
   * @throws FailedException if an end is not reached in time
   */
  public SortedMap<String, V> read(Map<TopicPartition, Long> ends) {
    return new TreeMap<>(read(ends, this::value));
  }

  /**
   * The same in no order, of each record only what is to be kept: what it is made of is garbage at
   * once.
   *
   * @param kept made of each record as it is read, tombstones aside; one it fails for with {@link
   *     SerializationException} is passed over
   */
  public <R> Map<String, R> read(
      Map<TopicPartition, Long> ends, Function<ConsumerRecord<byte[], byte[]>, R> kept) {
    Map<Integer, Map<String, Row<R>>> tables = new HashMap<>();
    int records = 0;
    consumer.assign(ends.keySet());
    consumer.seekToBeginning(ends.keySet());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        put(tables.computeIfAbsent(record.partition(), p -> new HashMap<>()), record, kept);
        records++;
        deadline = System.nanoTime() + PATIENCE.toNanos();
      }
      if (System.nanoTime() - deadline > 0) {
        throw new FailedException(
            topic
                + " cannot be read to its end: "
                + records
                + " records, then nothing for "
                + PATIENCE.toSeconds()
                + " s");
      }
    }
    return merged(tables.values());
  }

  @Override
  public void close() {
    // a fetch under way would be waited for
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }

  // a removal counts in its own partition only: a key that moved leaves one where it came from
  private static <R> Map<String, R> merged(Collection<Map<String, Row<R>>> tables) {
    Map<String, Row<R>> latest = new HashMap<>();
    for (Map<String, Row<R>> table : tables) {
      table.forEach(
          (key, row) -> latest.merge(key, row, (a, b) -> a.timestamp() >= b.timestamp() ? a : b));
    }
    Map<String, R> merged = HashMap.newHashMap(latest.size());
    latest.forEach((key, row) -> merged.put(key, row.value()));
    return merged;
  }

  private V value(ConsumerRecord<byte[], byte[]> record) {
    return topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
  }

  private <R> void put(
      Map<String, Row<R>> table,
      ConsumerRecord<byte[], byte[]> record,
      Function<ConsumerRecord<byte[], byte[]>, R> kept) {
    byte @Nullable [] key = record.key();
    if (key == null) {
      return;
    }
    String name = new String(key, StandardCharsets.UTF_8);
    if (record.value() == null) {
      table.remove(name);
      return;
    }
    try {
      table.put(name, new Row<>(kept.apply(record), record.timestamp()));
    } catch (SerializationException e) {
      log.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", e.getMessage())
          .log("record passed over");
    }
  }
}
