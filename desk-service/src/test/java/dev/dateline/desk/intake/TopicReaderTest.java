package dev.dateline.desk.intake;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.Source;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.desk.TestDesk;
import dev.dateline.desk.figures.Figures;
import dev.dateline.desk.index.Archive;
import dev.dateline.runtime.FailedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private final TestDesk desk = new TestDesk(1);
  private final Archive archive = desk.index().archive();

  /** It runs on from noon of the sample's day, so that nothing is too old to keep. */
  private final Clock clock =
      Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), NOON));

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final TopicReader reader = reader(consumer);
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
    desk.close();
  }

  @Test
  void fillsTheIndexFromEveryPartitionAndIsThenCaughtUp() {
    // given a past of both topics
    produce(topics.articles(), 0, id(1), article(1).build());
    produce(topics.articles(), 1, id(2), article(2).build());
    produce(topics.duplicates(), 1, id(11), copy(11, 1, "Inland Post"));

    // when
    start();

    // then
    await().until(() -> reader.progress().caughtUp());
    assertThat(archive.size()).isEqualTo(2);
    assertThat(archive.find(id(1)).copies()).isEqualTo(1);
    assertThat(archive.find(id(1)).updatedAt()).isEqualTo(NOON);
    assertThat(archive.find(id(2)).position()).isEqualTo(new Source("t.articles", 1, 0));
    assertThat(reader.progress()).isEqualTo(new Progress(3, 3, true, 0));
  }

  @Test
  void isCaughtUpWithEmptyTopics() {
    start();

    await().until(() -> reader.progress().caughtUp());
  }

  @Test
  void followsWhatComesLater() {
    start();
    await().until(() -> reader.progress().caughtUp());

    consumer.schedulePollTask(() -> produce(topics.articles(), 0, id(1), article(1).build()));

    await().until(() -> archive.size() == 1);
  }

  @Test
  void passesOverWhatIsNotOfTheContractAndCountsIt() {
    raw(topics.articles().name(), 0, "x", "not JSON".getBytes(StandardCharsets.UTF_8));
    raw(topics.articles().name(), 0, "x", "{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    produce(topics.articles(), 0, id(1), article(1).build());

    start();

    await().until(() -> archive.size() == 1);
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

    await().until(() -> archive.find(id(2)) != null);
    assertThat(archive.find(id(1))).isNull();
  }

  @Test
  void failsWhereATopicIsMissing() {
    TopicReader elsewhere = reader(new MockConsumer<>("earliest"));

    assertThatThrownBy(elsewhere::run)
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("t.articles");
  }

  @Test
  void goesOnWhereTheIndexWasLastCommitted() {
    produce(topics.articles(), 0, id(1), article(1).build());
    produce(topics.articles(), 0, id(2), article(2).build());
    desk.index().clear("here");
    desk.index().commit(Map.of("t.articles 0", 1L));

    start();

    await().until(() -> reader.progress().caughtUp());
    assertThat(archive.find(id(1))).isNull();
    assertThat(archive.find(id(2))).isNotNull();
    assertThat(reader.progress().total()).isEqualTo(1);
  }

  @Test
  void commitsWhatItReadWhenItIsStopped() throws Exception {
    produce(topics.articles(), 0, id(1), article(1).build());
    start();
    await().until(() -> reader.progress().caughtUp());

    reader.stop();
    thread.join();

    assertThat(desk.index().positions()).containsEntry("t.articles 0", 1L);
    assertThat(desk.index().identity()).isEqualTo("here");
  }

  @Test
  void buildsTheIndexAnewWhenTheTopicsAreOthers() {
    desk.put(article(7).build(), NOON);
    desk.index().commit(Map.of("t.articles 0", 1L));
    produce(topics.articles(), 0, id(1), article(1).build());

    start();

    await().until(() -> reader.progress().caughtUp());
    assertThat(archive.find(id(7))).isNull();
    assertThat(archive.find(id(1))).isNotNull();
  }

  private TopicReader reader(MockConsumer<byte[], byte[]> consumer) {
    return new TopicReader(
        () -> consumer,
        () -> "here",
        topics,
        desk.index(),
        new Figures(clock),
        Duration.ofDays(1),
        metrics,
        clock);
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
