package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.Topic;
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
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the topics say of a partition's feeds. States stay bytes until they are taken: to read one
 * takes several times as long as to fetch it, and the first polls need not wait for the last. Not
 * thread-safe.
 */
final class RestoredFeeds {
  private static final Logger log = LoggerFactory.getLogger(RestoredFeeds.class);

  /** When a feed is due that nothing is known of: it comes last. */
  private static final long UNKNOWN = Long.MAX_VALUE;

  /** When a feed is due whose state does not say it beside itself: it comes first. */
  private static final long UNSAID = Long.MIN_VALUE;

  private final Topic<String, FeedState> topic;
  private final Map<String, Row> states;
  private final Map<String, KnownEntries> entries;
  private final Supplier<Schedule> first;

  /**
   * @param states by feed; mutable
   * @param entries by feed; mutable
   * @param first when a feed is due of which nothing is known
   */
  RestoredFeeds(
      Topic<String, FeedState> topic,
      Map<String, Row> states,
      Map<String, KnownEntries> entries,
      Supplier<Schedule> first) {
    this.topic = topic;
    this.states = states;
    this.entries = entries;
    this.first = first;
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
    Map<String, List<String>> byDocument = HashMap.newHashMap(feeds.size());
    for (String feed : feeds) {
      byDocument.computeIfAbsent(Site.document(feed), d -> new ArrayList<>(1)).add(feed);
    }
    List<List<String>> portions = new ArrayList<>();
    List<String> portion = new ArrayList<>();
    long last = UNKNOWN;
    for (Document document :
        byDocument.values().stream()
            .map(this::document)
            .sorted(Comparator.comparingLong(Document::due))
            .toList()) {
      // twins by an address that has moved are due at once
      boolean tied = document.due() == last && last != UNSAID && last != UNKNOWN;
      if (portion.size() >= size && !tied) {
        portions.add(portion);
        portion = new ArrayList<>();
      }
      portion.addAll(document.feeds());
      last = document.due();
    }
    if (!portion.isEmpty()) {
      portions.add(portion);
    }
    return portions;
  }

  /**
   * A document, by those who ask for it.
   *
   * @param due when the first of them is
   * @param feeds in the order in which they are due
   */
  private record Document(long due, List<String> feeds) {}

  private Document document(List<String> feeds) {
    feeds.sort(Comparator.comparingLong(this::due));
    return new Document(due(feeds.getFirst()), feeds);
  }

  private long due(String feed) {
    Row row = states.get(feed);
    return row == null ? UNKNOWN : row.due();
  }

  /**
   * What is known of a feed, once; {@code null} if nothing is. A feed whose state cannot be read is
   * polled as one that never was, but what it showed before is not taken for new.
   */
  @Nullable FeedMemory take(String feed) {
    Row row = states.remove(feed);
    KnownEntries known = entries.remove(feed);
    if (row == null) {
      return null; // entries alone are those of a feed that is being moved here
    }
    FeedState state = read(feed, row.state());
    if (state != null) {
      return FeedMemory.of(feed, state, known);
    }
    return known == null ? null : FeedMemory.unknown(feed, first.get(), known);
  }

  /**
   * Gives feeds another schedule.
   *
   * @param which of them
   * @return what is known of those now, to be written
   */
  List<FeedMemory> reschedule(Predicate<String> which, Function<FeedMemory, Schedule> schedule) {
    List<FeedMemory> changed = new ArrayList<>();
    for (Map.Entry<String, Row> row : states.entrySet()) {
      String feed = row.getKey();
      FeedState state = which.test(feed) ? read(feed, row.getValue().state()) : null;
      if (state != null) {
        FeedMemory memory = FeedMemory.of(feed, state, entries.get(feed));
        FeedMemory now = memory.with(schedule.apply(memory));
        row.setValue(row(now));
        entries.put(feed, KnownEntries.of(now.toEntries()));
        changed.add(now);
      }
    }
    return changed;
  }

  private Row row(FeedMemory memory) {
    return new Row(
        topic.valueSerde().serializer().serialize(topic.name(), memory.toState()),
        memory.schedule().nextPoll().toEpochMilli());
  }

  /** Feeds with a state that nobody has taken. */
  Set<String> left() {
    return Set.copyOf(states.keySet());
  }

  private @Nullable FeedState read(String feed, byte[] bytes) {
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
