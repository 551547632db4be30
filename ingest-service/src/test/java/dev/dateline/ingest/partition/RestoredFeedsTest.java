package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.KnownEntries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RestoredFeedsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Topics TOPICS = Topics.withPrefix("");
  private static final String HARBOUR = "https://harbour.example/feed";
  private static final String HILL = "https://hill.example/feed";
  private static final String ISLAND = "https://island.example/feed";

  private final Map<String, RestoredFeeds.Row> states = new HashMap<>();
  private static final Schedule FIRST =
      new Schedule(null, NOON, Duration.ofMinutes(30), "never polled yet");

  private final Map<String, KnownEntries> entries = new HashMap<>();
  private final RestoredFeeds restored =
      new RestoredFeeds(TOPICS.feedState(), states, entries, () -> FIRST);

  @Test
  void whatIsDueFirstComesFirst() {
    state(HARBOUR, NOON.plusSeconds(600));
    state(HILL, NOON);
    state(ISLAND, NOON.plusSeconds(60));

    assertThat(restored.portions(List.of(HARBOUR, HILL, ISLAND), 1))
        .containsExactly(List.of(HILL), List.of(ISLAND), List.of(HARBOUR));
  }

  @Test
  void twinsComeTogetherHoweverFarApartTheyAreDueAndTheOneThatNothingIsKnownOfLast() {
    String unknown = "https://harbour.example:443/feed#top";
    String paused = "http://harbour.example/feed";
    state(HARBOUR, NOON.plusSeconds(600));
    state(paused, NOON.minusSeconds(9_000));
    state(HILL, NOON);

    assertThat(restored.portions(List.of(unknown, HILL, HARBOUR, paused), 1))
        .containsExactly(List.of(paused, HARBOUR, unknown), List.of(HILL));
  }

  @Test
  void feedsWithoutStateComeLast() {
    state(HILL, NOON.plusSeconds(3_600));

    assertThat(restored.portions(List.of(HARBOUR, HILL), 1))
        .containsExactly(List.of(HILL), List.of(HARBOUR));
  }

  @Test
  void aStateThatDoesNotSayBesideItselfWhenItsFeedIsDueComesFirst() {
    state(HILL, NOON);
    ProducerRecord<byte[], byte[]> old = record(HARBOUR, NOON.plusSeconds(600));
    states.put(HARBOUR, RestoredFeeds.Row.of(consumed(old.key(), old.value())));

    assertThat(restored.portions(List.of(HILL, HARBOUR), 1))
        .containsExactly(List.of(HARBOUR), List.of(HILL));
  }

  @Test
  void statesThatDoNotSayWhenTheirFeedsAreDueMakePortionsOfTheSameSize() {
    for (int i = 0; i < 100; i++) {
      String url = "https://n" + i + ".example/feed";
      ProducerRecord<byte[], byte[]> old = record(url, NOON);
      states.put(url, RestoredFeeds.Row.of(consumed(old.key(), old.value())));
    }

    assertThat(restored.portions(states.keySet(), 10)).hasSize(10);
  }

  @Test
  void aHeaderThatSaysNothingIsAsNone() {
    ProducerRecord<byte[], byte[]> written = record(HILL, NOON);
    ConsumerRecord<byte[], byte[]> read = consumed(written.key(), written.value());
    read.headers().add(Records.DUE, null);
    ConsumerRecord<byte[], byte[]> odd = consumed(written.key(), written.value());
    odd.headers().add(Records.DUE, new byte[] {'n', 'o'});

    assertThat(RestoredFeeds.Row.of(read).due()).isEqualTo(Long.MIN_VALUE);
    assertThat(RestoredFeeds.Row.of(odd).due()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void portionsHoldEachFeedOnceAndAsManyAsAsked() {
    List<String> feeds =
        IntStream.range(0, 100).mapToObj(i -> "https://n" + i + ".example/feed").toList();
    feeds.forEach(feed -> state(feed, NOON.plusSeconds(feed.hashCode() % 1_000)));

    List<List<String>> portions = restored.portions(feeds, 9);

    assertThat(portions.stream().flatMap(Collection::stream))
        .containsExactlyInAnyOrderElementsOf(feeds);
    assertThat(portions.subList(0, portions.size() - 1))
        .allSatisfy(portion -> assertThat(portion).hasSizeGreaterThanOrEqualTo(9));
  }

  @Test
  void whatIsKnownOfAFeedIsTakenOnce() {
    state(HARBOUR, NOON);
    entries.put(HARBOUR, entries("AAAAAAAAAAE="));

    FeedMemory memory = restored.take(HARBOUR);

    assertThat(memory).isNotNull();
    assertThat(memory.schedule().nextPoll()).isEqualTo(NOON);
    assertThat(memory.toEntries().seen()).isEqualTo("AAAAAAAAAAE=");
    assertThat(restored.take(HARBOUR)).isNull();
    assertThat(restored.left()).isEmpty();
  }

  @Test
  void feedsThatAreGivenAnotherTimeHaveItAndKeepTheirEntries() {
    state(HARBOUR, NOON);
    entries.put(HARBOUR, entries("AAAAAAAAAAE="));
    state(HILL, NOON.plusSeconds(1));
    state(ISLAND, NOON.plusSeconds(2));
    Schedule later = new Schedule(NOON, NOON.plusSeconds(600), Duration.ofMinutes(10), "later");

    List<FeedMemory> changed = restored.reschedule(feed -> feed.equals(HARBOUR), memory -> later);

    assertThat(changed).singleElement().extracting(FeedMemory::schedule).isEqualTo(later);
    assertThat(changed).allMatch(FeedMemory::entriesKept);
    assertThat(restored.portions(List.of(HARBOUR, HILL, ISLAND), 1))
        .containsExactly(List.of(HILL), List.of(ISLAND), List.of(HARBOUR));
    FeedMemory harbour = restored.take(HARBOUR);
    assertThat(harbour).isNotNull();
    assertThat(harbour.schedule()).isEqualTo(later);
    assertThat(harbour.toEntries().seen()).isEqualTo("AAAAAAAAAAE=");
  }

  @Test
  void aStateThatCannotBeReadKeepsItsPlace() {
    states.put(HARBOUR, new RestoredFeeds.Row(new byte[] {'{'}, 0));

    assertThat(restored.reschedule(feed -> true, FeedMemory::schedule)).isEmpty();
    assertThat(restored.left()).containsExactly(HARBOUR);
  }

  @Test
  void aStateThatCannotBeReadIsAsNone() {
    states.put(HARBOUR, new RestoredFeeds.Row(new byte[] {'{'}, 0));
    state(HILL, NOON);

    assertThat(restored.take(HARBOUR)).isNull();
    assertThat(restored.left()).containsExactly(HILL);
  }

  @Test
  void theEntriesOfAFeedWhoseStateCannotBeReadAreNotTakenForNew() {
    states.put(HARBOUR, new RestoredFeeds.Row(new byte[] {'{'}, 0));
    entries.put(HARBOUR, entries("AAAAAAAAAAE="));

    FeedMemory memory = restored.take(HARBOUR);

    assertThat(memory).isNotNull();
    assertThat(memory.schedule()).isEqualTo(FIRST);
    assertThat(memory.toEntries().seen()).isEqualTo("AAAAAAAAAAE=");
  }

  @Test
  void aStateThatSaysAnotherAddressIsThatOfTheAddressItIsHeldUnder() {
    state(HILL, NOON);
    states.put(HARBOUR, states.remove(HILL));

    FeedMemory memory = restored.take(HARBOUR);

    assertThat(memory).isNotNull();
    assertThat(memory.url()).isEqualTo(HARBOUR);
  }

  private void state(String feed, Instant due) {
    ProducerRecord<byte[], byte[]> written = record(feed, due);
    ConsumerRecord<byte[], byte[]> read = consumed(written.key(), written.value());
    written.headers().forEach(read.headers()::add);
    states.put(feed, RestoredFeeds.Row.of(read));
  }

  private static ProducerRecord<byte[], byte[]> record(String feed, Instant due) {
    FeedMemory memory =
        FeedMemory.unknown(feed, new Schedule(null, due, Duration.ofMinutes(10), "new"));
    List<ProducerRecord<byte[], byte[]>> records =
        new ArrayList<>(new Records(TOPICS, Clock.systemUTC()).memory(memory, 0));
    return records.getFirst();
  }

  private static KnownEntries entries(String seen) {
    return KnownEntries.of(new FeedEntries(HARBOUR, seen, List.of()));
  }

  private static ConsumerRecord<byte[], byte[]> consumed(byte[] key, byte[] value) {
    return new ConsumerRecord<>(TOPICS.feedState().name(), 0, 0, key, value);
  }
}
