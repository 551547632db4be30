package dev.dateline.desk.intake;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.desk.wire.Window;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.FailedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
  private final Topics topics = Topics.withPrefix("t.");
  private final Window window = new Window(10, new ByteSize(1 << 20));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final TopicReader reader =
      new TopicReader(() -> consumer, topics, window, metrics, Clock.systemUTC());
  private @Nullable Thread thread;

  @BeforeEach
  void twoTopicsOfTwoPartitions() {
    for (Topic<?, ?> topic : List.of(topics.articles(), topics.duplicates())) {
      Node node = new Node(0, "localhost", 9092);
      List<PartitionInfo> partitions =
          List.of(partition(topic.name(), 0, node), partition(topic.name(), 1, node));
      consumer.updatePartitions(topic.name(), partitions);
      for (PartitionInfo p : partitions) {
        TopicPartition partition = new TopicPartition(p.topic(), p.partition());
        next.put(partition, 0L);
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 0L));
      }
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    reader.stop();
    if (thread != null) {
      thread.join();
    }
  }

  @Test
  void fillsTheWindowFromEveryPartitionAndIsThenCaughtUp() {
    // given a past of both topics
    produce(topics.articles(), 0, id(1), article(1).build());
    produce(topics.articles(), 1, id(2), article(2).build());
    produce(topics.duplicates(), 1, id(11), copy(11, 1, "Inland Post"));

    // when
    start();

    // then
    await().until(reader::caughtUp);
    assertThat(window.size()).isEqualTo(2);
    assertThat(window.find(id(1)).copies()).hasSize(1);
    assertThat(window.find(id(1)).updatedAt()).isEqualTo(NOON);
    assertThat(reader.lag()).isZero();
  }

  @Test
  void isCaughtUpWithEmptyTopics() {
    start();

    await().until(reader::caughtUp);
  }

  @Test
  void followsWhatComesLater() {
    start();
    await().until(reader::caughtUp);

    consumer.schedulePollTask(() -> produce(topics.articles(), 0, id(1), article(1).build()));

    await().until(() -> window.size() == 1);
  }

  @Test
  void passesOverWhatIsNotOfTheContractAndCountsIt() {
    raw(topics.articles().name(), 0, "x", "not JSON".getBytes(StandardCharsets.UTF_8));
    raw(topics.articles().name(), 0, "x", "{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    produce(topics.articles(), 0, id(1), article(1).build());

    start();

    await().until(() -> window.size() == 1);
    assertThat(
            metrics
                .counter("dateline.desk.records", "topic", "t.articles", "outcome", "unreadable")
                .count())
        .isEqualTo(2);
  }

  @Test
  void aTombstoneTakesTheArticleOut() {
    produce(topics.articles(), 0, id(1), article(1).build());
    raw(topics.articles().name(), 0, id(1), null);
    raw(topics.articles().name(), 0, null, null);
    produce(topics.articles(), 0, id(2), article(2).build());

    start();

    await().until(() -> window.find(id(2)) != null);
    assertThat(window.find(id(1))).isNull();
  }

  @Test
  void failsWhereATopicIsMissing() {
    TopicReader elsewhere =
        new TopicReader(
            () -> new MockConsumer<>("earliest"),
            topics,
            window,
            new SimpleMeterRegistry(),
            Clock.systemUTC());

    assertThatThrownBy(elsewhere::run)
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("t.articles");
  }

  private void start() {
    thread = Thread.ofPlatform().start(reader);
  }

  private <V> void produce(Topic<String, V> topic, int partition, String key, V value) {
    raw(
        topic.name(),
        partition,
        key,
        topic.valueSerde().serializer().serialize(topic.name(), value));
  }

  private synchronized void raw(
      String topic, int number, @Nullable String key, byte @Nullable [] value) {
    TopicPartition partition = new TopicPartition(topic, number);
    long offset = next.merge(partition, 1L, Long::sum) - 1;
    consumer.updateEndOffsets(Map.of(partition, offset + 1));
    ConsumerRecord<byte[], byte[]> entry =
        new ConsumerRecord<>(
            topic,
            number,
            offset,
            NOON.toEpochMilli(),
            TimestampType.CREATE_TIME,
            -1,
            -1,
            key == null ? null : key.getBytes(StandardCharsets.UTF_8),
            value,
            new RecordHeaders(),
            Optional.empty());
    if (consumer.assignment().contains(partition)) {
      consumer.addRecord(entry);
    } else {
      consumer.schedulePollTask(() -> consumer.addRecord(entry));
    }
  }

  private static PartitionInfo partition(String topic, int number, Node node) {
    return new PartitionInfo(topic, number, node, new Node[] {node}, new Node[] {node});
  }
}
