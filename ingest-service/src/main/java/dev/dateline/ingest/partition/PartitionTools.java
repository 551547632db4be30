package dev.dateline.ingest.partition;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.fetch.Timeline;
import dev.dateline.ingest.partition.UnderWay.Announced;
import dev.dateline.ingest.poll.FeedPoller;
import dev.dateline.ingest.poll.KnownEntries;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.subscription.CompactedTopic;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What all partitions of an instance share, and how each gets its own producer and state. */
public final class PartitionTools {
  private final KafkaOptions kafka;
  private final Topics topics;
  private final Admin admin;
  private final FeedPoller poller;
  private final Subscriber subscriber;
  private final PollSchedule schedule;
  private final int perSite;
  private final Places places;
  private final PollMeters meters;
  private final Records records;

  /** So that feeds which are enrolled leave room for the polls of those that are. */
  private final Semaphore enrolling =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private final Clock clock;
  private final Ticks ticks = Ticks.random(RandomGenerator.getDefault());

  /**
   * @param admin stays open
   * @param perSite polls of one site at once
   * @param places of this instance's polls
   */
  public PartitionTools(
      KafkaOptions kafka,
      Admin admin,
      FeedPoller poller,
      Subscriber subscriber,
      PollSchedule schedule,
      int perSite,
      Places places,
      MeterRegistry metrics,
      Clock clock) {
    this.kafka = kafka;
    this.admin = admin;
    this.poller = poller;
    this.subscriber = subscriber;
    this.schedule = schedule;
    this.perSite = perSite;
    this.clock = clock;
    topics = kafka.topics();
    this.places = places;
    meters = new PollMeters(metrics, clock);
    records = new Records(topics, clock);
  }

  Roster roster() {
    return new Roster(schedule, perSite, ticks, clock, Timeline.REAL);
  }

  UnderWay underWay() {
    return new UnderWay(clock);
  }

  FeedPoller poller() {
    return poller;
  }

  Subscriber subscriber() {
    return subscriber;
  }

  Places places() {
    return places;
  }

  PollMeters meters() {
    return meters;
  }

  Records records() {
    return records;
  }

  /** Held while a portion of feeds is enrolled. */
  Semaphore enrolling() {
    return enrolling;
  }

  /** A producer whose transactional id is the partition's, so that it fences the owner before. */
  Producer<byte[], byte[]> producer(int partition) {
    return TransactionalProducer.of(
        kafka, kafka.topicPrefix() + "ingest-" + partition, Duration.ZERO);
  }

  /** What is known of a partition's feeds. */
  RestoredFeeds restore(int partition) throws InterruptedException {
    Topic<String, FeedEntries> entries = topics.feedEntries();
    var reader = entries.valueSerde().deserializer();
    return new RestoredFeeds(
        topics.feedState(),
        restore(topics.feedState(), partition, RestoredFeeds.Row::of),
        restore(
            entries,
            partition,
            record -> KnownEntries.of(reader.deserialize(entries.name(), record.value()))),
        () -> schedule.first(clock.instant()));
  }

  private <R> Map<String, R> restore(
      Topic<String, ?> topic, int partition, Function<ConsumerRecord<byte[], byte[]>, R> kept)
      throws InterruptedException {
    TopicPartition numbered = new TopicPartition(topic.name(), partition);
    try (var table = CompactedTopic.open(kafka, topic)) {
      return table.read(Map.of(numbered, end(numbered)), kept);
    }
  }

  /**
   * Puts off the feeds that the owner before was asking, as far as their outcome is not known.
   *
   * @return their states, to be written
   */
  List<ProducerRecord<byte[], byte[]>> putOff(
      Announced announced, RestoredFeeds restored, int partition) {
    if (announced.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<String, Schedule> byAddress = new HashMap<>(); // those that share one stay together
    return restored
        .reschedule(
            announced::has,
            feed ->
                byAddress.computeIfAbsent(
                    feed.address(), a -> schedule.afterLost(feed, announced.at(), now)))
        .stream()
        .flatMap(feed -> records.memory(feed, partition).stream())
        .toList();
  }

  /**
   * Where the owners before have read the lease's partition to, zero if there was none, and what
   * the last of them had under way.
   */
  OffsetAndMetadata committed(Lease lease) throws InterruptedException {
    String group = lease.group().groupId();
    TopicPartition partition = lease.partition();
    try {
      OffsetAndMetadata offset =
          admin
              .listConsumerGroupOffsets(
                  Map.of(
                      group,
                      new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(partition))),
                  new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata(group)
              .get()
              .get(partition);
      return offset == null ? new OffsetAndMetadata(0) : offset;
    } catch (ExecutionException e) {
      throw failure("the committed offset of " + lease.partition(), e);
    }
  }

  /**
   * Where a partition's log ends now, open transactions included: whoever reads committed records
   * up to there has waited for the transactions that are about to be committed.
   */
  long end(TopicPartition partition) throws InterruptedException {
    try {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.latest()))
          .partitionResult(partition)
          .get()
          .offset();
    } catch (ExecutionException e) {
      throw failure("the end of " + partition, e);
    }
  }

  private static RuntimeException failure(String what, ExecutionException e) {
    return e.getCause() instanceof KafkaException cause
        ? cause
        : new FailedException("cannot read " + what, e);
  }
}
