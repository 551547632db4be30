package dev.dateline.ingest.partition;

import static java.util.Objects.requireNonNull;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.share.Bulletin;
import dev.dateline.ingest.share.SiteTurns;
import dev.dateline.runtime.KafkaOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code news.site-notices}, written and read whole by every instance: that a site asked to be left
 * alone, and whose turn it is to ask it. See docs/decisions/0009-site-notices.md.
 */
public final class SiteNotices implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SiteNotices.class);
  private static final Duration POLL = Duration.ofMillis(200);

  /** For the ends of the topic: whatever else is due is not kept waiting. */
  private static final Duration ASK = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Before what failed is tried again. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final Topic<String, SiteNotice> topic;
  private final Consumer<byte[], byte[]> consumer;
  private final NoticeWriter writer;
  private final Thread reader =
      Thread.ofPlatform().daemon().name("ingest-sites").unstarted(this::run);
  private @Nullable SiteTurns turns;
  private BiConsumer<String, Instant> held = (site, until) -> {};
  private volatile boolean closed;

  /**
   * Where the topic is to be read to, so that all is known that was told before so many takings.
   */
  private record Goal(long takings, Map<TopicPartition, Long> ends) {}

  /** With clients of its own; nothing is read before {@link #start}. */
  public static SiteNotices open(KafkaOptions kafka) {
    Topic<String, SiteNotice> topic = kafka.topics().siteNotices();
    Properties reading =
        kafka.clientSettings(Map.of("enable.auto.commit", false, "auto.offset.reset", "earliest"));
    // a group of the user's choice is another's
    reading.remove("group.id");
    Properties writing =
        kafka.clientSettings(
            Map.of(
                "acks",
                "all",
                "linger.ms",
                0,
                "max.block.ms",
                PATIENCE.toMillis(),
                "request.timeout.ms",
                5_000,
                "delivery.timeout.ms",
                (int) PATIENCE.toMillis()));
    return new SiteNotices(
        topic,
        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /**
   * @param consumer without a group; closed with this, as is the producer
   */
  SiteNotices(
      Topic<String, SiteNotice> topic,
      Consumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> producer) {
    this.topic = topic;
    this.consumer = consumer;
    writer = new NoticeWriter(topic, producer);
  }

  /** Where to tell what is to be read. */
  public Bulletin bulletin() {
    return writer;
  }

  /**
   * Begins to read and to write.
   *
   * @param turns hears what is told of turns, and is reminded some times a second
   * @param held takes each site that asked to be left alone, and until when
   */
  public void start(SiteTurns turns, BiConsumer<String, Instant> held) {
    this.turns = turns;
    this.held = held;
    writer.start();
    reader.start();
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      reader.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writer.close();
  }

  private void run() {
    SiteTurns turns = requireNonNull(this.turns);
    try (consumer) {
      List<TopicPartition> all = List.of();
      Goal goal = new Goal(0, Map.of());
      while (!closed) {
        try {
          all = all.isEmpty() ? assign() : all;
          goal = read(all, goal, turns);
        } catch (ApiException e) {
          log.atWarn().addKeyValue("error", e.toString()).log("sites' notices not read");
          Thread.sleep(REST);
        }
        turns.tick();
      }
    } catch (WakeupException | InterruptedException e) {
      log.debug("woken to stop");
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("notices of sites are read no longer");
    }
  }

  /** All partitions, from their beginning. */
  private List<TopicPartition> assign() {
    List<TopicPartition> all =
        consumer.partitionsFor(topic.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    if (all.isEmpty()) {
      throw new UnknownTopicOrPartitionException(topic.name() + " is not known yet");
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
    return all;
  }

  /** Reads on, and says so when the topic has been read to where it ended after a taking. */
  private Goal read(List<TopicPartition> all, Goal before, SiteTurns turns) {
    Goal goal = before;
    long takings = turns.takings();
    if (takings > goal.takings()) {
      goal = new Goal(takings, consumer.endOffsets(all, ASK));
    }
    if (!goal.ends().isEmpty() && isReached(goal)) {
      turns.read(goal.takings());
      goal = new Goal(goal.takings(), Map.of());
    }
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      hear(record, turns);
    }
    return goal;
  }

  private boolean isReached(Goal goal) {
    return goal.ends().entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey(), ASK) >= end.getValue());
  }

  private void hear(ConsumerRecord<byte[], byte[]> record, SiteTurns turns) {
    if (record.value() == null) {
      return;
    }
    try {
      SiteNotice notice =
          topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
      if (notice.turn() != null) {
        turns.hear(notice.site(), notice.turn());
      }
      if (notice.heldUntil() != null) {
        held.accept(notice.site(), notice.heldUntil());
      }
    } catch (RuntimeException e) { // or one record would keep this and every instance from the rest
      log.atWarn()
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", e.toString())
          .log("no notice of a site: passed over");
    }
  }
}
