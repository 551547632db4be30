package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.websub.WebSubSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A poller on a loopback server, and what it has published, in the form that topics have. */
final class PollRig implements Publisher, AutoCloseable {
  final Loopback server = new Loopback();
  final List<Publication> publications = new ArrayList<>();
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO),
          new SimpleMeterRegistry(),
          Clock.systemUTC());
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
  private final TopicForm topics = new TopicForm();
  private int allowed = Integer.MAX_VALUE;

  /** Polls once; hubs are listened to where there is an address for them. */
  PollOutcome poll(FeedSubscription feed, WebSubSettings hubs) throws InterruptedException {
    FeedPoller poller = Pollers.of(fetching, schedule, hubs, Clock.systemUTC());
    FeedMemory memory =
        topics.isEmpty()
            ? FeedMemory.unknown(feed.url(), schedule.first(Instant.now()))
            : topics.read();
    return poller.poll(feed, memory, this);
  }

  PollOutcome poll(FeedSubscription feed) throws InterruptedException {
    return poll(feed, WebSubSettings.OFF);
  }

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

  List<String> titles() {
    return publications.stream()
        .flatMap(p -> p.articles().stream())
        .map(RawArticle::entry)
        .map(RawArticle.Entry::title)
        .toList();
  }

  FeedState state() {
    return topics.state();
  }

  @Override
  public void close() {
    fetching.close();
    server.close();
  }
}
