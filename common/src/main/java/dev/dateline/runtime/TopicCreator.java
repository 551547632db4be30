package dev.dateline.runtime;

import dev.dateline.contract.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics with their settings: the one place that does. Topics that exist stay as they
 * are. It returns once every partition has a leader, because an idempotent producer can lose its
 * first batches to a topic that has none yet (KAFKA-15591).
 */
public final class TopicCreator {
  private static final Logger log = LoggerFactory.getLogger(TopicCreator.class);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Admin admin;
  private final Clock clock;
  private final Duration patience;

  /**
   * @param admin stays open
   * @param clock measures patience
   * @param patience how long to wait for the broker and for leaders
   */
  public TopicCreator(Admin admin, Clock clock, Duration patience) {
    this.admin = admin;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * @param topics what to create
   * @param partitions of each topic that does not exist
   * @return the partitions of every topic, by name
   * @throws FailedException if the broker refuses, or does not answer in time
   */
  public Map<String, Integer> create(Collection<Topic<?, ?>> topics, int partitions) {
    Instant deadline = clock.instant().plus(patience);
    List<NewTopic> wanted =
        topics.stream()
            .map(
                t ->
                    new NewTopic(t.name(), Optional.of(partitions), Optional.empty())
                        .configs(t.config()))
            .toList();
    var results = admin.createTopics(wanted).values();
    for (var result : results.entrySet()) {
      try {
        get(result.getValue(), deadline);
        log.atInfo().addKeyValue("topic", result.getKey()).log("topic created");
      } catch (TopicExistsException e) {
        log.atDebug().addKeyValue("topic", result.getKey()).log("topic exists");
      }
    }
    return awaitLeaders(topics.stream().map(Topic::name).toList(), deadline);
  }

  /**
   * Waits until every partition of topics that others create has a leader.
   *
   * @return the partitions of every topic, by name
   * @throws FailedException if they are not there in time
   */
  public Map<String, Integer> await(Collection<Topic<?, ?>> topics) {
    return awaitLeaders(topics.stream().map(Topic::name).toList(), clock.instant().plus(patience));
  }

  private Map<String, Integer> awaitLeaders(List<String> names, Instant deadline) {
    while (true) {
      try {
        Map<String, TopicDescription> described =
            get(admin.describeTopics(names).allTopicNames(), deadline);
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        Map<String, Integer> partitions = new TreeMap<>();
        described.forEach(
            (name, topic) -> {
              partitions.put(name, topic.partitions().size());
              topic
                  .partitions()
                  .forEach(
                      p -> ends.put(new TopicPartition(name, p.partition()), OffsetSpec.latest()));
            });
        get(admin.listOffsets(ends).all(), deadline);
        return partitions;
      } catch (RetriableException e) {
        if (!clock.instant().isBefore(deadline)) {
          throw new FailedException(
              "topics are not ready after " + patience.toSeconds() + " s: " + e.getMessage(), e);
        }
        pause();
      }
    }
  }

  private <T> T get(org.apache.kafka.common.KafkaFuture<T> future, Instant deadline) {
    long left = Math.max(1, Duration.between(clock.instant(), deadline).toMillis());
    try {
      return future.get(left, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException timeout) {
        throw unreachable(timeout);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new FailedException(String.valueOf(e.getMessage()), e);
    } catch (TimeoutException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while waiting for the broker", e);
    }
  }

  private FailedException unreachable(Exception cause) {
    return new FailedException(
        "no answer from the broker within " + patience.toSeconds() + " s", cause);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailedException("interrupted while waiting for topics", e);
    }
  }
}
