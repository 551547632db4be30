package dev.dateline.standalone.live;

import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.standalone.topics.TopicFollower;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of a pipeline, read from its topics. For one thread. */
public final class Events implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Events.class);

  private final Topics topics;
  private final TopicFollower follower;
  private final Map<String, String> failing = new HashMap<>();

  private Events(Topics topics, TopicFollower follower) {
    this.topics = topics;
    this.follower = follower;
  }

  /**
   * @param fromBeginning whether what happened before counts too
   */
  public static Events open(KafkaOptions kafka, boolean fromBeginning) {
    Topics topics = kafka.topics();
    List<String> names =
        List.of(
            topics.articles().name(),
            topics.duplicates().name(),
            topics.deadLetters().name(),
            topics.feedState().name());
    return new Events(topics, TopicFollower.open(kafka, names, fromBeginning));
  }

  /** What has happened since the last call, after a short wait if nothing has. */
  public List<Event> next() {
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : follower.poll()) {
      Event event = event(record);
      if (event != null) {
        events.add(event);
      }
    }
    return events;
  }

  @Override
  public void close() {
    follower.close();
  }

  private @Nullable Event event(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(topics.deadLetters().name())) {
      byte @Nullable [] key = record.key();
      String name = key == null ? "" : new String(key, StandardCharsets.UTF_8);
      return new Event.Died(DeadLetter.of(record), name);
    }
    try {
      if (record.topic().equals(topics.articles().name())) {
        var article = value(topics.articles(), record);
        return article == null ? null : new Event.Published(article);
      }
      if (record.topic().equals(topics.duplicates().name())) {
        var duplicate = value(topics.duplicates(), record);
        return duplicate == null ? null : new Event.Repeated(duplicate);
      }
      FeedState state = value(topics.feedState(), record);
      return state == null ? null : failure(state);
    } catch (SerializationException e) {
      log.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("error", e.getMessage())
          .log("unreadable record");
      return null;
    }
  }

  private Event.@Nullable FeedFailed failure(FeedState state) {
    if (state.health().errors() == 0) {
      failing.remove(state.url());
      return null;
    }
    String kind = String.valueOf(state.health().errorClass());
    return Objects.equals(failing.put(state.url(), kind), kind)
        ? null
        : new Event.FeedFailed(state);
  }

  private static <V> @Nullable V value(
      Topic<String, V> topic, ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    return value == null
        ? null
        : topic.valueSerde().deserializer().deserialize(topic.name(), value);
  }
}
