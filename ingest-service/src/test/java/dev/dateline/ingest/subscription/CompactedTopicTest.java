package dev.dateline.ingest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompactedTopicTest {
  private static final String FEED = "https://harbour.example/feed.xml";

  private static final Topics TOPICS = Topics.withPrefix("");
  private static final String NAME = TOPICS.feeds().name();

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  @Test
  void keepsAFeedWhoseRemovalStandsInThePartitionItMovedFrom() {
    add(1, 10, FeedSubscription.of(FEED));
    add(0, 20, FeedSubscription.of(FEED));
    add(1, 20, null);

    assertThat(read()).containsOnly(Map.entry(FEED, FeedSubscription.of(FEED)));
  }

  @Test
  void dropsAFeedRemovedInItsOwnPartition() {
    add(0, 10, FeedSubscription.of(FEED));
    add(0, 20, null);

    assertThat(read()).isEmpty();
  }

  @Test
  void takesTheValueWrittenLastOfAFeedFoundInTwoPartitions() {
    add(0, 30, FeedSubscription.of(FEED).withPaused(true));
    add(1, 20, FeedSubscription.of(FEED));

    assertThat(read()).containsOnly(Map.entry(FEED, FeedSubscription.of(FEED).withPaused(true)));
  }

  private SortedMap<String, FeedSubscription> read() {
    consumer.updateBeginningOffsets(
        Map.of(new TopicPartition(NAME, 0), 0L, new TopicPartition(NAME, 1), 0L));
    Map<TopicPartition, Long> ends = new HashMap<>();
    records.forEach(
        r -> ends.merge(new TopicPartition(NAME, r.partition()), r.offset() + 1, Math::max));
    consumer.schedulePollTask(() -> records.forEach(consumer::addRecord));
    try (var table = new CompactedTopic<>(TOPICS.feeds(), consumer)) {
      return table.read(ends);
    }
  }

  private void add(int partition, long timestamp, @Nullable FeedSubscription subscription) {
    long offset = records.stream().filter(r -> r.partition() == partition).count();
    byte @Nullable [] value =
        subscription == null
            ? null
            : TOPICS.feeds().valueSerde().serializer().serialize(NAME, subscription);
    records.add(
        new ConsumerRecord<>(
            NAME,
            partition,
            offset,
            timestamp,
            TimestampType.CREATE_TIME,
            0,
            0,
            FEED.getBytes(StandardCharsets.UTF_8),
            value,
            new RecordHeaders(),
            Optional.empty()));
  }
}
