package dev.dateline.enrich;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import dev.dateline.contract.Topics;
import dev.dateline.runtime.KafkaOptions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Kafka Streams' settings: ours, and over them the user's. */
final class StreamsSettings {
  /** What follows the topic prefix in the application id. */
  static final String APPLICATION = "enrich";

  /** Room for a dead letter's headers beside a value at its limit. */
  private static final int MAX_REQUEST = Topics.MAX_RECORD_BYTES + (1 << 20);

  private StreamsSettings() {}

  static Properties of(
      KafkaOptions kafka, EnrichSettings settings, DeadLetters.Desk desk, SharedMemory memory) {
    Map<String, Object> ours = new HashMap<>();
    ours.put(StreamsConfig.APPLICATION_ID_CONFIG, kafka.topicPrefix() + APPLICATION);
    ours.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
    ours.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    ours.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    ours.put(
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
        settings.guarantee().name().toLowerCase(Locale.ROOT));
    ours.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50);
    ours.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
    ours.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    ours.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    ours.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    ours.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 100);
    ours.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbConfig.class);
    ours.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    ours.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    ours.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    ours.put(DeadLetters.DESK, desk);
    ours.put(RocksDbConfig.MEMORY, memory);
    // Pages are large: few at a time, and a producer that takes the largest.
    ours.put(consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
    // A process that was killed gives its partitions up after this.
    ours.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    ours.put(producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST);
    ours.put(producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 2L * MAX_REQUEST);
    ours.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    ours.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
    ours.put(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 10);
    // A transaction's first write may come while the broker still ends the one before, and is
    // refused until
    // then. Were more under way behind it, each would be refused as out of order, with an error in
    // its log.
    ours.put(producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    ours.put(producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 20);
    return kafka.clientSettings(ours);
  }
}
