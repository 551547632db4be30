package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.SiteTurn.Step;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.partition.SiteNotices;
import dev.dateline.ingest.share.SiteTurns;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What instances tell each other of sites, over a real broker. */
class SiteNoticesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PACE = Duration.ofMillis(300);
  private static final int PARTITIONS = 2;
  private static final int ENTRIES = 12;
  private static final String SITE = "harbour.com";

  @TempDir static Path folder;
  private static EmbeddedKafka broker;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void instancesHearOfPausesAndSoDoesOneThatStartsLater() {
    KafkaOptions kafka = topics("pauses.");
    try (Instance one = new Instance(kafka);
        Instance other = new Instance(kafka)) {
      one.turns.hold(SITE, Duration.ofHours(1));

      await("the pause").atMost(PATIENCE).until(() -> other.held.containsKey(SITE));
      try (Instance later = new Instance(kafka)) {
        await("the pause, later").atMost(PATIENCE).until(() -> later.held.containsKey(SITE));
        assertThat(later.held.get(SITE)).isEqualTo(other.held.get(SITE));
      }
    }
  }

  @Test
  void aSiteThatTwoInstancesAreLedToIsAskedAtItsPaceByOneAtATime() {
    KafkaOptions kafka = topics("turns.");
    try (IngestService one = service(kafka);
        IngestService two = service(kafka);
        Outlet quoted = Outlet.open(ENTRIES);
        RawTopic raw = new RawTopic(kafka)) {
      await("a partition each")
          .atMost(PATIENCE)
          .until(() -> one.ready() && two.ready() && hasOne(one) && hasOne(two));
      try (Outlet quoting = inOtherPartition(quoted)) {
        try (Subscriptions list = new Subscriptions(kafka)) {
          list.put(FeedSubscription.of(quoted.feedUrl()));
          list.put(FeedSubscription.of(quoting.feedUrl()));
          list.flush();
        }

        await("every page for either feed")
            .atMost(PATIENCE)
            .until(() -> raw.read().size() >= 2 * ENTRIES);
      }
      List<Instant> requests = List.copyOf(quoted.requests);

      assertThat(raw.read())
          .extracting(r -> r.value())
          .extracting(RawArticle::pageError)
          .containsOnlyNulls();
      assertThat(quoted.pageRequests).hasValue(2 * ENTRIES);
      assertThat(quoted.mostOpen).hasValueLessThanOrEqualTo(2);
      assertThat(Duration.between(requests.getFirst(), requests.getLast()))
          .as("%d requests", requests.size())
          .isGreaterThan(PACE.multipliedBy(requests.size() - 2));
      assertThat(steps(kafka)) // an owner that has just become one may have to be told twice
          .startsWith(Step.WANTED)
          .containsSubsequence(Step.WANTED, Step.LENT, Step.RETURNED);
    }
  }

  private static boolean hasOne(IngestService service) {
    return service.detail().endsWith("in 1 partitions");
  }

  /** One that quotes another whose feed is polled by another instance. */
  private static Outlet inOtherPartition(Outlet quoted) {
    List<Outlet> tried = new ArrayList<>();
    int own = FeedPartitioner.partition(quoted.feedUrl(), PARTITIONS);
    while (true) {
      Outlet next = quoted.quotedBy(ENTRIES);
      if (FeedPartitioner.partition(next.feedUrl(), PARTITIONS) != own) {
        tried.forEach(Outlet::close);
        return next;
      }
      tried.add(next);
    }
  }

  private static List<Step> steps(KafkaOptions kafka) {
    Topic<String, SiteNotice> topic = kafka.topics().siteNotices();
    List<Step> steps = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            kafka.clientSettings(Map.of()),
            new StringDeserializer(),
            topic.valueSerde().deserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(r -> steps.add(Objects.requireNonNull(r.value().turn()).step()));
      }
    }
    return steps;
  }

  private static IngestService service(KafkaOptions kafka) {
    IngestSettings settings =
        IngestSettings.DEFAULT.onLoopback(PACE, Duration.ofHours(1), Duration.ofHours(1));
    IngestService service =
        new IngestService(kafka, settings, new SimpleMeterRegistry(), Clock.systemUTC());
    service.start();
    return service;
  }

  private static KafkaOptions topics(String prefix) {
    KafkaOptions kafka = KafkaOptions.at(broker.bootstrapServers(), prefix);
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      List<Topic<?, ?>> ours =
          List.of(
              kafka.topics().feeds(),
              kafka.topics().feedState(),
              kafka.topics().feedEntries(),
              kafka.topics().siteNotices(),
              kafka.topics().raw());
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20)).create(ours, PARTITIONS);
    }
    return kafka;
  }

  private static final class Instance implements AutoCloseable {
    final Map<String, Instant> held = new ConcurrentHashMap<>();
    final SiteTurns turns;
    private final SiteNotices notices;
    private final Fetching fetching =
        new Fetching(FetchSettings.DEFAULT, new SimpleMeterRegistry(), Clock.systemUTC());

    Instance(KafkaOptions kafka) {
      notices = SiteNotices.open(kafka);
      turns =
          new SiteTurns(
              "one",
              PARTITIONS,
              notices.bulletin(),
              Duration.ofSeconds(30),
              Clock.systemUTC(),
              System::nanoTime);
      turns.start(fetching.sites());
      notices.start(turns, held::put);
    }

    @Override
    public void close() {
      notices.close();
      fetching.close();
    }
  }
}
