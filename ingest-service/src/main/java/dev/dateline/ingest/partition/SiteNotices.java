package dev.dateline.ingest.partition;

import dev.dateline.contract.SiteNotice;
import dev.dateline.contract.Topic;
import dev.dateline.runtime.KafkaOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code news.site-notices}, written and read whole by every instance: that a site asked to be left
 * alone, and that an instance is led to a site whose feeds another polls.
 *
 * <p>A visit begins {@link #HEARD} after it is on the topic, and whoever has not read the topic to
 * its end for half of that takes every site for visited. So at no moment does one instance have a
 * site for itself while another asks it; both judge by clocks of their own, which need not agree.
 * See docs/decisions/0009-site-notices.md.
 */
public final class SiteNotices implements Visits, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SiteNotices.class);

  /** Until a visit is heeded by all. */
  static final Duration HEARD = Duration.ofSeconds(4);

  /** What was read so long ago says nothing of now. */
  static final Duration CURRENT = HEARD.dividedBy(2);

  /** A visit is told anew when so much of it is over. */
  static final Duration TOLD = Duration.ofMinutes(5);

  /** Heeded for longer than it is good for, whoever's clock runs faster. */
  static final Duration HEEDED = TOLD.multipliedBy(2);

  private static final Duration POLL = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int CROWD = 10_000;

  private final Topic<String, SiteNotice> topic;
  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;
  private final Clock clock;
  private final LongSupplier nanos;

  /** Sites that this instance visits, and when it told. */
  private final Map<String, Long> told = new ConcurrentHashMap<>();

  /** Sites that some instance visits, and when that was heard. */
  private final Map<String, Long> heard = new ConcurrentHashMap<>();

  private final Thread reader =
      Thread.ofPlatform().daemon().name("ingest-sites").unstarted(this::run);
  private volatile BiConsumer<String, Instant> held = (site, until) -> {};
  private volatile long currentAt;
  private volatile boolean current;
  private volatile boolean closed;

  /** With clients of its own; nothing is read before {@link #start}. */
  public static SiteNotices open(KafkaOptions kafka, Clock clock) {
    Topic<String, SiteNotice> topic = kafka.topics().siteNotices();
    Properties reading = kafka.clientSettings(Map.of("enable.auto.commit", false));
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
        new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer()),
        clock,
        System::nanoTime);
  }

  /**
   * @param consumer without a group; closed with this, as is the producer
   * @param nanos time that only passes, as {@link System#nanoTime()}
   */
  SiteNotices(
      Topic<String, SiteNotice> topic,
      Consumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> producer,
      Clock clock,
      LongSupplier nanos) {
    this.topic = topic;
    this.consumer = consumer;
    this.producer = producer;
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Begins to read.
   *
   * @param held takes each site that asked to be left alone, and until when
   */
  public void start(BiConsumer<String, Instant> held) {
    this.held = held;
    reader.start();
  }

  @Override
  public boolean isExclusive(String site) {
    Long at = heard.get(site);
    long now = nanos.getAsLong();
    return current
        && now - currentAt < CURRENT.toNanos()
        && (at == null || now - at > HEEDED.toNanos());
  }

  @Override
  public @Nullable Duration tell(String site) throws InterruptedException {
    long now = nanos.getAsLong();
    Long at = told.get(site);
    boolean known = at != null && now - at < HEEDED.toNanos() - HEARD.toNanos();
    if (at != null && now - at < TOLD.toNanos()) {
      return Duration.ofNanos(Math.max(0, at + HEARD.toNanos() - now));
    }
    if (!isWritten(SiteNotice.visited(site))) {
      return null;
    }
    forgetOld(told);
    if (known) { // the notice before is still heeded
      told.put(site, now - HEARD.toNanos());
      return Duration.ZERO;
    }
    long after = nanos.getAsLong();
    Long other = told.merge(site, after, (a, b) -> now - a < TOLD.toNanos() ? a : b);
    return Duration.ofNanos(Math.max(0, other + HEARD.toNanos() - after));
  }

  @Override
  public void hold(String site, Duration time) {
    write(SiteNotice.held(site, clock.instant().plus(time)));
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
    producer.close(Duration.ofSeconds(1));
  }

  private boolean isWritten(SiteNotice notice) throws InterruptedException {
    try {
      write(notice).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      log.atWarn().addKeyValue("site", notice.site()).addKeyValue("error", e).log("visit not told");
      return false;
    }
  }

  private Future<?> write(SiteNotice notice) {
    byte[] key = topic.keySerde().serializer().serialize(topic.name(), notice.key());
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), notice);
    return producer.send(new ProducerRecord<>(topic.name(), key, value));
  }

  private void run() {
    try (consumer) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      while (!closed) {
        readToEnd(all);
      }
    } catch (WakeupException e) {
      log.debug("woken to stop");
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("what other instances say of sites is heard no longer");
    } finally {
      current = false;
    }
  }

  private void readToEnd(List<TopicPartition> all) {
    try {
      long now = nanos.getAsLong();
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      do {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          hear(record);
        }
      } while (!closed
          && !ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
      currentAt = now;
      current = true;
    } catch (RetriableException e) {
      log.atWarn().addKeyValue("error", e.toString()).log("sites' notices not read, trying again");
    }
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      SiteNotice notice =
          topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
      if (notice.visited()) {
        forgetOld(heard);
        heard.put(notice.site(), nanos.getAsLong());
      }
      if (notice.heldUntil() != null) {
        held.accept(notice.site(), notice.heldUntil());
      }
    } catch (SerializationException e) {
      log.atWarn().addKeyValue("offset", record.offset()).log("no notice of a site: passed over");
    }
  }

  private void forgetOld(Map<String, Long> notices) {
    if (notices.size() > CROWD) {
      long now = nanos.getAsLong();
      notices.values().removeIf(at -> now - at > HEEDED.toNanos());
    }
  }
}
