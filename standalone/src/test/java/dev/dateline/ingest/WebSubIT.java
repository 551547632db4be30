package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.ingest.websub.WebSubSettings;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hubs, on loopback, push into the ingest service and a real broker. */
class WebSubIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** So slow that a test sees no poll while the hub pushes. */
  private static final double FACTOR = 1_000;

  @TempDir static Path folder;
  private static EmbeddedKafka broker;
  private static int run;

  private final AtomicInteger entries = new AtomicInteger(3);
  private final AtomicInteger polls = new AtomicInteger();
  private final AtomicReference<IngestService> running = new AtomicReference<>();
  private final Hub hub = new Hub(() -> running.get().callbackPort());
  private HttpServer outlet;
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
  void open() throws IOException {
    kafka = KafkaOptions.at(broker.bootstrapServers(), "w" + ++run + ".");
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20))
          .create(
              List.of(kafka.topics().feeds(), kafka.topics().feedState(), kafka.topics().raw()), 2);
    }
    outlet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outlet.createContext(
        "/feed",
        exchange -> {
          polls.incrementAndGet();
          byte[] body = rss(1, entries.get()).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Link", "<" + hub.url() + ">; rel=\"hub\"");
          exchange.getResponseHeaders().add("Link", "<" + feed() + ">; rel=\"self\"");
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
          try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    outlet.start();
    try (Subscriptions list = new Subscriptions(kafka)) {
      list.put(
          new FeedSubscription(
              feed(), null, List.of(), FullText.FEED, Map.of(), Selectors.NONE, false));
      list.flush();
    }
  }

  @AfterEach
  void close() {
    IngestService service = running.get();
    if (service != null) {
      service.close();
    }
    outlet.stop(0);
    hub.close();
  }

  @Test
  void whatAHubPushesIsPublishedOncePollsSlowDownAndAllOfItOutlivesARestart() {
    start();
    try (RawTopic raw = new RawTopic(kafka)) {
      awaitLease();
      assertThat(hub.answers).containsExactly("200 true");
      await().atMost(PATIENCE).until(() -> raw.read().size() == 3);

      // a part of the feed only, as hubs may push
      assertThat(hub.push(rss(4, 4))).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> raw.read().size() == 4);
      entries.set(4);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  push() != null
                      && push().lastPush() != null
                      && state().schedule().nextPoll().isAfter(Instant.now().plusSeconds(60)));
      assertThat(state().schedule().reason()).contains("hub pushes");

      assertThat(hub.push(rss(5, 5), "not the secret")).isEqualTo(202);
      assertThat(hub.push(rss(4, 4))).isEqualTo(202);
      assertThat(hub.push(rss(6, 6))).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> raw.read().size() == 5);

      start();
      int before = polls.get();
      assertThat(hub.push(rss(7, 7))).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> raw.read().size() == 6);

      assertThat(hub.count("subscribe")).isEqualTo(1);
      assertThat(polls).hasValue(before);
      assertThat(raw.readToEnd())
          .extracting(r -> r.value().entry().title())
          .containsExactlyInAnyOrder("N1", "N2", "N3", "N4", "N6", "N7");

      try (Subscriptions list = new Subscriptions(kafka)) {
        list.remove(feed());
        list.flush();
      }
      await().atMost(PATIENCE).until(() -> hub.count("unsubscribe") == 1);
      await().atMost(PATIENCE).until(() -> hub.answers.size() == 2);
      assertThat(hub.answers.getLast()).isEqualTo("200 true");
    }
  }

  @Test
  void aLeaseIsRenewedBeforeItsEnd() {
    hub.leaseSeconds = 10;
    start();

    await().atMost(PATIENCE).until(() -> hub.count("subscribe") >= 2);

    assertThat(hub.requests.get(1).get("hub.callback"))
        .isEqualTo(hub.requests.get(0).get("hub.callback"));
    assertThat(hub.requests.get(1).get("hub.secret"))
        .isEqualTo(hub.requests.get(0).get("hub.secret"));
    await().atMost(PATIENCE).until(() -> hub.answers.size() >= 2);
    assertThat(hub.answers).containsOnly("200 true");
  }

  @Test
  void aFeedWhoseHubRefusesIsPolledAsBefore() {
    hub.deny = "closed";
    start();
    try (RawTopic raw = new RawTopic(kafka)) {
      await().atMost(PATIENCE).until(() -> push() != null && push().denied() != null);
      assertThat(push().denied()).isEqualTo("closed");

      entries.set(5);

      await().atMost(PATIENCE).until(() -> raw.read().size() == 5);
      assertThat(hub.count("subscribe")).isEqualTo(1);
    }
  }

  /** Starts the service, after stopping the one before. */
  private void start() {
    IngestService before = running.get();
    if (before != null) {
      before.close();
    }
    IngestSettings usual =
        IngestSettings.DEFAULT.onLoopback(
            Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(600));
    IngestSettings settings =
        new IngestSettings(
            usual.fetch(),
            usual.poll(),
            new WebSubSettings(
                "https://ingest.example/push", "127.0.0.1", 0, Duration.ofDays(10), FACTOR),
            2,
            usual.polls(),
            "one");
    IngestService service =
        new IngestService(kafka, settings, new SimpleMeterRegistry(), Clock.systemUTC());
    running.set(service);
    service.start();
    await().atMost(PATIENCE).until(service::ready);
  }

  private void awaitLease() {
    await().atMost(PATIENCE).until(() -> push() != null && push().leaseUntil() != null);
  }

  private @Nullable FeedPush push() {
    FeedState state = state();
    return state == null ? null : state.push();
  }

  private @Nullable FeedState state() {
    try (Subscriptions list = new Subscriptions(kafka)) {
      return list.states().get(feed());
    }
  }

  private String feed() {
    return "http://127.0.0.1:" + outlet.getAddress().getPort() + "/feed";
  }

  private static String rss(int first, int last) {
    return "<rss version='2.0'><channel><title>Harbour Courier</title>"
        + IntStream.rangeClosed(first, last)
            .mapToObj(
                i ->
                    "<item><guid isPermaLink='false'>n"
                        + i
                        + "</guid><title>N"
                        + i
                        + "</title><link>https://harbour.example/"
                        + i
                        + "</link><description>The ferry sails.</description></item>")
            .collect(Collectors.joining())
        + "</channel></rss>";
  }
}
