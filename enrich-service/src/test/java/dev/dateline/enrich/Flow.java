package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.contract.TagRule;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.ByteSize;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.url.ArticleId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.test.TestRecord;

/** The real topology and the real engines under the test driver. */
final class Flow implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
  static final Topics TOPICS = Topics.withPrefix("news.");

  /** Loaded once: they hold no state. */
  static final Engines ENGINES = Engines.load();

  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final TestInputTopic<byte[], byte[]> raw;
  final TestInputTopic<String, TagRule> rules;
  final TestInputTopic<String, byte[]> ruleBytes;
  final TestOutputTopic<String, Article> articles;
  final TestOutputTopic<String, Duplicate> duplicates;
  final TestOutputTopic<byte[], byte[]> deadLetters;

  private final SharedMemory memory = new SharedMemory(new ByteSize(16 << 20));
  private final TopologyTestDriver driver;
  private Instant now = START;

  Flow(Path stateDir) {
    this(stateDir, ENGINES);
  }

  Flow(Path stateDir, Engines engines) {
    this(stateDir, engines, START);
  }

  /** The same on a day of one's own: what the wall clock says must make no difference. */
  Flow(Path stateDir, Engines engines, Instant wallClock) {
    // The test driver drops some dead letters under exactly_once_v2; a broker does not: see the
    // ITs.
    EnrichSettings defaults = EnrichSettings.in(stateDir);
    EnrichSettings settings =
        new EnrichSettings(
            stateDir,
            1,
            EnrichSettings.Guarantee.AT_LEAST_ONCE,
            1,
            defaults.routing(),
            defaults.rememberDays(),
            defaults.leastChange(),
            defaults.leastLiveChange(),
            defaults.dedupe(),
            defaults.stateMemory(),
            0,
            TaggingSettings.DEFAULT);
    EnrichMetrics metrics = new EnrichMetrics(registry, Clock.fixed(wallClock, ZoneOffset.UTC));
    Properties config =
        StreamsSettings.of(
            KafkaOptions.at("unused:9092", "news."),
            settings,
            new DeadLetters.Desk(TOPICS, metrics),
            memory);
    Topology topology =
        new EnrichTopology(
                TOPICS, settings, engines, new LiveRules(TOPICS.rules(), metrics), metrics)
            .build(1, config);
    driver = new TopologyTestDriver(topology, config, wallClock);
    raw =
        driver.createInputTopic(
            TOPICS.raw().name(), new ByteArraySerializer(), new ByteArraySerializer());
    rules =
        driver.createInputTopic(
            TOPICS.rules().name(),
            new StringSerializer(),
            TOPICS.rules().valueSerde().serializer());
    ruleBytes =
        driver.createInputTopic(
            TOPICS.rules().name(), new StringSerializer(), new ByteArraySerializer());
    articles =
        driver.createOutputTopic(
            TOPICS.articles().name(),
            TOPICS.articles().keySerde().deserializer(),
            TOPICS.articles().valueSerde().deserializer());
    duplicates =
        driver.createOutputTopic(
            TOPICS.duplicates().name(),
            TOPICS.duplicates().keySerde().deserializer(),
            TOPICS.duplicates().valueSerde().deserializer());
    deadLetters =
        driver.createOutputTopic(
            TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** A second later each time. */
  Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }

  /** Publishes a page at an address. */
  void page(String url, String html) {
    send(raw(url, html, tick()));
  }

  void send(RawArticle article) {
    raw.pipeInput(
        new TestRecord<>(
            article.id().getBytes(StandardCharsets.UTF_8), bytes(article), article.ingestedAt()));
  }

  static byte[] bytes(RawArticle article) {
    return TOPICS.raw().valueSerde().serializer().serialize(TOPICS.raw().name(), article);
  }

  static RawArticle raw(String url, String html, Instant at) {
    return new RawArticle(
        ArticleId.of(url),
        url,
        new RawArticle.Feed(
            "https://feeds.example/all.xml", null, List.of("wire"), null, Selectors.NONE),
        new RawArticle.Entry(null, url, null, List.of(), null, null, null, null, List.of(), null),
        new RawArticle.Page(url, 200, "text/html", "UTF-8", at, html),
        null,
        at);
  }

  /** A store of the index, as it stands. */
  WindowStore<Bytes, byte[]> index(String name) {
    return driver.getWindowStore(name);
  }

  /** One of the application's own topics, for bytes that the application did not write. */
  TestInputTopic<byte[], byte[]> internal(String name) {
    return driver.createInputTopic(
        "news.enrich-" + name + "-repartition",
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Lets the wall clock go on, with whatever is scheduled by it. */
  void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  /** All that came out in a topic so far and was not read yet, as written. */
  List<String> written(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .stream()
        .map(r -> r.timestamp() + " " + hex(r.key()) + " " + hex(r.value()) + r.headers())
        .toList();
  }

  private static String hex(byte[] bytes) {
    return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
  }

  double counted(String outcome) {
    return registry.get("dateline.enrich.articles").tag("outcome", outcome).counter().count();
  }

  @Override
  public void close() {
    driver.close();
    memory.close();
  }
}
