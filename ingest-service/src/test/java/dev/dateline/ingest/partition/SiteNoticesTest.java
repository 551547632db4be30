package dev.dateline.ingest.partition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.SiteTurn;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.share.SiteTurns;
import dev.dateline.ingest.subscription.FeedPartitioner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an instance writes of sites, and what it makes of what it reads. */
class SiteNoticesTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Topic<String, SiteNotice> TOPIC = Topics.withPrefix("news.").siteNotices();
  private static final TopicPartition LOG = new TopicPartition(TOPIC.name(), 0);
  private static final Node NODE = new Node(0, "localhost", 1);
  private static final int PARTITIONS = 2;
  private static final String SITE = "harbour.com";
  private static final int OWN = FeedPartitioner.ofSite(SITE, PARTITIONS);
  private static final SiteTurn LOAN =
      SiteTurn.lent("other", 1, Duration.ofSeconds(60), Duration.ofSeconds(1));

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(
          cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final SiteNotices notices = new SiteNotices(TOPIC, consumer, producer);
  private final SiteTurns turns =
      new SiteTurns(
          "this",
          PARTITIONS,
          notices.bulletin(),
          Duration.ofSeconds(30),
          Clock.systemUTC(),
          System::nanoTime);
  private final Fetching fetching =
      new Fetching(FetchSettings.DEFAULT, new SimpleMeterRegistry(), Clock.systemUTC());
  private final Map<String, Instant> held = new ConcurrentHashMap<>();
  private long end;

  @BeforeEach
  void start() {
    consumer.updatePartitions(TOPIC.name(), List.of(partition(0)));
    consumer.updateBeginningOffsets(Map.of(LOG, 0L));
    consumer.updateEndOffsets(Map.of(LOG, 0L));
    turns.start(fetching.sites());
    notices.start(turns, held::put);
  }

  @AfterEach
  void close() {
    notices.close();
    fetching.close();
  }

  @Test
  void whatOneWasToldByASiteTheOthersHeed() {
    append(SiteNotice.held(SITE, NOON));

    await().untilAsserted(() -> assertThat(held).containsEntry(SITE, NOON));
  }

  @Test
  void aRecordThatIsNoNoticeIsPassedOver() {
    append("x".getBytes(UTF_8), new byte[] {1, 2});
    append(
        "x".getBytes(UTF_8), "{\"site\":\"x.com\",\"turn\":{\"step\":\"sold\"}}".getBytes(UTF_8));
    append(
        "x".getBytes(UTF_8),
        """
        {"site":"x.com","turn":{"step":"lent","instance":"a","number":1,"span":"PT-9999999999H"}}"""
            .getBytes(UTF_8));
    append(SiteNotice.held(SITE, NOON));

    await().until(() -> held.containsKey(SITE));
  }

  @Test
  void whoeverTakesAPartitionAsksItsSitesOnceAllIsReadThatWasTold() {
    consumer.schedulePollTask(() -> consumer.updateEndOffsets(Map.of(LOG, 1L)));
    await().until(() -> consumer.endOffsets(List.of(LOG)).get(LOG) == 1);
    turns.take(List.of(OWN));
    String free = free();
    assertThat(turns.nanosUntilOurs(free)).isNotZero();

    append(SiteNotice.of(SITE, LOAN));
    await().until(() -> turns.nanosUntilOurs(free) == 0);
    assertThat(turns.nanosUntilOurs(SITE)).as("lent by the owner before").isNotZero();

    append(SiteNotice.of(SITE, SiteTurn.returned("other", 1, null)));
    await().until(() -> turns.nanosUntilOurs(SITE) == 0);
  }

  @Test
  void whatFailsIsReadAgain() {
    consumer.schedulePollTask(() -> consumer.setPollException(new AuthorizationException("no")));
    append(SiteNotice.held(SITE, NOON));

    await().until(() -> held.containsKey(SITE));
  }

  @Test
  void allThatIsToldOfASiteIsInOnePartitionInItsOrder() {
    List<SiteNotice> told =
        Stream.of(
                SiteTurn.wanted("a", 1, Duration.ofSeconds(60)),
                LOAN,
                SiteTurn.returned("other", 1, null),
                SiteTurn.wanted("b", 1, Duration.ofSeconds(60)))
            .map(turn -> SiteNotice.of(SITE, turn))
            .toList();
    told.forEach(notices.bulletin()::write);
    notices.bulletin().flush();

    assertThat(producer.history())
        .extracting(ProducerRecord::partition)
        .containsOnly(FeedPartitioner.ofSite(SITE, 3));
    assertThat(producer.history())
        .extracting(r -> TOPIC.valueSerde().deserializer().deserialize("", r.value()))
        .isEqualTo(told);
    assertThat(producer.history())
        .extracting(r -> new String(r.key(), UTF_8))
        .containsExactly(
            "harbour.com wanted a",
            "harbour.com lent other",
            "harbour.com lent other",
            "harbour.com wanted b");
  }

  @Test
  void aNoticeThatCannotBeWrittenKeepsNoOtherFromIt() {
    producer.sendException = new TimeoutException("no broker");
    notices.bulletin().write(SiteNotice.of(SITE, LOAN));
    notices.bulletin().flush();
    producer.sendException = null;
    notices.bulletin().write(SiteNotice.held(SITE, NOON));
    notices.bulletin().flush();

    assertThat(producer.history()).hasSize(1);
  }

  /** A site of the same partition. */
  private static String free() {
    return Stream.iterate(0, i -> i + 1)
        .map(i -> "free" + i + ".com")
        .filter(site -> FeedPartitioner.ofSite(site, PARTITIONS) == OWN)
        .findFirst()
        .orElseThrow();
  }

  private static Cluster cluster() {
    List<PartitionInfo> all = Stream.of(0, 1, 2).map(SiteNoticesTest::partition).toList();
    return new Cluster("mock", List.of(NODE), all, Set.of(), Set.of());
  }

  private static PartitionInfo partition(int number) {
    Node[] nodes = {NODE};
    return new PartitionInfo(TOPIC.name(), number, NODE, nodes, nodes);
  }

  private void append(SiteNotice notice) {
    append(
        TOPIC.keySerde().serializer().serialize(TOPIC.name(), notice.key()),
        TOPIC.valueSerde().serializer().serialize(TOPIC.name(), notice));
  }

  private void append(byte[] key, byte[] value) {
    long offset = end++;
    consumer.schedulePollTask(
        () -> {
          consumer.addRecord(new ConsumerRecord<>(TOPIC.name(), 0, offset, key, value));
          consumer.updateEndOffsets(Map.of(LOG, offset + 1));
        });
  }
}
