package dev.dateline.ingest.partition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.SetClock;
import dev.dateline.ingest.subscription.FeedPartitioner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances that hear of each other by a log, each with time of its own. */
class SiteNoticesTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Topic<String, SiteNotice> TOPIC = Topics.withPrefix("news.").siteNotices();
  private static final TopicPartition LOG = new TopicPartition(TOPIC.name(), 0);
  private static final int PARTITIONS = 2;
  private static final String SITE = "harbour.com";
  private static final int OWN = FeedPartitioner.ofSite(SITE, PARTITIONS);

  private final Instance owner = new Instance(OWN);
  private final Instance visitor = new Instance(1 - OWN);
  private long end;

  private static final class Instance implements AutoCloseable {
    final AtomicLong nanos = new AtomicLong(1);
    final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    final MockProducer<byte[], byte[]> producer =
        new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final SiteNotices notices =
        new SiteNotices(TOPIC, consumer, producer, new SetClock(NOON), nanos::get);
    final SiteOwners owners = new SiteOwners(PARTITIONS, notices);
    final Map<String, Instant> held = new ConcurrentHashMap<>();

    Instance(int partition) {
      owners.hold(partition);
      owners.shareWith(2);
      Node node = new Node(0, "localhost", 1);
      Node[] nodes = {node};
      consumer.updatePartitions(
          TOPIC.name(), List.of(new PartitionInfo(TOPIC.name(), 0, node, nodes, nodes)));
      consumer.updateBeginningOffsets(Map.of(LOG, 0L));
      consumer.updateEndOffsets(Map.of(LOG, 0L));
    }

    void pass(Duration time) {
      nanos.addAndGet(time.toNanos());
    }

    @Override
    public void close() {
      notices.close();
    }
  }

  @BeforeEach
  void start() {
    List.of(owner, visitor).forEach(one -> one.notices.start(one.held::put));
    await().until(() -> List.of(owner, visitor).stream().allMatch(SiteNoticesTest::isCurrent));
  }

  @AfterEach
  void close() {
    owner.close();
    visitor.close();
  }

  @Test
  void whoPollsASitesFeedsHasItsWholeRateUntilAnotherComes() throws Exception {
    assertThat(owner.owners.among(SITE)).isOne();

    assertThat(visitor.owners.visit(SITE)).isEqualTo(SiteNotices.HEARD);
    deliver();

    await().until(() -> owner.owners.among(SITE) == 2);
    assertThat(visitor.owners.among(SITE)).isEqualTo(2);
    assertThat(owner.owners.visit(SITE)).as("it need tell nobody").isZero();
  }

  @Test
  void aVisitIsToldOnceAndAgainBeforeItIsForgotten() throws Exception {
    visitor.owners.visit(SITE);
    visitor.pass(Duration.ofSeconds(1));
    assertThat(visitor.owners.visit(SITE)).isEqualTo(SiteNotices.HEARD.minusSeconds(1));
    visitor.pass(Duration.ofMinutes(4));
    assertThat(visitor.owners.visit(SITE)).isZero();
    assertThat(visitor.producer.history()).hasSize(1);

    visitor.pass(Duration.ofMinutes(2));
    assertThat(visitor.owners.visit(SITE)).as("the one before is still heeded").isZero();
    assertThat(visitor.producer.history()).hasSize(2);

    visitor.pass(SiteNotices.HEEDED);
    assertThat(visitor.owners.visit(SITE)).isEqualTo(SiteNotices.HEARD);
  }

  @Test
  void whoHasNotReadTheLogLatelyTakesEverySiteForVisited() {
    // no reading can follow: the log has an end that is never reached
    owner.consumer.updateEndOffsets(Map.of(LOG, 5L));
    owner.pass(SiteNotices.CURRENT);
    owner.pass(Duration.ofSeconds(1));

    await().during(Duration.ZERO).until(() -> owner.owners.among(SITE) == 2);
  }

  @Test
  void aSiteIsTheOwnersAloneAgainWhenNobodyComesAnyMore() throws Exception {
    visitor.owners.visit(SITE);
    deliver();
    await().until(() -> owner.owners.among(SITE) == 2);

    owner.pass(SiteNotices.HEEDED.plusSeconds(1));

    await().until(() -> owner.owners.among(SITE) == 1);
  }

  @Test
  void whatOneWasToldByASiteTheOtherHeeds() {
    visitor.owners.hold(SITE, Duration.ofMinutes(7));
    deliver();

    await()
        .untilAsserted(
            () -> assertThat(owner.held).containsEntry(SITE, NOON.plus(Duration.ofMinutes(7))));
  }

  @Test
  void aVisitThatCannotBeToldIsNotMade() throws Exception {
    visitor.producer.sendException = new TimeoutException("no broker");

    assertThat(visitor.owners.visit(SITE)).isNull();
  }

  @Test
  void aRecordThatIsNoNoticeIsPassedOver() {
    append("x".getBytes(UTF_8), new byte[] {1, 2});
    visitor.owners.hold(SITE, Duration.ofMinutes(7));
    deliver();

    await().until(() -> owner.held.containsKey(SITE));
  }

  private static boolean isCurrent(Instance one) {
    return one.notices.isExclusive("any.com");
  }

  /** What the visitor wrote, to the owner. */
  private void deliver() {
    for (ProducerRecord<byte[], byte[]> record : visitor.producer.history()) {
      append(record.key(), record.value());
    }
    visitor.producer.clear();
  }

  private void append(byte[] key, byte[] value) {
    long offset = end++;
    owner.consumer.schedulePollTask(
        () -> {
          owner.consumer.addRecord(new ConsumerRecord<>(TOPIC.name(), 0, offset, key, value));
          owner.consumer.updateEndOffsets(Map.of(LOG, offset + 1));
        });
  }
}
