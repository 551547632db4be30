package dev.dateline.ingest.partition;

import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.fetch.Site;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.KnownEntries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the topics say of a partition's feeds, as bytes until it is taken: to read a state takes
 * several times as long as to fetch it, and the first polls need not wait for the last state. Not
 * thread-safe.
 */
final class RestoredFeeds {
  private static final Logger log = LoggerFactory.getLogger(RestoredFeeds.class);

  /** When a feed is due that nothing is known of: it comes last. */
  private static final long UNKNOWN = Long.MAX_VALUE;

  /** When a feed is due whose state does not say it beside itself: it comes first. */
  private static final long UNSAID = Long.MIN_VALUE;

  private final Topics topics;
  private final Map<String, Row> states;
  private final Map<String, byte[]> entries;

  /**
   * @param states by feed; mutable
   * @param entries by feed; mutable
   */
  RestoredFeeds(Topics topics, Map<String, Row> states, Map<String, byte[]> entries) {
    this.topics = topics;
    this.states = states;
    this.entries = entries;
  }

  /**
   * A state as it stands on its topic.
   *
   * @param due when its feed is polled next, in milliseconds since 1970; the smallest number if the
   *     record does not say it beside the state
   */
  record Row(byte[] state, long due) {
    static Row of(ConsumerRecord<byte[], byte[]> record) {
      return new Row(record.value(), due(record.headers().lastHeader(Records.DUE)));
    }

    private static long due(@Nullable Header header) {
      try {
        return header == null || header.value() == null
            ? UNSAID
            : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
      } catch (NumberFormatException e) {
        return UNSAID;
      }
    }
  }

  /**
   * The given feeds in portions, those first that are polled next. All that ask for one document
   * are in one portion, so that none is polled before its twins are known; those that nothing is
   * known of come behind their twins, from which they may learn.
   *
   * @param size of a portion; more if twins, or feeds that are due at the same time, ask for it
   */
  List<List<String>> portions(Collection<String> feeds, int size) {
    Map<String, String> documents = HashMap.newHashMap(feeds.size());
    Map<String, Long> soonest = HashMap.newHashMap(feeds.size());
    for (String feed : feeds) {
      String document = Site.document(feed);
      documents.put(feed, document);
      soonest.merge(document, due(feed), Math::min);
    }
    ToLongFunction<String> turn = feed -> soonest.get(documents.get(feed));
    List<String> order =
        feeds.stream()
            .sorted(
                Comparator.comparingLong(turn)
                    .thenComparing(documents::get)
                    .thenComparingLong(this::due))
            .toList();
    List<List<String>> portions = new ArrayList<>();
    for (int from = 0, to; from < order.size(); from = to) {
      to = Math.min(from + size, order.size());
      while (to < order.size() && isTied(order.get(to - 1), order.get(to), documents)) {
        to++;
      }
      portions.add(order.subList(from, to));
    }
    return portions;
  }

  /**
   * Whether two feeds may ask for one document: twins by an address that has moved are due at once.
   */
  private boolean isTied(String feed, String next, Map<String, String> documents) {
    long due = due(feed);
    boolean atOnce = due == due(next) && due != UNSAID && due != UNKNOWN;
    return atOnce || Objects.equals(documents.get(feed), documents.get(next));
  }

  private long due(String feed) {
    Row row = states.get(feed);
    return row == null ? UNKNOWN : row.due();
  }

  /** What is known of a feed, once; {@code null} if nothing is, or it cannot be read. */
  @Nullable FeedMemory take(String feed) {
    Row row = states.remove(feed);
    byte[] known = entries.remove(feed);
    if (row == null) {
      return null;
    }
    var state = read(topics.feedState(), feed, row.state());
    var seen = known == null ? null : read(topics.feedEntries(), feed, known);
    return state == null ? null : FeedMemory.of(state, seen == null ? null : KnownEntries.of(seen));
  }

  /** Feeds with a state that nobody has taken. */
  Set<String> left() {
    return Set.copyOf(states.keySet());
  }

  private static <V> @Nullable V read(Topic<String, V> topic, String feed, byte[] bytes) {
    try {
      return topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
    } catch (SerializationException e) {
      log.atWarn()
          .addKeyValue("topic", topic.name())
          .addKeyValue("feed", feed)
          .addKeyValue("error", e.getMessage())
          .log("record passed over");
      return null;
    }
  }
}
