package dev.dateline.ingest;

import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.TopicCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The topics of ingest, of which those about feeds must have the same number of partitions. */
final class IngestTopics {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final KafkaOptions kafka;
  private final Topics topics;
  private final TopicCreator creator;

  /**
   * @param admin stays open
   */
  IngestTopics(KafkaOptions kafka, Admin admin, Clock clock) {
    this.kafka = kafka;
    topics = kafka.topics();
    creator = new TopicCreator(admin, clock, PATIENCE);
  }

  /**
   * Creates those that do not exist.
   *
   * @param partitions of each of these
   * @return the partitions of the list of feeds
   * @throws FailedException if the broker does not answer or the topics do not fit
   */
  int create(int partitions) {
    Map<String, Integer> first =
        created(
            List.of(topics.feeds(), topics.siteNotices(), topics.raw(), topics.deadLetters()),
            partitions);
    int feeds = first.getOrDefault(topics.feeds().name(), 0);
    List<Topic<?, ?>> known = List.of(topics.feedState(), topics.feedEntries());
    Map<String, Integer> beside = created(known, feeds);
    known.forEach(topic -> requireSame(feeds, topic, beside.getOrDefault(topic.name(), 0)));
    return feeds;
  }

  private Map<String, Integer> created(List<Topic<?, ?>> ours, int partitions) {
    try {
      return creator.create(ours, partitions);
    } catch (FailedException e) {
      throw new FailedException(kafka.bootstrapServers() + ": " + e.getMessage(), e);
    }
  }

  private void requireSame(int feeds, Topic<?, ?> known, int others) {
    if (others != feeds) {
      throw new FailedException(
          topics.feeds()
              + " has "
              + feeds
              + " partitions and "
              + known
              + " has "
              + others
              + ": they must have the same number, so add to the smaller one");
    }
  }
}
