package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.RawArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is published, as the topics would, until it has had enough. */
final class Recorder implements Publisher {
  final List<Publication> publications = new ArrayList<>();
  private final TopicForm topics = new TopicForm();
  private int allowed = Integer.MAX_VALUE;

  /** From now on only so many publications succeed. */
  void allow(int publications) {
    allowed = publications;
  }

  @Override
  public boolean publish(Publication publication) {
    if (allowed == 0) {
      return false;
    }
    allowed--;
    publications.add(publication);
    topics.write(publication.memory());
    return true;
  }

  List<RawArticle> articles() {
    return publications.stream().flatMap(p -> p.articles().stream()).toList();
  }

  FeedState state() {
    return topics.state();
  }

  FeedEntries entries() {
    return topics.entries();
  }

  /** Through the topic's form, so that nothing is kept that is not written. */
  FeedMemory memory(FeedSubscription of, PollSchedule schedule) {
    return topics.isEmpty()
        ? FeedMemory.unknown(of.url(), schedule.first(Instant.now()))
        : topics.read();
  }
}
