package dev.dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Article;
import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.TagRule;
import dev.dateline.enrich.dedupe.Decision;
import dev.dateline.enrich.dedupe.DedupeIndex;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.InMemoryState;
import dev.dateline.enrich.dedupe.Scorer;
import dev.dateline.enrich.dedupe.Sketcher;
import dev.dateline.enrich.extract.ExtractLimits;
import dev.dateline.enrich.extract.ExtractedArticle;
import dev.dateline.enrich.extract.Extraction;
import dev.dateline.enrich.extract.Extractor;
import dev.dateline.enrich.extract.Page;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichServiceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /**
   * Of the present minute: the broker refuses records from the future, and segments roll by time.
   */
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(3600);

  @TempDir Path dir;

  @Test
  void decidesOverKafkaAsTheEngineDoesAloneAndKeepsTheEquation() throws Exception {
    List<RawArticle> wire = SyntheticWire.day(60, 1, start);
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (Broker broker = new Broker(dir.resolve("kafka"), 1);
        EnrichService service =
            new EnrichService(
                broker.options(), EnrichSettings.in(dir.resolve("state")), registry)) {
      broker.send(new TagRule("all", "All", "people AND asked", null));
      service.start();
      for (RawArticle raw : wire) {
        broker.send(raw).get();
      }
      awaitOutcomes(registry, wire.size());
      Map<String, String> decided = new HashMap<>();
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(
                          broker.committed(Broker.TOPICS.articles()).size()
                              + broker.committed(Broker.TOPICS.duplicates()).size())
                      .isEqualTo(wire.size()));
      broker
          .committed(Broker.TOPICS.duplicates())
          .forEach(r -> decided.put(r.key(), r.value().of()));

      assertThat(decided).isNotEmpty().isEqualTo(duplicatesByTheEngineAlone(wire));
      assertThat(broker.committed(Broker.TOPICS.articles()))
          .allMatch(r -> r.value().tags().stream().anyMatch(t -> t.id().equals("rule:all")));
      assertThat(service.ready()).isTrue();
    }
  }

  @Test
  void sendsPoisonToTheDeadLettersInTheSameTransactionsAndGoesOn() throws Exception {
    List<RawArticle> wire = SyntheticWire.day(5, 2, start);
    RawArticle empty = page(wire.getFirst(), "<html><body></body></html>");
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    try (Broker broker = new Broker(dir.resolve("kafka"), 2);
        EnrichService service =
            new EnrichService(
                broker.options(), EnrichSettings.in(dir.resolve("state")), registry)) {
      service.start();
      broker.send("poison".getBytes(UTF_8), "{\"id\":".getBytes(UTF_8), start.toEpochMilli()).get();
      broker.send("none".getBytes(UTF_8), null, start.toEpochMilli()).get();
      broker.send(empty).get();
      for (RawArticle raw : wire) {
        broker.send(raw).get();
      }
      awaitOutcomes(registry, wire.size() + 3);

      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(broker.committed(Broker.TOPICS.deadLetters())).hasSize(3));
      List<ConsumerRecord<byte[], byte[]>> letters = broker.committed(Broker.TOPICS.deadLetters());
      assertThat(letters)
          .extracting(l -> DeadLetter.of(l).stage() + " " + DeadLetter.of(l).exception())
          .containsExactlyInAnyOrder(
              "decode NOT_A_RAW_ARTICLE", "decode NO_VALUE", "extract EMPTY");
      assertThat(letters)
          .filteredOn(l -> DeadLetter.of(l).exception().equals("NOT_A_RAW_ARTICLE"))
          .singleElement()
          .satisfies(
              l -> {
                assertThat(l.key()).isEqualTo("poison".getBytes(UTF_8));
                assertThat(l.value()).isEqualTo("{\"id\":".getBytes(UTF_8));
                assertThat(l.timestamp()).isEqualTo(start.toEpochMilli());
              });
      assertThat(service.live()).isTrue();
    }
  }

  @Test
  void aKilledProcessLosesNothingAndDoublesNothing() throws Exception {
    List<RawArticle> wire = SyntheticWire.day(120, 3, start);
    try (Broker broker = new Broker(dir.resolve("kafka"), 2)) {
      Process first = enrich(broker, "first");
      try {
        for (RawArticle raw : wire.subList(0, wire.size() / 2)) {
          broker.send(raw).get();
        }
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> broker.committed(Broker.TOPICS.articles()).size() > 5);
        for (RawArticle raw : wire.subList(wire.size() / 2, wire.size())) {
          broker.send(raw);
        }
      } finally {
        first.destroyForcibly().waitFor();
      }
      Process second = enrich(broker, "second");
      try {
        Awaitility.await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofSeconds(1))
            .until(
                () ->
                    broker.committed(Broker.TOPICS.articles()).size()
                            + broker.committed(Broker.TOPICS.duplicates()).size()
                        >= wire.size());
      } finally {
        second.destroy();
        second.waitFor();
      }

      Map<Long, Set<Integer>> sources = new HashMap<>();
      Map<String, Integer> revisions = new HashMap<>();
      for (ConsumerRecord<String, Article> out : broker.committed(Broker.TOPICS.articles())) {
        Article article = out.value();
        assertThat(
                sources
                    .computeIfAbsent(article.source().offset(), _ -> new HashSet<>())
                    .add(article.source().partition()))
            .as("one output of %s", article.source())
            .isTrue();
        assertThat(article.revision()).isEqualTo(revisions.merge(article.id(), 1, Integer::sum));
      }
      for (ConsumerRecord<String, Duplicate> out : broker.committed(Broker.TOPICS.duplicates())) {
        assertThat(
                sources
                    .computeIfAbsent(out.value().source().offset(), _ -> new HashSet<>())
                    .add(out.value().source().partition()))
            .isTrue();
      }
      assertThat(sources.values().stream().mapToInt(Set::size).sum()).isEqualTo(wire.size());
    }
  }

  @Test
  void saysInOneLineThatNoBrokerAnswers() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (EnrichService service =
        new EnrichService(
            KafkaOptions.at("127.0.0.1:" + port, "t."),
            EnrichSettings.in(dir),
            new SimpleMeterRegistry(),
            Clock.systemUTC(),
            Duration.ofSeconds(1))) {
      assertThatThrownBy(service::start)
          .isInstanceOf(FailedException.class)
          .hasMessage("127.0.0.1:" + port + ": no answer from the broker within 1 s");
    }
  }

  private Process enrich(Broker broker, String log) throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx384m",
            "-cp",
            System.getProperty("java.class.path"),
            EnrichCommand.class.getName(),
            "--bootstrap-server",
            broker.address(),
            "--topic-prefix",
            "t.",
            "--health-port",
            "0",
            "--state-dir",
            dir.resolve("state").toString())
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve(log + ".log").toFile())
        .start();
  }

  private static void awaitOutcomes(SimpleMeterRegistry registry, int expected) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(registry.get("dateline.enrich.raw").counter().count()).isEqualTo(expected);
              assertThat(
                      registry.get("dateline.enrich.articles").counters().stream()
                          .mapToDouble(c -> c.count())
                          .sum())
                  .isEqualTo(expected);
            });
  }

  private static Map<String, String> duplicatesByTheEngineAlone(List<RawArticle> wire) {
    Extractor extractor = new Extractor(ExtractLimits.DEFAULT);
    Sketcher sketcher = new Sketcher();
    DedupeIndex index =
        new DedupeIndex(
            new InMemoryState(DedupeSettings.DEFAULT.windowDays()),
            Scorer.bundled(),
            DedupeSettings.DEFAULT);
    Map<String, String> duplicates = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (RawArticle raw : wire) {
      RawArticle.Page page = raw.page();
      ExtractedArticle article =
          ((Extraction.Extracted)
                  extractor.extract(
                      new Page(
                          page.html(),
                          page.url(),
                          page.fetchedAt(),
                          raw.feed().selectors(),
                          raw.entry())))
              .article();
      Decision decision =
          index.judge(
              raw.id(),
              sketcher.sketch(article.title(), article.body()),
              raw.ingestedAt(),
              java.net.URI.create(raw.url()).getHost());
      if (seen.add(raw.id()) && decision instanceof Decision.Duplicate duplicate) {
        duplicates.put(raw.id(), duplicate.of());
      }
    }
    return duplicates;
  }

  private static RawArticle page(RawArticle like, String html) {
    String url = "https://outlet-9.example/empty";
    return new RawArticle(
        dev.dateline.url.ArticleId.of(url),
        url,
        like.feed(),
        new RawArticle.Entry(null, url, null, List.of(), null, null, null, null, List.of(), null),
        new RawArticle.Page(url, 200, "text/html", "UTF-8", like.ingestedAt(), html),
        null,
        like.ingestedAt());
  }
}
