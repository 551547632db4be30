package dev.dateline.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.enrich.TaggingSettings;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.standalone.live.Events;
import dev.dateline.standalone.live.Tally;
import dev.dateline.standalone.newsroom.Expectation;
import dev.dateline.standalone.newsroom.Newsroom;
import dev.dateline.standalone.pipeline.Pipeline;
import dev.dateline.standalone.pipeline.PipelineSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path dir;

  @Test
  void whatItKnowsOutlivesARestart() {
    PipelineSettings settings =
        new PipelineSettings(
            dir,
            0,
            0,
            2,
            IngestSettings.DEFAULT
                .alone(2)
                .onLoopback(Duration.ofMillis(5), Duration.ofSeconds(1), Duration.ofSeconds(1)),
            TaggingSettings.DEFAULT);
    try (Newsroom newsroom =
        Newsroom.open(new InetSocketAddress("127.0.0.1", 0), null, Duration.ofDays(1), CLOCK)) {
      Expectation expected = newsroom.expectation();
      Tally before;
      try (Pipeline pipeline = Pipeline.open(settings, CLOCK)) {
        subscribe(pipeline, newsroom);
        pipeline.start(settings);
        before = awaitAll(pipeline, expected);
      }

      Instant restarted = CLOCK.instant();
      try (Pipeline pipeline = Pipeline.open(settings, CLOCK)) {
        pipeline.start(settings);
        awaitNewPolls(pipeline, newsroom, restarted);
        Tally after = awaitAll(pipeline, expected);

        assertThat(after.published()).isEqualTo(before.published());
        assertThat(after.repeated()).isEqualTo(before.repeated());
        assertThat(after.died()).isEqualTo(before.died());
        assertThat(after.revised()).isEmpty();
      }
    }
  }

  private static void subscribe(Pipeline pipeline, Newsroom newsroom) {
    try (Subscriptions subscriptions = new Subscriptions(pipeline.kafka())) {
      newsroom.feeds().forEach(feed -> subscriptions.put(FeedSubscription.of(feed)));
      subscriptions.flush();
    }
  }

  /** All that the topics hold, once something has come of every entry. */
  private static Tally awaitAll(Pipeline pipeline, Expectation expected) {
    Tally tally = new Tally();
    try (Events events = Events.open(pipeline.kafka(), true)) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                var next = events.next();
                tally.add(next);
                return next.isEmpty()
                    && expected.urls().keySet().stream().allMatch(tally::accountsFor);
              });
    }
    return tally;
  }

  private static void awaitNewPolls(Pipeline pipeline, Newsroom newsroom, Instant since) {
    try (Subscriptions subscriptions = new Subscriptions(pipeline.kafka())) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                SortedMap<String, FeedState> states = subscriptions.states();
                return newsroom.feeds().stream()
                    .filter(feed -> !newsroom.brokenFeeds().contains(feed))
                    .allMatch(feed -> polledSince(states, feed, since));
              });
    }
  }

  private static boolean polledSince(Map<String, FeedState> states, String feed, Instant since) {
    FeedState state = states.get(feed);
    return state != null
        && state.schedule().lastPoll() != null
        && state.schedule().lastPoll().isAfter(since);
  }
}
