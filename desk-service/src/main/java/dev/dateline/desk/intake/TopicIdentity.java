package dev.dateline.desk.intake;

import dev.dateline.contract.Topics;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Names the topics that fill the index, so that others of the same names are told from them. */
public final class TopicIdentity implements Supplier<@Nullable String> {
  private static final int PATIENCE = 4_000;

  private final KafkaOptions kafka;

  public TopicIdentity(KafkaOptions kafka) {
    this.kafka = kafka;
  }

  /**
   * {@code null} if the broker does not answer; it may later.
   *
   * @throws FailedException if it refuses
   */
  @Override
  public @Nullable String get() {
    Topics topics = kafka.topics();
    Map<String, ?> soon =
        Map.of("default.api.timeout.ms", PATIENCE, "request.timeout.ms", PATIENCE);
    try (Admin admin = Admin.create(kafka.clientSettings(soon))) {
      Map<String, String> ids = new TreeMap<>();
      admin
          .describeTopics(List.of(topics.articles().name(), topics.duplicates().name()))
          .allTopicNames()
          .get()
          .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
      return admin.describeCluster().clusterId().get() + " " + ids;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        return null;
      }
      throw new FailedException("cannot ask for the topics: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while asking for the topics", e);
    }
  }
}
