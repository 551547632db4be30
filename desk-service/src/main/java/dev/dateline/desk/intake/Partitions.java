package dev.dateline.desk.intake;

import dev.dateline.runtime.FailedException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The partitions of some topics, all of which one consumer reads. */
final class Partitions {
  private final Consumer<byte[], byte[]> consumer;
  private final List<String> topics;
  private final Set<TopicPartition> assigned = new HashSet<>();

  Partitions(Consumer<byte[], byte[]> consumer, List<String> topics) {
    this.consumer = consumer;
    this.topics = topics;
  }

  /**
   * Assigns those that are not read yet and answers them; where to begin is for the caller to say.
   *
   * @throws FailedException if a topic does not exist
   */
  List<TopicPartition> assignNew() {
    List<TopicPartition> added =
        topics.stream().flatMap(t -> partitions(t).stream()).filter(assigned::add).toList();
    if (!added.isEmpty()) {
      consumer.assign(assigned);
    }
    return added;
  }

  Set<TopicPartition> assigned() {
    return Set.copyOf(assigned);
  }

  private List<TopicPartition> partitions(String topic) {
    var found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      throw new FailedException("topic " + topic + " does not exist");
    }
    return found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
  }
}
