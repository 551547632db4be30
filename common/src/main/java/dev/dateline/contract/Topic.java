package dev.dateline.contract;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic with the types it carries, so that its name stands in one place.
 *
 * @param name the topic's name in Kafka, prefix included
 * @param keySerde reads and writes keys
 * @param valueSerde reads and writes values
 * @param config Kafka's own topic settings, as it is created with
 * @param <K> key
 * @param <V> value
 */
public record Topic<K, V>(
    String name, Serde<K> keySerde, Serde<V> valueSerde, Map<String, String> config) {
  public Topic {
    config = Lists.copy(config);
  }

  @Override
  public String toString() {
    return name;
  }
}
