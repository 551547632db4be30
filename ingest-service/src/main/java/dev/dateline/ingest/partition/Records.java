package dev.dateline.ingest.partition;

import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Puts publications into records. */
final class Records {
  /**
   * On a subscription that was moved to its own partition, and on the tombstone it leaves behind.
   */
  static final String MOVED = "dateline-moved";

  /**
   * On a state, when its feed is polled next, in milliseconds since 1970 as text: whoever takes a
   * partition over begins with what is due, and need not read all states for that.
   */
  static final String DUE = "dateline-due";

  /** The step that a subscription fails in. */
  private static final String STAGE = "subscribe";

  private static final int MOST_MESSAGE = 1_000;

  private final Topics topics;
  private final RawRecords raw;
  private final Clock clock;

  Records(Topics topics, Clock clock) {
    this.topics = topics;
    raw = new RawRecords(topics);
    this.clock = clock;
  }

  List<ProducerRecord<byte[], byte[]>> of(Publication publication, int partition) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (RawArticle article : publication.articles()) {
      records.add(raw.of(article));
    }
    records.addAll(memory(publication.memory(), partition));
    return records;
  }

  /** What is known of a feed; its entries only where their topic does not have them yet. */
  List<ProducerRecord<byte[], byte[]>> memory(FeedMemory memory, int partition) {
    var state = state(memory, partition);
    return memory.entriesKept() ? List.of(state) : List.of(state, entries(memory, partition));
  }

  /** That nothing is known of a feed any more. */
  List<ProducerRecord<byte[], byte[]>> oblivion(String feed, int partition) {
    return List.of(
        record(topics.feedState(), feed, null, partition),
        record(topics.feedEntries(), feed, null, partition));
  }

  private ProducerRecord<byte[], byte[]> state(FeedMemory memory, int partition) {
    var state = record(topics.feedState(), memory.url(), memory.toState(), partition);
    state.headers().add(DUE, bytes(Long.toString(memory.schedule().nextPoll().toEpochMilli())));
    return state;
  }

  private ProducerRecord<byte[], byte[]> entries(FeedMemory memory, int partition) {
    return record(topics.feedEntries(), memory.url(), memory.toEntries(), partition);
  }

  /** A subscription (or its removal) and its state, from the partition they are in to their own. */
  List<ProducerRecord<byte[], byte[]>> move(
      String feed,
      @Nullable FeedSubscription subscription,
      @Nullable FeedMemory memory,
      int from,
      int to) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    if (memory != null) {
      records.add(state(memory, to));
      records.add(entries(memory, to));
      records.addAll(oblivion(feed, from));
    }
    records.add(moved(record(topics.feeds(), feed, subscription, to)));
    records.add(moved(record(topics.feeds(), feed, null, from)));
    return records;
  }

  /** What a record that is no subscription becomes, with its cause. */
  ProducerRecord<byte[], byte[]> deadLetter(
      ConsumerRecord<byte[], byte[]> record, SerializationException cause) {
    String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    return new DeadLetter(
            record.topic(),
            record.partition(),
            record.offset(),
            STAGE,
            message.substring(0, Math.min(message.length(), MOST_MESSAGE)),
            cause.getClass().getName(),
            null)
        .letter(
            topics.deadLetters().name(),
            record.timestamp(),
            record.key(),
            record.value(),
            record.headers());
  }

  private <V> ProducerRecord<byte[], byte[]> record(
      Topic<String, V> topic, String key, @Nullable V value, int partition) {
    byte[] bytes =
        value == null ? null : topic.valueSerde().serializer().serialize(topic.name(), value);
    return new ProducerRecord<>(topic.name(), partition, clock.millis(), bytes(key), bytes);
  }

  private static ProducerRecord<byte[], byte[]> moved(ProducerRecord<byte[], byte[]> record) {
    record.headers().add(MOVED, new byte[0]);
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
