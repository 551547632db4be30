package dev.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ingest.partition.SiteNotices;
import dev.dateline.ingest.partition.SiteOwners;
import dev.dateline.ingest.subscription.FeedPartitioner;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import dev.dateline.standalone.broker.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What instances tell each other of sites, over a real broker. */
class SiteNoticesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PARTITIONS = 2;
  private static final String SITE = "harbour.com";

  @TempDir static Path folder;

  @Test
  void instancesHearOfPausesAndVisitsAndSoDoesOneThatStartsLater() throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
      KafkaOptions kafka = KafkaOptions.at(broker.bootstrapServers(), "notices.");
      try (Admin admin = Admin.create(kafka.clientSettings(Map.of()))) {
        new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(20))
            .create(List.of(kafka.topics().siteNotices()), PARTITIONS);
      }
      int own = FeedPartitioner.ofSite(SITE, PARTITIONS);
      try (Instance owner = new Instance(kafka);
          Instance visitor = new Instance(kafka)) {
        SiteOwners owners = owner.owners(own);
        SiteOwners visitors = visitor.owners(1 - own);
        await("alone").atMost(PATIENCE).until(() -> owners.among(SITE) == 1);

        assertThat(visitors.visit(SITE)).isPositive();
        visitors.hold(SITE, Duration.ofHours(1));

        await("the visit").atMost(PATIENCE).until(() -> owners.among(SITE) == 2);
        await("the pause").atMost(PATIENCE).until(() -> owner.held.containsKey(SITE));
        try (Instance later = new Instance(kafka)) {
          await("the pause, later").atMost(PATIENCE).until(() -> later.held.containsKey(SITE));
          assertThat(later.held.get(SITE)).isEqualTo(owner.held.get(SITE));
        }
      }
    }
  }

  private static final class Instance implements AutoCloseable {
    final Map<String, Instant> held = new ConcurrentHashMap<>();
    private final SiteNotices notices;

    Instance(KafkaOptions kafka) {
      notices = SiteNotices.open(kafka, Clock.systemUTC());
      notices.start(held::put);
    }

    /** As the group's thread would tell it: one partition of two. */
    SiteOwners owners(int partition) {
      SiteOwners owners = new SiteOwners(PARTITIONS, notices);
      owners.hold(partition);
      owners.shareWith(2);
      return owners;
    }

    @Override
    public void close() {
      notices.close();
    }
  }
}
