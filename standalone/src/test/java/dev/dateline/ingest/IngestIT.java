package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingest service against a real broker and real HTTP. */
class IngestIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PARTITIONS = 3;

  @TempDir static Path folder;
  private static EmbeddedKafka broker;
  private static int run;

  private KafkaOptions kafka;

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedKafka.start(folder, 0);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void topics() {
    kafka = KafkaOptions.at(broker.bootstrapServers(), "t" + ++run + ".");
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      List<Topic<?, ?>> ours =
          List.of(
              kafka.topics().feeds(),
              kafka.topics().feedState(),
              kafka.topics().raw(),
              kafka.topics().deadLetters());
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20)).create(ours, PARTITIONS);
    }
  }

  @Test
  void publishesEveryEntryOnceWithItsPageAndGoesOnWithNewOnes() {
    try (Outlet outlet = Outlet.open(45);
        IngestService service = service();
        RawTopic raw = new RawTopic(kafka)) {
      subscribe(FeedSubscription.of(outlet.feedUrl()));

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(45));
      outlet.publish(3);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(48));
      int polls = outlet.feedRequests.get();
      await().atMost(PATIENCE).until(() -> outlet.feedRequests.get() > polls + 1);

      assertThat(raw.read())
          .hasSize(48)
          .allSatisfy(
              r -> {
                assertThat(r.key()).isEqualTo(r.value().id());
                assertThat(r.timestamp()).isEqualTo(r.value().ingestedAt().toEpochMilli());
                assertThat(r.value().page().html()).contains("The ferry sails");
              });
      assertThat(raw.read()).extracting(r -> r.key()).doesNotHaveDuplicates();
      assertThat(service.ready()).isTrue();
      try (Subscriptions list = new Subscriptions(kafka)) {
        assertThat(list.states().get(outlet.feedUrl()).health().entriesPublished()).isEqualTo(48);
      }
    }
  }

  @Test
  void goesOnAfterARestartWithoutPublishingAgain() {
    try (Outlet outlet = Outlet.open(5);
        RawTopic raw = new RawTopic(kafka)) {
      subscribe(FeedSubscription.of(outlet.feedUrl()));
      try (IngestService first = service()) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(5));
      }
      outlet.publish(1);
      try (IngestService second = service()) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(6));
        int polls = outlet.feedRequests.get();
        await().atMost(PATIENCE).until(() -> outlet.feedRequests.get() > polls + 1);
      }
      assertThat(raw.read()).hasSize(6);
      assertThat(outlet.pageRequests).hasValue(6);
    }
  }

  @Test
  void twoInstancesShareTheFeedsAndOneTakesOverFromTheOther() {
    Map<String, Outlet> outlets = new HashMap<>();
    for (int i = 0; i < 8; i++) {
      Outlet outlet = Outlet.open(10);
      outlets.put(outlet.feedUrl(), outlet);
      subscribe(FeedSubscription.of(outlet.feedUrl()));
    }
    try (RawTopic raw = new RawTopic(kafka);
        IngestService first = service()) {
      try (IngestService second = service()) {
        await().atMost(PATIENCE).until(() -> first.ready() && second.ready());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(80));
      }
      outlets.values().forEach(o -> o.publish(2));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(96));
      assertThat(raw.read().stream().map(r -> r.key()).collect(Collectors.toSet())).hasSize(96);
    } finally {
      outlets.values().forEach(Outlet::close);
    }
  }

  @Test
  void movesASubscriptionFoundInAWrongPartition() {
    try (Outlet outlet = Outlet.open(4);
        RawTopic raw = new RawTopic(kafka)) {
      int own = FeedPartitioner.partition(outlet.feedUrl(), PARTITIONS);
      send((own + 1) % PARTITIONS, outlet.feedUrl(), "{\"url\":\"" + outlet.feedUrl() + "\"}");

      try (IngestService service = service();
          Subscriptions list = new Subscriptions(kafka)) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(4));
        assertThat(list.list()).containsOnlyKeys(outlet.feedUrl());
        list.remove(outlet.feedUrl());
        list.flush();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(list.states()).isEmpty());
      }
    }
  }

  @Test
  void putsASubscriptionThatIsNoJsonAmongTheDeadLettersOnce() {
    try (Outlet outlet = Outlet.open(2);
        RawTopic raw = new RawTopic(kafka);
        LetterTopic letters = new LetterTopic(kafka)) {
      int partition = FeedPartitioner.partition(outlet.feedUrl(), PARTITIONS);
      send(partition, "https://broken.example/feed", "no JSON at all");
      subscribe(FeedSubscription.of(outlet.feedUrl()));

      try (IngestService service = service()) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(2));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters.read()).hasSize(1));
      }
      outlet.publish(1);
      send(partition, "https://worse.example/feed", "{\"url\": 7");
      try (IngestService again = service()) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(3));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters.read()).hasSize(2));
      }
      assertThat(letters.read())
          .extracting(r -> new String(r.key(), StandardCharsets.UTF_8))
          .containsExactlyInAnyOrder("https://broken.example/feed", "https://worse.example/feed");
      DeadLetter letter = DeadLetter.of(letters.read().getFirst());
      assertThat(letter.topic()).isEqualTo(kafka.topics().feeds().name());
      assertThat(letter.stage()).isEqualTo("subscribe");
      assertThat(letter.error()).isNotBlank();
    }
  }

  @Test
  void reportsTheFeedsItPollsWithoutTheirSecrets() {
    try (Outlet outlet = Outlet.open(2);
        RawTopic raw = new RawTopic(kafka);
        IngestService service = service()) {
      subscribe(
          new FeedSubscription(
              outlet.feedUrl(),
              "Courier",
              List.of(),
              FullText.PAGE,
              Map.of("Cookie", "secret=1"),
              Selectors.NONE,
              false));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(2));

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(service.report("feeds", Map.of("url", outlet.feedUrl())))
                      .contains(outlet.feedUrl(), "lastSuccess", "nextPoll", "possiblyMissed")
                      .contains("\"entriesPublished\":2")
                      .doesNotContain("secret"));
      assertThat(service.report("feeds", Map.of("only", "failing"))).isEqualTo("{\"feeds\":[]}");
      assertThat(service.report("feeds", Map.of("after", outlet.feedUrl())))
          .isEqualTo("{\"feeds\":[]}");
      assertThat(service.report("weather", Map.of())).isNull();
    }
  }

  @Test
  void stopsWhenPausedAndGoesOnWhenResumed() {
    try (Outlet outlet = Outlet.open(2);
        IngestService service = service();
        RawTopic raw = new RawTopic(kafka)) {
      subscribe(FeedSubscription.of(outlet.feedUrl()));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(2));

      subscribe(FeedSubscription.of(outlet.feedUrl()).withPaused(true));
      await()
          .during(Duration.ofSeconds(2))
          .atMost(PATIENCE)
          .until(outlet.feedRequests::get, new Unchanged()::since);
      outlet.publish(1);
      subscribe(FeedSubscription.of(outlet.feedUrl()));

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(raw.read()).hasSize(3));
      assertThat(raw.read())
          .extracting(r -> r.value())
          .extracting(RawArticle::pageError)
          .containsOnlyNulls();
    }
  }

  /** True while a number stays what it was at the first look or the last change. */
  private static final class Unchanged {
    private int last = -1;

    boolean since(int now) {
      boolean same = now == last;
      last = now;
      return same;
    }
  }

  private IngestService service() {
    IngestSettings settings =
        IngestSettings.DEFAULT.onLoopback(
            Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(600));
    IngestService service =
        new IngestService(kafka, settings, new SimpleMeterRegistry(), Clock.systemUTC());
    service.start();
    return service;
  }

  private void subscribe(FeedSubscription subscription) {
    try (Subscriptions list = new Subscriptions(kafka)) {
      list.put(subscription);
      list.flush();
    }
  }

  private void send(int partition, String key, String value) {
    try (var producer =
        new KafkaProducer<>(
            kafka.clientSettings(Map.of()), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(kafka.topics().feeds().name(), partition, key, value));
    }
  }
}
