package dev.dateline.benchmarks.load;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FeedWishes;
import dev.dateline.contract.SitePace;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A list of feeds that have been polled for long: each with validators, a full memory of entries,
 * and its next poll somewhere in the next ten minutes.
 */
final class FeedList {
  /** As many fingerprints as a feed of twenty entries keeps. */
  private static final int REMEMBERED = 200;

  /** For so long nobody looks again what a site's robots.txt asks for. */
  private static final Duration PACE_GOOD_FOR = Duration.ofHours(24);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Press press;
  private final int partitions;
  private final Instant from;
  private final Duration round;

  FeedList(Press press, int partitions, Instant from, Duration round) {
    this.press = press;
    this.partitions = partitions;
    this.from = from;
    this.round = round;
  }

  /** Creates the topics, and writes to them. */
  void write(KafkaOptions kafka, int feeds) {
    Topics topics = kafka.topics();
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      new TopicCreator(admin, Clock.systemUTC(), PATIENCE).create(topics.all(), partitions);
    }
    Map<String, Object> settings =
        Map.of("linger.ms", 20, "batch.size", 256 * 1024, "compression.type", "zstd");
    try (var producer =
        new KafkaProducer<>(
            kafka.clientSettings(settings), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < feeds; i++) {
        String url = press.feed(i);
        producer.send(record(topics.feeds(), url, FeedSubscription.of(url)));
        FeedState state = state(url);
        var stated = record(topics.feedState(), url, state);
        String due = Long.toString(state.schedule().nextPoll().toEpochMilli());
        stated.headers().add("dateline-due", due.getBytes(StandardCharsets.US_ASCII));
        producer.send(stated);
        producer.send(record(topics.feedEntries(), url, entries(i, url, press.port())));
      }
      producer.flush();
    }
  }

  private <V> ProducerRecord<byte[], byte[]> record(Topic<String, V> topic, String key, V value) {
    return new ProducerRecord<>(
        topic.name(),
        FeedPartitioner.partition(key, partitions),
        key.getBytes(StandardCharsets.UTF_8),
        topic.valueSerde().serializer().serialize(topic.name(), value));
  }

  private FeedState state(String url) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Instant due = from.plusMillis(random.nextLong(round.toMillis()));
    Instant last = due.minus(round);
    return new FeedState(
            url,
            new Validators("\"0\"", null, null),
            new Schedule(last, due, round, "about 9 new entries a day: every 10 min at most"),
            new Health(last, 0, null, null, 1_000),
            List.of(),
            List.of(),
            new FeedRhythm(9, Press.SHOWN, 1, 0, last),
            FeedWishes.NONE,
            null,
            null)
        .withPace(new SitePace(null, last.plus(PACE_GOOD_FOR), null));
  }

  /** The entries that the feed shows, and older ones. */
  private static FeedEntries entries(int feed, String url, int port) {
    ByteBuffer seen = ByteBuffer.allocate(REMEMBERED * Long.BYTES);
    for (int entry = 0; entry > -Press.SHOWN; entry--) {
      seen.putLong(fingerprint("id " + Press.guid(entry)));
      seen.putLong(fingerprint("link " + Press.page(port, feed, entry)));
    }
    while (seen.hasRemaining()) {
      seen.putLong(ThreadLocalRandom.current().nextLong());
    }
    return new FeedEntries(url, Base64.getEncoder().encodeToString(seen.array()), List.of());
  }

  private static long fingerprint(String identity) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
