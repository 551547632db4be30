package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void namesCarryThePrefix() {
    assertThat(Topics.withPrefix("test.").all())
        .extracting(Topic::name)
        .containsExactly(
            "test.feeds",
            "test.feed-state",
            "test.feed-entries",
            "test.site-notices",
            "test.raw",
            "test.articles",
            "test.duplicates",
            "test.rules",
            "test.dead-letters");
  }

  @Test
  void howEachTopicIsKeptIsPinned() {
    Topics topics = Topics.withPrefix("news.");
    assertThat(topics.feeds().config()).containsEntry("cleanup.policy", "compact").hasSize(1);
    assertThat(topics.feedState().config())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("max.message.bytes", "20971520")
        .containsEntry("segment.ms", "600000")
        .containsEntry("min.cleanable.dirty.ratio", "0.2")
        .containsEntry("delete.retention.ms", "3600000")
        .isEqualTo(topics.feedEntries().config());
    assertThat(topics.siteNotices().config())
        .containsEntry("cleanup.policy", "compact,delete")
        .containsEntry("retention.ms", "172800000")
        .containsEntry("segment.ms", "600000")
        .containsEntry("min.cleanable.dirty.ratio", "0.2");
    assertThat(topics.raw().config())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "604800000")
        .containsEntry("compression.type", "zstd")
        .containsEntry("max.message.bytes", "20971520");
    assertThat(topics.articles().config())
        .containsEntry("cleanup.policy", "compact,delete")
        .containsEntry("retention.ms", "2592000000");
    assertThat(topics.duplicates().config()).containsEntry("retention.ms", "2592000000");
    assertThat(topics.rules().config()).containsEntry("cleanup.policy", "compact");
    assertThat(topics.deadLetters().config())
        .containsEntry("retention.ms", "2592000000")
        .containsEntry("max.message.bytes", "20971520");
  }

  @Test
  void asyncApiDescribesEveryTopicAndSchema() throws IOException {
    JsonNode api = new ObjectMapper(new YAMLFactory()).readTree(new File("../docs/asyncapi.yaml"));
    Set<String> addresses = new HashSet<>();
    api.path("channels").forEach(channel -> addresses.add(channel.path("address").asText()));
    assertThat(addresses)
        .isEqualTo(
            new HashSet<>(Topics.withPrefix("news.").all().stream().map(Topic::name).toList()));
    api.path("components").path("messages").forEach(TopicsTest::payloadExists);
  }

  private static void payloadExists(JsonNode message) {
    String ref = message.path("payload").path("schema").path("$ref").asText();
    if (!ref.isEmpty()) {
      assertThat(new File("../docs", ref)).exists();
    }
  }
}
