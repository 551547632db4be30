package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topic;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import dev.dateline.standalone.broker.ServiceProcess;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of polls: nothing is lost, nothing doubled. */
class KillAndRecoverIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int KILLS = 4;

  /** New entries of each outlet before each kill. */
  private static final int NEWS = 100;

  private static final int ALL = 2 * KILLS * NEWS;

  @Test
  void aReaderOfCommittedRecordsSeesEveryArticleOnce(@TempDir Path folder) {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        Outlet one = Outlet.open(0);
        Outlet two = Outlet.open(0)) {
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
          one.publish(NEWS);
          two.publish(NEWS);
          int goal = raw.read().size() + 1 + random.nextInt(NEWS);
          Path log = folder.resolve("ingest-" + kill + ".log");
          ServiceProcess service = start(broker, log);
          try {
            await("round " + kill)
                .atMost(PATIENCE)
                .failFast("the service ended", () -> !service.alive())
                .until(() -> raw.read().size() >= goal);
          } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new AssertionError(service.log(), e);
          }
          service.kill();
        }
        ServiceProcess last = start(broker, folder.resolve("ingest-last.log"));
        try {
          await().atMost(PATIENCE).until(() -> raw.read().size() >= ALL);
          int polls = one.feedRequests.get() + two.feedRequests.get();
          await()
              .atMost(PATIENCE)
              .until(() -> one.feedRequests.get() + two.feedRequests.get() > polls + 3);
        } finally {
          last.kill();
        }
        assertThat(raw.read()).hasSize(ALL);
        assertThat(raw.read().stream().map(r -> r.key()).collect(Collectors.toSet())).hasSize(ALL);
      }
    }
  }

  private static ServiceProcess start(EmbeddedKafka broker, Path log) {
    return IngestProcess.start(
        broker,
        log,
        List.of(
            "--topic-prefix=kill.",
            "--first-interval=1s",
            "--min-interval=1s",
            "--max-interval=2s",
            "--batch=7",
            "--instance-id=killed"));
  }

  private static void createTopics(KafkaOptions kafka) {
    try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
      List<Topic<?, ?>> ours =
          List.of(kafka.topics().feeds(), kafka.topics().feedState(), kafka.topics().raw());
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20)).create(ours, 2);
    }
  }
}
