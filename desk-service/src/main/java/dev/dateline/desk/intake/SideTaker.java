package dev.dateline.desk.intake;

import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.desk.board.FeedBoard;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.rules.SavedRules;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the desk keeps in memory: feeds' health, rules, counts of raw and dead records. */
public final class SideTaker implements Consumer<ConsumerRecord<byte[], byte[]>> {
  private static final Logger log = LoggerFactory.getLogger(SideTaker.class);

  private final Topics topics;
  private final FeedBoard board;
  private final SavedRules rules;
  private final Figures figures;

  public SideTaker(Topics topics, FeedBoard board, SavedRules rules, Figures figures) {
    this.topics = topics;
    this.board = board;
    this.rules = rules;
    this.figures = figures;
  }

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> entry) {
    String topic = entry.topic();
    Instant at = Instant.ofEpochMilli(entry.timestamp());
    try {
      if (topic.equals(topics.raw().name())) {
        figures.in(at);
      } else if (topic.equals(topics.deadLetters().name())) {
        figures.dead(at);
      } else if (entry.key() == null) {
        log.debug("a record without a key");
      } else if (topic.equals(topics.rules().name())) {
        rules.heard(key(topics.rules(), entry), value(topics.rules(), entry));
      } else if (topic.equals(topics.feeds().name())) {
        board.subscribed(key(topics.feeds(), entry), value(topics.feeds(), entry));
      } else {
        board.polled(key(topics.feedState(), entry), value(topics.feedState(), entry));
      }
    } catch (SerializationException e) {
      log.atDebug().addKeyValue("cause", e.getMessage()).log("record passed over");
    }
  }

  private static String key(Topic<String, ?> topic, ConsumerRecord<byte[], byte[]> entry) {
    return topic.keySerde().deserializer().deserialize(entry.topic(), entry.key());
  }

  private static <V> @org.jspecify.annotations.Nullable V value(
      Topic<String, V> topic, ConsumerRecord<byte[], byte[]> entry) {
    return topic.valueSerde().deserializer().deserialize(entry.topic(), entry.value());
  }
}
