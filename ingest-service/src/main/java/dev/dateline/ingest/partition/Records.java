package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedState;
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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Puts publications into records, none larger than the topics take. */
final class Records {
  /**
   * On a subscription that was moved to its own partition, and on the tombstone it leaves behind.
   */
  static final String MOVED = "dateline-moved";

  /** Room for key, headers and framing. */
  private static final int MOST_VALUE = Topics.MAX_RECORD_BYTES - 64 * 1024;

  private final Topics topics;
  private final Clock clock;

  Records(Topics topics, Clock clock) {
    this.topics = topics;
    this.clock = clock;
  }

  List<ProducerRecord<byte[], byte[]>> of(Publication publication, int partition) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (RawArticle article : publication.articles()) {
      records.add(
          new ProducerRecord<>(
              topics.raw().name(),
              null,
              article.ingestedAt().toEpochMilli(),
              bytes(article.id()),
              fitting(article)));
    }
    records.add(state(publication.feed(), publication.memory(), partition));
    return records;
  }

  ProducerRecord<byte[], byte[]> state(String feed, @Nullable FeedMemory memory, int partition) {
    FeedState state = memory == null ? null : memory.toState();
    return record(topics.feedState(), feed, state, partition);
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
      records.add(state(feed, memory, to));
      records.add(state(feed, null, from));
    }
    records.add(moved(record(topics.feeds(), feed, subscription, to)));
    records.add(moved(record(topics.feeds(), feed, null, from)));
    return records;
  }

  /** The article as bytes; what makes it too large for a record is left out, and said so. */
  private byte[] fitting(RawArticle article) {
    byte[] whole = serialize(article);
    if (whole.length <= MOST_VALUE) {
      return whole;
    }
    RawArticle.Entry entry = article.entry();
    byte[] withoutPage =
        serialize(with(article, entry, "too-large: the page does not fit a record"));
    if (withoutPage.length <= MOST_VALUE) {
      return withoutPage;
    }
    RawArticle.Entry bare =
        new RawArticle.Entry(
            entry.id(),
            entry.link(),
            entry.title(),
            List.of(),
            entry.published(),
            entry.updated(),
            null,
            null,
            List.of(),
            null);
    return serialize(with(article, bare, "too-large: page and entry do not fit a record"));
  }

  private static RawArticle with(RawArticle article, RawArticle.Entry entry, String error) {
    return new RawArticle(
        article.id(), article.url(), article.feed(), entry, null, error, article.ingestedAt());
  }

  private byte[] serialize(RawArticle article) {
    return topics.raw().valueSerde().serializer().serialize(topics.raw().name(), article);
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
