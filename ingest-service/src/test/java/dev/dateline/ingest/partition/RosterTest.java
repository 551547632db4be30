package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.poll.PollSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private Instant now = NOON;
  private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
  private final Roster roster =
      new Roster(
          schedule,
          2,
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return clock;
            }
          });

  @Test
  void takesTheFeedThatIsDueFirst() throws Exception {
    subscribe("https://b.example/feed", NOON.minusSeconds(10));
    subscribe("https://a.example/feed", NOON.minusSeconds(20));

    assertThat(take()).isEqualTo("https://a.example/feed");
    assertThat(take()).isEqualTo("https://b.example/feed");
  }

  @Test
  void aFeedThatIsNotDueWaits() {
    subscribe("https://a.example/feed", NOON.plusSeconds(3600));

    assertThat(background()).isNotDone();
    assertThat(roster.count()).isEqualTo(new Roster.Count(1, 0, 0));
  }

  @Test
  void aSiteGetsItsShareAndTheOthersGoAhead() throws Exception {
    for (int i = 0; i < 5; i++) {
      subscribe("https://www" + i + ".example.com/feed", NOON.minusSeconds(100 - i));
    }
    subscribe("https://hill.example/feed", NOON.minusSeconds(1));

    assertThat(take()).isEqualTo("https://www0.example.com/feed");
    assertThat(take()).isEqualTo("https://www1.example.com/feed");
    assertThat(take()).isEqualTo("https://hill.example/feed");
    done("https://www0.example.com/feed");
    assertThat(take()).isEqualTo("https://www2.example.com/feed");
  }

  @Test
  void aFeedComesBackWhenItsNextPollIsDue() throws Exception {
    subscribe("https://a.example/feed", NOON);
    take();
    done("https://a.example/feed");
    assertThat(roster.count().due()).isZero();

    now = NOON.plus(Duration.ofHours(1));
    assertThat(take()).isEqualTo("https://a.example/feed");
  }

  @Test
  void removedAndPausedFeedsAreNotPolled() throws Exception {
    subscribe("https://a.example/feed", NOON.minusSeconds(2));
    subscribe("https://b.example/feed", NOON.minusSeconds(1));
    subscribe("https://c.example/feed", NOON);
    assertThat(roster.unsubscribe("https://a.example/feed")).isTrue();
    roster.subscribe(FeedSubscription.of("https://b.example/feed").withPaused(true), null);

    assertThat(take()).isEqualTo("https://c.example/feed");
    roster.subscribe(FeedSubscription.of("https://b.example/feed"), null);
    assertThat(take()).isEqualTo("https://b.example/feed");
    assertThat(roster.unsubscribe("https://a.example/feed")).isFalse();
  }

  @Test
  void aFeedIsNeverPolledTwiceAtOnce() throws Exception {
    subscribe("https://a.example/feed", NOON);
    take();
    roster.subscribe(FeedSubscription.of("https://a.example/feed").withPaused(true), null);
    roster.subscribe(FeedSubscription.of("https://a.example/feed"), null);

    assertThat(background()).isNotDone();
  }

  @Test
  void aNewSubscriptionWakesWhoWaits() {
    CompletableFuture<String> next = background();
    subscribe("https://a.example/feed", NOON);

    await().untilAsserted(() -> assertThat(next).isCompletedWithValue("https://a.example/feed"));
  }

  private String take() throws InterruptedException {
    return roster.take().subscription().url();
  }

  private CompletableFuture<String> background() {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(take());
              } catch (InterruptedException e) {
                result.cancel(true);
              }
            });
    return result;
  }

  private void subscribe(String feed, Instant due) {
    roster.subscribe(FeedSubscription.of(feed), memory(feed, due));
  }

  private void done(String feed) {
    roster.remember(feed, memory(feed, NOON.plusSeconds(600)));
    roster.finished(feed);
  }

  private static FeedMemory memory(String feed, Instant due) {
    return FeedMemory.unknown(feed, new Schedule(null, due, Duration.ofMinutes(10), "test"));
  }
}
