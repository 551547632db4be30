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
import java.util.List;
import java.util.Random;

/** A poller on a loopback server, and what it has published, in the form that topics have. */
final class PollRig implements AutoCloseable {
  final Loopback server = new Loopback();
  final Recorder recorder = new Recorder();
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO),
          new SimpleMeterRegistry(),
          Clock.systemUTC());
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));

  /** Polls once; hubs are listened to where there is an address for them. */
  PollOutcome poll(FeedSubscription feed, WebSubSettings hubs) throws InterruptedException {
    FeedPoller poller = Pollers.of(fetching, schedule, hubs, Clock.systemUTC());
    return poller.poll(feed, recorder.memory(feed, schedule), recorder);
  }

  PollOutcome poll(FeedSubscription feed) throws InterruptedException {
    return poll(feed, WebSubSettings.OFF);
  }

  List<String> titles() {
    return recorder.articles().stream()
        .map(RawArticle::entry)
        .map(RawArticle.Entry::title)
        .toList();
  }

  FeedState state() {
    return recorder.state();
  }

  @Override
  public void close() {
    fetching.close();
    server.close();
  }
}
