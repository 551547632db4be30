package dev.dateline.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Json;
import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of a desk that is indexing: nothing is lost, nothing counted twice. */
class DeskKilledIT {
  private static final String PREFIX = "killed.";
  private static final Topics TOPICS = Topics.withPrefix(PREFIX);
  private static final int KILLS = 2;

  /** Articles that the desk has taken since it caught up when it is killed. */
  private static final int TAKEN = 200;

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void theIndexIsWhatTheTopicsMakeIt() throws Exception {
    try (EmbeddedKafka broker = broker();
        News news = new News(broker)) {
      while (news.made < TAKEN) {
        news.publish();
      }
      for (int kill = 1; kill <= KILLS; kill++) {
        killWhileNewsComesIn(broker, "desk-" + kill, news);
      }

      int all = news.made;
      try (DeskProcess desk = start(broker, "desk-last")) {
        JsonNode status =
            desk.await(s -> s.at("/progress/caughtUp").asBoolean() && articles(s) == all);

        assertThat(status.at("/progress/total").asLong())
            .as("the last commit was behind the topics, and ahead of their beginning")
            .isBetween(1L, news.records - 1L);
        assertThat(status.get("copies").asInt()).isEqualTo((all + 4) / 5);
        assertThat(revisions(desk.get("api/articles?format=ndjson"))).isEqualTo(expected(all));
      }
    }
  }

  /** News comes in from before the desk has caught up until after it is dead. */
  private void killWhileNewsComesIn(EmbeddedKafka broker, String name, News news) throws Exception {
    try (DeskProcess desk = start(broker, name)) {
      int before = articles(desk.await(s -> s.at("/progress/caughtUp").asBoolean()));
      Thread coming = Thread.ofPlatform().start(news);
      desk.await(s -> articles(s) >= before + TAKEN);
      assertThat(coming.isAlive()).as("news still comes in").isTrue();
      desk.kill();
      news.endAfterOneMore();
      coming.join();
    }
  }

  private EmbeddedKafka broker() {
    EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(60)).create(TOPICS.all(), 2);
    }
    return broker;
  }

  private DeskProcess start(EmbeddedKafka broker, String name) throws Exception {
    return DeskProcess.start(broker, PREFIX, folder.resolve("data"), folder.resolve(name + ".log"));
  }

  private static int articles(JsonNode status) {
    return status.path("articles").asInt();
  }

  /** Each third article is revised once, each fifth has a copy. */
  private static final class News implements Runnable, AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private volatile int made;
    private int records;
    private volatile int end = Integer.MAX_VALUE;

    News(EmbeddedKafka broker) {
      producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
              new StringSerializer(),
              new StringSerializer());
    }

    @Override
    public void run() {
      end = Integer.MAX_VALUE;
      while (made < end) {
        publish();
      }
    }

    void endAfterOneMore() {
      end = made + 2; // one may be under way
    }

    void publish() {
      int number = made;
      send(TOPICS.articles(), id(number), article(number, 1));
      if (number % 3 == 0) {
        send(TOPICS.articles(), id(number), article(number, 2));
      }
      if (number % 5 == 0) {
        send(TOPICS.duplicates(), id(1_000_000 + number), copy(number));
      }
      made = number + 1;
    }

    private void send(Topic<?, ?> topic, String key, String value) {
      producer.send(new ProducerRecord<>(topic.name(), key, value));
      producer.flush(); // which also keeps a pace that the desk can follow
      records++;
    }

    @Override
    public void close() {
      producer.close();
    }
  }

  private static String article(int number, int revision) {
    return """
    {"id": "%s", "url": "https://harbour.example/%d", "revision": %d, "status": "%s", "kind": "article",
     "title": "Harbour lights %d", "body": "The lights of the old harbour are on again.", %s}\
    """
        .formatted(
            id(number), number, revision, revision == 1 ? "new" : "revised", number, common());
  }

  private static String copy(int number) {
    return """
    {"id": "%s", "of": "%s", "how": "near-duplicate", "similarity": 0.9,
     "url": "https://inland.example/%d", %s}\
    """
        .formatted(id(1_000_000 + number), id(number), number, common());
  }

  private static String common() {
    return """
    "firstSeenAt": "2026-03-02T12:00:00Z", "language": "en",
     "publisher": {"name": "Harbour Gazette", "domain": "harbour.example"},
     "feed": "https://harbour.example/feed", "source": {"topic": "raw", "partition": 0, "offset": 0}\
    """;
  }

  private static String id(int number) {
    return "%032x".formatted(number);
  }

  private static Map<String, List<Integer>> expected(int all) {
    Map<String, List<Integer>> expected = new TreeMap<>();
    for (int i = 0; i < all; i++) {
      expected.put(id(i), List.of(i % 3 == 0 ? 2 : 1));
    }
    return expected;
  }

  /** Of each article in an export: more than one would show it twice. */
  private static Map<String, List<Integer>> revisions(String export) throws Exception {
    Map<String, List<Integer>> revisions = new TreeMap<>();
    for (String line : export.lines().toList()) {
      JsonNode article = Json.mapper().readTree(line);
      revisions
          .computeIfAbsent(article.get("id").asText(), _ -> new ArrayList<>())
          .add(article.path("revision").asInt(1));
    }
    return revisions;
  }
}
