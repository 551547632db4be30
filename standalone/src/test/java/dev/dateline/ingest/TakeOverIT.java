package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import dev.dateline.standalone.broker.ServiceProcess;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances, and {@code kill -9} of either: the other takes over. */
class TakeOverIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int PARTITIONS = 4;

  @TempDir static Path folder;
  private static EmbeddedKafka broker;

  private final List<Outlet> outlets = new ArrayList<>();

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @AfterEach
  void closeOutlets() {
    outlets.forEach(Outlet::close);
  }

  @Test
  void everyArticleIsReadOnceWhicheverOfTwoInstancesIsKilled() {
    int news = 40;
    KafkaOptions kafka = topics("either.");
    ServiceProcess[] running = {start(kafka, "a-0", often()), start(kafka, "b-0", often())};
    try (RawTopic raw = new RawTopic(kafka)) {
      subscribe(kafka, outletsInEveryPartition(0));
      Random random = new Random(11);
      int published = 0;
      for (int round = 1; round <= 2; round++) {
        outlets.forEach(o -> o.publish(news));
        published += news * outlets.size();
        int goal = raw.read().size() + 1 + random.nextInt(news);
        await("round " + round).atMost(PATIENCE).until(() -> raw.read().size() >= goal);
        int victim = round % 2;
        running[victim].kill();
        int all = published;
        // the other one alone, with what the dead one had
        await("the survivor of round " + round)
            .atMost(PATIENCE)
            .failFast("it ended", () -> !running[1 - victim].alive())
            .until(() -> raw.read().size() >= all);
        running[victim] = start(kafka, "again-" + round, often());
      }
      List<Integer> polls = outlets.stream().map(o -> o.feedRequests.get()).toList();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                for (int i = 0; i < polls.size(); i++) {
                  if (outlets.get(i).feedRequests.get() <= polls.get(i) + 1) {
                    return false;
                  }
                }
                return true;
              });

      assertThat(raw.read()).hasSize(published);
      assertThat(raw.read().stream().map(r -> r.key()).collect(Collectors.toSet()))
          .hasSize(published);
    } finally {
      for (ServiceProcess process : running) {
        process.close();
      }
    }
  }

  @Test
  void whoTakesOverPollsNothingAgainInTheSameInterval() {
    KafkaOptions kafka = topics("interval.");
    Set<String> feeds = outletsInEveryPartition(2);
    subscribe(kafka, feeds);
    try (ServiceProcess one = start(kafka, "one", hourly());
        ServiceProcess two = start(kafka, "two", hourly());
        RawTopic raw = new RawTopic(kafka)) {
      try (Subscriptions list = new Subscriptions(kafka)) {
        await()
            .atMost(PATIENCE)
            .failFast("one ended", () -> !one.alive() || !two.alive())
            .until(() -> isPolled(list.states(), feeds));
      }
      List<Outlet> polled = List.copyOf(outlets);
      List<Integer> requests = polled.stream().map(o -> o.feedRequests.get()).toList();

      one.kill();
      long killed = System.nanoTime();
      // a new feed in each partition shows that the other has them all
      Set<String> markers = outletsInEveryPartition(1);
      subscribe(kafka, markers);
      await()
          .atMost(PATIENCE)
          .failFast("the other ended", () -> !two.alive())
          .until(
              () ->
                  raw.read().stream()
                      .map(r -> r.value().feed().url())
                      .collect(Collectors.toSet())
                      .containsAll(markers));

      System.out.printf(
          "all that one had was polled by the other %.1f s after kill -9%n",
          (System.nanoTime() - killed) / 1e9);
      assertThat(polled.stream().map(o -> o.feedRequests.get())).isEqualTo(requests);
    }
  }

  @Test
  void whoTakesOverDoesNotAskAgainWhatTheDeadOneWasAsking() {
    KafkaOptions kafka = topics("underway.");
    Set<String> feeds = outletsInEveryPartition(0);
    feeds.addAll(outletsInEveryPartition(0));
    List<Outlet> asked = List.copyOf(outlets);
    asked.forEach(Outlet::holdFeed);
    wereOnceAnHour(kafka, feeds);
    subscribe(kafka, feeds);
    try (ServiceProcess one = start(kafka, "one", hourly());
        ServiceProcess two = start(kafka, "two", hourly());
        RawTopic raw = new RawTopic(kafka);
        Subscriptions list = new Subscriptions(kafka)) {
      await()
          .atMost(PATIENCE)
          .failFast("one ended", () -> !one.alive() || !two.alive())
          .until(() -> asked.stream().allMatch(o -> o.feedRequests.get() > 0));

      one.kill();
      // a new feed in each partition shows that the other has them all
      Set<String> markers = outletsInEveryPartition(1);
      subscribe(kafka, markers);
      await()
          .atMost(PATIENCE)
          .failFast("the other ended", () -> !two.alive())
          .until(() -> isPolled(list.states(), markers));
      asked.forEach(Outlet::letThrough);
      await()
          .atMost(PATIENCE)
          .until(() -> feeds.stream().noneMatch(feed -> isDue(list.states(), feed)));

      List<FeedState> lost =
          feeds.stream()
              .map(list.states()::get)
              .filter(state -> state.health().lastSuccess() == null)
              .toList();
      assertThat(asked).allSatisfy(o -> assertThat(o.feedRequests).hasValue(1));
      assertThat(lost)
          .as("what the dead one was asking")
          .isNotEmpty()
          .allSatisfy(
              state ->
                  assertThat(state.schedule().nextPoll())
                      .isAfter(Instant.now().plus(Duration.ofMinutes(50))));
    }
  }

  /** Says that feeds were polled an hour ago and are due. */
  private static void wereOnceAnHour(KafkaOptions kafka, Set<String> feeds) {
    Topic<String, FeedState> topic = kafka.topics().feedState();
    Instant now = Instant.now();
    Duration hour = Duration.ofHours(1);
    try (var producer =
        new KafkaProducer<>(
            kafka.clientSettings(Map.of()),
            topic.keySerde().serializer(),
            topic.valueSerde().serializer())) {
      for (String feed : feeds) {
        FeedState state =
            FeedMemory.unknown(feed, new Schedule(now.minus(hour), now, hour, "each hour"))
                .toState();
        int partition = FeedPartitioner.partition(feed, PARTITIONS);
        producer.send(new ProducerRecord<>(topic.name(), partition, feed, state));
      }
    }
  }

  private static boolean isDue(Map<String, FeedState> states, String feed) {
    return states.get(feed).schedule().nextPoll().isBefore(Instant.now());
  }

  private static boolean isPolled(Map<String, FeedState> states, Set<String> feeds) {
    return feeds.stream()
        .map(states::get)
        .allMatch(state -> state != null && state.health().lastSuccess() != null);
  }

  /** New outlets, until every partition has one of them. */
  private Set<String> outletsInEveryPartition(int entries) {
    Set<String> feeds = new HashSet<>();
    Set<Integer> covered = new HashSet<>();
    while (covered.size() < PARTITIONS) {
      Outlet outlet = Outlet.open(entries);
      outlets.add(outlet);
      feeds.add(outlet.feedUrl());
      covered.add(FeedPartitioner.partition(outlet.feedUrl(), PARTITIONS));
    }
    return feeds;
  }

  private static void subscribe(KafkaOptions kafka, Set<String> feeds) {
    try (Subscriptions list = new Subscriptions(kafka)) {
      feeds.forEach(feed -> list.put(FeedSubscription.of(feed)));
      list.flush();
    }
  }

  private static ServiceProcess start(KafkaOptions kafka, String name, List<String> intervals) {
    List<String> options = new ArrayList<>(intervals);
    options.add("--topic-prefix=" + kafka.topicPrefix());
    return IngestProcess.start(
        broker, folder.resolve(kafka.topicPrefix() + name + ".log"), options);
  }

  private static List<String> often() {
    return List.of("--first-interval=1s", "--min-interval=1s", "--max-interval=2s", "--batch=7");
  }

  private static List<String> hourly() {
    return List.of("--first-interval=1h", "--min-interval=1h", "--max-interval=1h");
  }

  private static KafkaOptions topics(String prefix) {
    KafkaOptions kafka = KafkaOptions.at(broker.bootstrapServers(), prefix);
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      List<Topic<?, ?>> ours =
          List.of(kafka.topics().feeds(), kafka.topics().feedState(), kafka.topics().raw());
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20)).create(ours, PARTITIONS);
    }
    return kafka;
  }
}
