package dev.dateline.ingest.partition;

import dev.dateline.contract.Topics;
import dev.dateline.runtime.KafkaOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How those who publish articles open their producers. */
public final class TransactionalProducer {
  private TransactionalProducer() {}

  /**
   * A producer that is not initialised yet. What the user set of these settings is kept, but for
   * the id.
   *
   * @param id the transactional id: whoever initialises another producer of it fences this one
   * @param linger how long a batch waits for more
   */
  public static Producer<byte[], byte[]> of(KafkaOptions kafka, String id, Duration linger) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("acks", "all");
    settings.put("transaction.timeout.ms", 60_000);
    settings.put("delivery.timeout.ms", 30_000);
    settings.put("request.timeout.ms", 10_000);
    settings.put("max.block.ms", 20_000);
    settings.put("linger.ms", linger.toMillis());
    settings.put("batch.size", 256 * 1024);
    settings.put("compression.type", "zstd");
    settings.put("max.request.size", Topics.MAX_RECORD_BYTES);
    settings.put("buffer.memory", 2L * Topics.MAX_RECORD_BYTES);
    Properties properties = kafka.clientSettings(settings);
    properties.put("transactional.id", id);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
