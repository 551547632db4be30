package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.FeedPoller;
import dev.dateline.ingest.poll.KnownEntries;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.poll.PollSettings;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.ingest.websub.WebSubSettings;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final int PARTITIONS = 2;
  private static final int OWN = 1;

  /** Where subscriptions ended before the states were read. */
  private static final long END = 10;

  private static final Topics TOPICS = Topics.withPrefix("news.");

  private final List<String> feeds = feedsOf(OWN);
  private final String feed = feeds.getFirst();
  private final String stranger = feedsOf(0).getFirst();
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
  private final Fetching fetching =
      new Fetching(FetchSettings.DEFAULT, new SimpleMeterRegistry(), CLOCK);
  private final PartitionTools tools = tools();
  private final Roster roster = tools.roster();
  private final UnderWay underWay = tools.underWay();
  private final Polls polls = new Polls(OWN, roster, underWay, tools);
  private final Lease lease =
      new Lease(
          new TopicPartition("news.feeds", OWN),
          new ConsumerGroupMetadata("news.ingest", 4, "member", Optional.empty()));
  private final Enrolment enrolment = new Enrolment(lease, PARTITIONS, roster, polls, tools);
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final PartitionWriter writer = new PartitionWriter(lease, producer, underWay);
  private final Map<String, RestoredFeeds.Row> states = new HashMap<>();

  @BeforeEach
  void open() {
    producer.initTransactions();
    writer.start();
  }

  @AfterEach
  void close() {
    polls.close();
    writer.close();
    fetching.close();
  }

  @Test
  void aFeedGoesOnWhereItsStateSays() throws Exception {
    known(feed, NOON.minusSeconds(5));
    subscribe(feed);

    settle();

    assertThat(roster.take().memory().schedule().reason()).isEqualTo("as restored");
  }

  @Test
  void aFeedWithoutStateIsNew() throws Exception {
    subscribe(feed);

    settle();

    assertThat(roster.take().memory().schedule().reason()).isNotEqualTo("as restored");
  }

  @Test
  void allFeedsAreEnrolledHoweverManyPortionsTheyMake() throws Exception {
    for (int i = 0; i < 600; i++) {
      known(feeds.get(i), NOON.plusSeconds(i % 7));
      subscribe(feeds.get(i));
    }

    settle();

    assertThat(roster.feeds()).containsExactlyInAnyOrderElementsOf(feeds.subList(0, 600));
    assertThat(enrolment.settled()).isTrue();
  }

  @Test
  void whatChangesBeforeAFeedIsEnrolledCounts() throws Exception {
    known(feed, NOON);
    subscribe(feed);
    enrolment.accept(new Change(feed, null, 1, false));

    settle();

    assertThat(roster.feeds()).isEmpty();
    await().untilAsserted(() -> assertThat(written()).containsExactly(feed + "=null"));
  }

  @Test
  void whatIsKnownOfAFeedThatNobodySubscribesToIsDropped() throws Exception {
    known(feed, NOON);

    settle();

    await().untilAsserted(() -> assertThat(written()).containsExactly(feed + "=null"));
  }

  @Test
  void aFeedOfAnotherPartitionMovesThereWithItsState() throws Exception {
    known(stranger, NOON);
    subscribe(stranger);

    settle();

    assertThat(roster.feeds()).isEmpty();
    await()
        .untilAsserted(
            () ->
                assertThat(producer.history())
                    .filteredOn(r -> r.topic().equals("news.feed-state") && r.value() != null)
                    .extracting(ProducerRecord::partition)
                    .containsExactly(0));
  }

  @Test
  void aMovedFeedWhoseStateCameLaterAsksForThePartitionToBeOpenedAnew() throws Exception {
    settle();

    assertThat(enrolment.accept(new Change(feed, FeedSubscription.of(feed), 1, true))).isFalse();
    assertThat(enrolment.accept(new Change(feed, FeedSubscription.of(feed), 1, false))).isTrue();
    assertThat(roster.feeds()).containsExactly(feed);
  }

  @Test
  void aFeedThatIsMovedHereWhileStatesAreReadIsNotTakenForANewOne() {
    enrolment.accept(new Change(feed, FeedSubscription.of(feed), END, true));

    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(this::settle)
        .withMessageContaining(feed);
    assertThat(roster.feeds()).isEmpty();
  }

  @Test
  void aFeedOfWhichOnlyTheEntriesWereMovedWhenStatesWereReadHasThemReadAgain() {
    enrolment.accept(new Change(feed, FeedSubscription.of(feed), END, true));
    Map<String, KnownEntries> entries = new HashMap<>();
    entries.put(feed, KnownEntries.of(new FeedEntries(feed, "AAAAAAAAAAE=", List.of())));
    RestoredFeeds restored =
        new RestoredFeeds(TOPICS.feedState(), states, entries, () -> schedule.first(NOON));

    assertThatExceptionOfType(FailedException.class)
        .isThrownBy(() -> enrolment.settle(restored, END, 0, writer))
        .withMessageContaining(feed);
  }

  @Test
  void aFeedThatWasMovedHereBeforeIsEnrolledWithItsStateOrAsANewOne() throws Exception {
    known(feed, NOON.minusSeconds(5));
    enrolment.accept(new Change(feed, FeedSubscription.of(feed), END - 1, true));
    enrolment.accept(new Change(feeds.get(1), FeedSubscription.of(feeds.get(1)), 2, true));

    settle();

    assertThat(roster.feeds()).containsExactlyInAnyOrder(feed, feeds.get(1));
    assertThat(roster.take().memory().schedule().reason()).isEqualTo("as restored");
  }

  @Test
  void onlyWhatNoOwnerBeforeHasReadBecomesADeadLetter() throws Exception {
    enrolment.reject(record(4), new SerializationException("no subscription"));
    enrolment.reject(record(5), new SerializationException("no subscription"));

    enrolment.settle(restored(), END, 5, writer);

    await()
        .untilAsserted(
            () ->
                assertThat(producer.history())
                    .extracting(ProducerRecord::topic)
                    .containsExactly("news.dead-letters"));
  }

  private void settle() throws InterruptedException {
    enrolment.settle(restored(), END, 0, writer);
  }

  private RestoredFeeds restored() {
    return new RestoredFeeds(
        TOPICS.feedState(), states, new HashMap<>(), () -> schedule.first(NOON));
  }

  private void subscribe(String url) {
    enrolment.accept(new Change(url, FeedSubscription.of(url), 0, false));
  }

  private void known(String url, Instant due) {
    FeedMemory memory =
        FeedMemory.unknown(
            url, new Schedule(NOON.minusSeconds(600), due, Duration.ofMinutes(10), "as restored"));
    byte[] state =
        TOPICS
            .feedState()
            .valueSerde()
            .serializer()
            .serialize(TOPICS.feedState().name(), memory.toState());
    states.put(url, new RestoredFeeds.Row(state, due.toEpochMilli()));
  }

  /** States as they were written. */
  private List<String> written() {
    return producer.history().stream()
        .filter(r -> r.topic().equals("news.feed-state"))
        .map(r -> text(r.key()) + "=" + text(r.value()))
        .toList();
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset) {
    return new ConsumerRecord<>(
        "news.feeds",
        OWN,
        offset,
        NOON.toEpochMilli(),
        TimestampType.CREATE_TIME,
        1,
        1,
        new byte[] {'k'},
        new byte[] {'{'},
        new RecordHeaders(),
        Optional.empty());
  }

  private static List<String> feedsOf(int partition) {
    return IntStream.range(0, 1_400)
        .mapToObj(i -> "https://n" + i + ".example/feed")
        .filter(url -> FeedPartitioner.partition(url, PARTITIONS) == partition)
        .toList();
  }

  private PartitionTools tools() {
    Subscriber subscriber = new Subscriber(WebSubSettings.OFF, fetching, new SecureRandom());
    return new PartitionTools(
        KafkaOptions.at("localhost:1", "news."),
        unasked(),
        new FeedPoller(fetching, PollSettings.DEFAULT, 1 << 20, schedule, subscriber, CLOCK),
        subscriber,
        schedule,
        2,
        Places.unlimited(),
        new SimpleMeterRegistry(),
        CLOCK);
  }

  /** A broker that nobody has a question for. */
  private static Admin unasked() {
    return (Admin)
        Proxy.newProxyInstance(
            Admin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (admin, method, arguments) -> {
              throw new AssertionError(method.getName());
            });
  }
}
