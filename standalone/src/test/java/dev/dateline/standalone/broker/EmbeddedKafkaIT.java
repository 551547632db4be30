package dev.dateline.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.TopicCreator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
  private static final Topics TOPICS = Topics.withPrefix("t.");

  @TempDir Path dir;

  @Test
  void keepsItsTopicsAndRecordsOverARestart() throws Exception {
    FeedSubscription feed = FeedSubscription.of("https://example.org/feed");
    String id;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
        Admin admin = Admin.create(client(kafka));
        var producer =
            new KafkaProducer<>(
                client(kafka),
                TOPICS.feeds().keySerde().serializer(),
                TOPICS.feeds().valueSerde().serializer())) {
      new TopicCreator(admin, Clock.systemUTC(), Duration.ofSeconds(30)).create(TOPICS.all(), 2);
      producer.send(new ProducerRecord<>(TOPICS.feeds().name(), 1, feed.url(), feed)).get();
      id = admin.describeCluster().clusterId().get();
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0);
        Admin admin = Admin.create(client(kafka));
        var consumer =
            new KafkaConsumer<>(
                client(kafka),
                TOPICS.feeds().keySerde().deserializer(),
                TOPICS.feeds().valueSerde().deserializer())) {
      assertThat(admin.describeCluster().clusterId().get()).isEqualTo(id);
      List<TopicPartition> partitions = List.of(new TopicPartition(TOPICS.feeds().name(), 1));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(consumer.poll(Duration.ofMillis(200)))
                      .singleElement()
                      .satisfies(r -> assertThat(r.value()).isEqualTo(feed)));
    }
  }

  @Test
  void refusesAFolderThatIsInUse() {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
      assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
      assertThatThrownBy(() -> EmbeddedKafka.start(dir, 0))
          .isInstanceOf(FailedException.class)
          .hasMessage("data folder " + dir + " is in use by another dateline");
    }
  }

  @Test
  void refusesFoldersThatAreBrokenOrForeign() throws Exception {
    Path file = Files.createFile(dir.resolve("file"));
    Path foreign = Files.createDirectories(dir.resolve("foreign"));
    Files.createFile(Files.createDirectories(foreign.resolve("kafka")).resolve("thesis.txt"));
    Path broken = folderWithMeta("broken", "version=1\n");
    Path other = folderWithMeta("other", "version=1\ncluster.id=abc\nnode.id=7\n");

    assertRefused(file, "data folder " + file + " is no folder");
    assertRefused(foreign, "it is no Kafka data");
    assertRefused(broken, "it has no cluster.id");
    assertRefused(other, "its node.id is 7");
  }

  @Test
  void refusesAPortThatIsTakenAndReleasesTheFolder() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedKafka.start(dir, taken.getLocalPort()))
          .isInstanceOf(FailedException.class)
          .hasMessageContaining("cannot listen on port " + taken.getLocalPort());
    }
    try (DataFolder folder = DataFolder.open(dir)) {
      assertThat(folder.logs()).isEmptyDirectory();
    }
  }

  private Path folderWithMeta(String name, String meta) throws Exception {
    Path folder = dir.resolve(name);
    Files.writeString(
        Files.createDirectories(folder.resolve("kafka")).resolve("meta.properties"), meta);
    return folder;
  }

  private static void assertRefused(Path folder, String message) {
    assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  private static Map<String, Object> client(EmbeddedKafka kafka) {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }
}
