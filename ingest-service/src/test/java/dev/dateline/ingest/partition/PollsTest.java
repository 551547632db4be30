package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.fetch.Places;
import dev.dateline.ingest.partition.UnderWay.Announced;
import dev.dateline.ingest.poll.FeedPoller;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.poll.PollSettings;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.ingest.websub.WebSubSettings;
import dev.dateline.runtime.KafkaOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polls of one partition, with real HTTP and a broker that is recorded. */
class PollsTest {
  private static final TopicPartition FEEDS = new TopicPartition("news.feeds", 1);

  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO),
          new SimpleMeterRegistry(),
          Clock.systemUTC());
  private final PartitionTools tools = tools();
  private final Roster roster = tools.roster();
  private final UnderWay underWay = tools.underWay();
  private final Polls polls = new Polls(1, roster, underWay, tools);
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final PartitionWriter writer =
      new PartitionWriter(
          new Lease(FEEDS, new ConsumerGroupMetadata("news.ingest", 4, "member", Optional.empty())),
          producer,
          underWay);

  /** What was announced when each request came. */
  private final List<Announced> seen = new CopyOnWriteArrayList<>();

  private HttpServer server;
  private String feed;

  @BeforeEach
  void open() throws IOException {
    producer.initTransactions();
    writer.start();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed",
        exchange -> {
          seen.add(announced());
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    server.start();
    feed = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    roster.subscribe(FeedSubscription.of(feed), null);
  }

  @AfterEach
  void close() {
    polls.close();
    writer.close();
    fetching.close();
    server.stop(0);
  }

  @Test
  void aFeedIsAnnouncedBeforeItIsAskedAndNoLongerOnceTheOutcomeIsWritten() throws Exception {
    polls.begin(roster.take(), writer);

    await().until(() -> !producer.history().isEmpty());
    assertThat(seen).hasSize(1).allSatisfy(then -> assertThat(then.has(feed)).isTrue());
    assertThat(announced().isEmpty()).isTrue();
  }

  @Test
  void whoMayNotWriteAnyMoreAsksNobody() throws Exception {
    producer.sendOffsetsToTransactionException = new CommitFailedException("generation 4 is past");
    Roster.Task task = roster.take();

    polls.begin(task, writer);

    await().until(writer::ended);
    // the poll is over
    await()
        .until(
            () -> {
              roster.subscribe(FeedSubscription.of(feed), null);
              return roster.count().due() == 1;
            });
    assertThat(seen).isEmpty();
  }

  private Announced announced() {
    return Announced.of(
        producer.consumerGroupOffsetsHistory().getLast().get("news.ingest").get(FEEDS).metadata());
  }

  private PartitionTools tools() {
    Subscriber subscriber = new Subscriber(WebSubSettings.OFF, fetching, new SecureRandom());
    PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
    return new PartitionTools(
        KafkaOptions.at("localhost:1", "news."),
        unasked(),
        new FeedPoller(
            fetching, PollSettings.DEFAULT, 1 << 20, schedule, subscriber, Clock.systemUTC()),
        subscriber,
        schedule,
        2,
        new Places(1),
        new SimpleMeterRegistry(),
        Clock.systemUTC());
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
