package dev.dateline.standalone.deadletters;

import dev.dateline.contract.DeadLetter;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.broker.Brokers;
import dev.dateline.standalone.topics.TopicFollower;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The dead letters that a broker holds. Each has an id: its partition and offset, as {@code 2-117}.
 */
final class Letters {
  private static final Pattern ID = Pattern.compile("\\d{1,9}-\\d{1,18}");

  private final KafkaOptions kafka;

  Letters(KafkaOptions kafka) {
    this.kafka = kafka;
  }

  /** Reads all that there are, partition by partition. */
  void read(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Brokers.require(kafka);
    try (TopicFollower follower =
        TopicFollower.open(kafka, List.of(kafka.topics().deadLetters().name()), true)) {
      follower.readToEnd(reader);
    }
  }

  static String id(ConsumerRecord<byte[], byte[]> letter) {
    return letter.partition() + "-" + letter.offset();
  }

  static boolean isOfStage(ConsumerRecord<byte[], byte[]> letter, String stage) {
    return DeadLetter.of(letter).stage().equals(stage);
  }

  /**
   * @throws UsageException if one of them cannot be an id
   */
  static void check(List<String> ids) {
    for (String id : ids) {
      if (!ID.matcher(id).matches()) {
        throw new UsageException(
            "'" + id + "' is no id of a dead letter; 'dead-letters list' shows them");
      }
    }
  }
}
