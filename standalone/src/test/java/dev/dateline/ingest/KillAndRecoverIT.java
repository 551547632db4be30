package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of polls: nothing is lost, nothing doubled. */
class KillAndRecoverIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int ENTRIES = 400;
  private static final int KILLS = 4;

  @Test
  void aReaderOfCommittedRecordsSeesEveryArticleOnce(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Outlet one = Outlet.open(ENTRIES);
        Outlet two = Outlet.open(ENTRIES)) {
      KafkaOptions kafka = KafkaOptions.at(broker.bootstrapServers(), "kill.");
      createTopics(kafka);
      try (Subscriptions list = new Subscriptions(kafka)) {
        list.put(FeedSubscription.of(one.feedUrl()));
        list.put(FeedSubscription.of(two.feedUrl()));
        list.flush();
      }
      try (RawTopic raw = new RawTopic(kafka)) {
        Random random = new Random(7);
        for (int kill = 1; kill <= KILLS; kill++) {
          Process service = start(broker, folder.resolve("ingest-" + kill + ".log"));
          int goal = raw.read().size() + 20 + random.nextInt(80);
          await().atMost(PATIENCE).until(() -> raw.read().size() >= goal);
          service.destroyForcibly().waitFor();
        }
        assertThat(raw.read()).hasSizeLessThan(2 * ENTRIES);
        Process last = start(broker, folder.resolve("ingest-last.log"));
        try {
          await()
              .atMost(PATIENCE)
              .untilAsserted(() -> assertThat(raw.read()).hasSizeGreaterThanOrEqualTo(2 * ENTRIES));
          int polls = one.feedRequests.get() + two.feedRequests.get();
          await()
              .atMost(PATIENCE)
              .until(() -> one.feedRequests.get() + two.feedRequests.get() > polls + 3);
        } finally {
          last.destroyForcibly().waitFor();
        }
        assertThat(raw.read()).hasSize(2 * ENTRIES);
        assertThat(raw.read().stream().map(r -> r.key()).collect(Collectors.toSet()))
            .hasSize(2 * ENTRIES);
      }
    }
  }

  private static Process start(EmbeddedKafka broker, Path log) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.dateline.ingest.IngestMain",
            "--bootstrap-server=" + broker.bootstrapServers(),
            "--topic-prefix=kill.",
            "--health-port=0",
            "--allow-private-addresses",
            "--pacing=10ms",
            "--first-interval=1s",
            "--min-interval=1s",
            "--max-interval=2s",
            "--batch=7",
            "--instance-id=killed")
        .redirectErrorStream(true)
        .redirectOutput(new File(log.toString()))
        .start();
  }

  private static void createTopics(KafkaOptions kafka) {
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      List<Topic<?, ?>> ours =
          List.of(kafka.topics().feeds(), kafka.topics().feedState(), kafka.topics().raw());
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20)).create(ours, 2);
    }
  }
}
