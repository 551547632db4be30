package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may meet on a real broker, in whatever order. */
class RacesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(300);

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(3600);

  @TempDir Path dir;

  @Test
  void ofTwinsInDifferentPartitionsOneIsNewAndTheIndexKeepsThatWhenItMovesToAnotherInstance()
      throws Exception {
    List<RawArticle> first = SyntheticWire.copies(10, 4, start, "north");
    List<RawArticle> twins = SyntheticWire.copies(10, 4, start, "south");
    List<RawArticle> late = SyntheticWire.copies(10, 4, start.plusSeconds(60), "west");
    try (Broker broker = new Broker(dir.resolve("kafka"), 3)) {
      try (EnrichService one = service(broker, "one")) {
        one.start();
        for (int i = 0; i < first.size(); i++) {
          broker.send(first.get(i));
          broker.send(twins.get(i));
        }
        awaitRecords(broker, Broker.TOPICS.articles(), 10);
        awaitRecords(broker, Broker.TOPICS.duplicates(), 10);
        try (EnrichService other = service(broker, "other")) {
          other.start();
          Awaitility.await().atMost(PATIENCE).until(other::ready);
          one.close();
          late.forEach(broker::send);
          awaitRecords(broker, Broker.TOPICS.duplicates(), 20);
        }
      }

      List<String> originals =
          broker.committed(Broker.TOPICS.articles()).stream().map(r -> r.key()).toList();
      List<Duplicate> copies =
          broker.committed(Broker.TOPICS.duplicates()).stream().map(r -> r.value()).toList();
      assertThat(originals).hasSize(10).doesNotHaveDuplicates();
      assertThat(copies).hasSize(20).extracting(Duplicate::of).isSubsetOf(originals);
      assertThat(copies).extracting(Duplicate::id).doesNotContainAnyElementsOf(originals);
      assertThat(copies).extracting(Duplicate::copies).containsOnly(1, 2);
    }
  }

  @Test
  void whatWaitsForItsDecisionWhenTheServiceStopsGetsItAfterwards() throws Exception {
    RawArticle article = SyntheticWire.copies(1, 5, start, "north").getFirst();
    String decisions = "t.enrich-decisions-repartition";
    try (Broker broker = new Broker(dir.resolve("kafka"), 1);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
      // No answer fits into the topic: the sketch is committed, its decision cannot be.
      admin
          .createTopics(
              List.of(
                  new NewTopic(decisions, 1, (short) 1)
                      .configs(Map.of("max.message.bytes", "100"))))
          .all()
          .get();
      try (EnrichService stopped = service(broker, "state")) {
        stopped.start();
        broker.send(article).get();
        stopped.awaitEnd();
      }
      assertThat(broker.committed(Broker.TOPICS.articles())).isEmpty();
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, decisions),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry("max.message.bytes", "1000000"),
                          AlterConfigOp.OpType.SET))))
          .all()
          .get();

      try (EnrichService again = service(broker, "state")) {
        again.start();
        broker.send(article).get();
        RawArticle next = SyntheticWire.copies(1, 6, start, "north").getFirst();
        broker.send(next).get();
        awaitRecords(broker, Broker.TOPICS.articles(), 2);

        assertThat(broker.committed(Broker.TOPICS.articles()))
            .extracting(r -> r.value().id() + " " + r.value().status())
            .containsExactly(
                article.id() + " " + Article.Status.NEW, next.id() + " " + Article.Status.NEW);
      }
    }
  }

  private EnrichService service(Broker broker, String state) {
    return new EnrichService(
        broker.options(), EnrichSettings.in(dir.resolve(state)), new SimpleMeterRegistry());
  }

  private static void awaitRecords(Broker broker, Topic<?, ?> topic, int count) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(broker.committed(topic)).hasSize(count));
  }
}
