package dev.dateline.ingest.poll;

import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.ingest.websub.WebSubSettings;
import java.security.SecureRandom;
import java.time.Clock;

/** Pollers with the settings as documented. */
final class Pollers {
  private static final int FEED_BYTES = 1 << 20;

  private Pollers() {}

  /** One that no hub can reach. */
  static FeedPoller of(Fetching fetching, PollSchedule schedule, Clock clock) {
    return of(fetching, schedule, WebSubSettings.OFF, clock);
  }

  static FeedPoller of(Fetching fetching, PollSchedule schedule, WebSubSettings hubs, Clock clock) {
    return new FeedPoller(
        fetching,
        PollSettings.DEFAULT,
        FEED_BYTES,
        schedule,
        new Subscriber(hubs, fetching, new SecureRandom()),
        clock);
  }
}
