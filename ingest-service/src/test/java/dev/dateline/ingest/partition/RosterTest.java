package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FeedWishes;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.fetch.Timeline;
import dev.dateline.ingest.poll.FeedMemory;
import dev.dateline.ingest.poll.PollSchedule;
import dev.dateline.ingest.poll.PollSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private Instant now = NOON;
  private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));
  private final Clock watch =
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
      };

  private final Ticks ticks = new Ticks(Duration.ofMillis(50));
  private final Roster roster = new Roster(schedule, 2, ticks, watch, Timeline.REAL);

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
    assertThat(roster.count()).isEqualTo(new Roster.Count(1, 0, 0, 0));
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

  @Test
  void ofTwinsOneIsPolledForAll() throws Exception {
    subscribe("http://a.example/feed", NOON);
    subscribe("https://a.example/feed#top", NOON);
    roster.subscribe(
        FeedSubscription.of("https://A.example:443/feed").withLabels(List.of("coast")), null);

    Roster.Task task = roster.take();

    assertThat(task.subscription().url()).isEqualTo("https://A.example:443/feed");
    assertThat(task.subscription().labels()).containsExactly("coast");
    assertThat(task.twins())
        .containsExactlyInAnyOrder("http://a.example/feed", "https://a.example/feed#top");
    assertThat(background()).isNotDone();
  }

  @Test
  void aTwinTakesOverWithAllThatIsKnownWhenTheOtherIsRemoved() throws Exception {
    subscribe("http://a.example/feed", NOON);
    subscribe("https://a.example/feed", NOON);
    take();
    FeedMemory known = memory("https://a.example/feed", NOON);
    roster.remember("https://a.example/feed", known);
    roster.remember("http://a.example/feed", known.as("http://a.example/feed", null));
    roster.finished("https://a.example/feed");
    take();
    roster.unsubscribe("https://a.example/feed");

    Roster.Task task = roster.take();

    assertThat(task.subscription().url()).isEqualTo("http://a.example/feed");
    assertThat(task.memory().address()).isEqualTo("https://a.example/feed");
  }

  @Test
  void aTwinThatCanBeReachedIsPolledWhereTheFirstCannot() throws Exception {
    String http = "http://a.example/feed";
    String https = "https://a.example/feed";
    subscribe(http, NOON);
    subscribe(https, NOON);
    for (int errors = 1; errors <= 2; errors++) {
      assertThat(take()).isEqualTo(https);
      FeedMemory failed = failed(https, errors);
      roster.remember(https, failed);
      roster.remember(http, failed.as(http, null));
      roster.finished(https);
    }

    Roster.Task task = roster.take();

    assertThat(task.subscription().url()).isEqualTo(http);
    assertThat(task.twins()).containsExactly(https);
    FeedMemory read = memory(http, NOON);
    roster.remember(http, read);
    roster.remember(https, read.as(https, null));
    roster.finished(http);
    assertThat(roster.take().memory().address()).isEqualTo(http);
  }

  @Test
  void aFeedLearnsNothingFromATwinThatNeverAnswered() throws Exception {
    String https = "https://a.example/feed";
    roster.subscribe(FeedSubscription.of(https), failed(https, 7));
    roster.subscribe(FeedSubscription.of("http://a.example/feed"), null);
    roster.unsubscribe(https);
    now = NOON.plus(Duration.ofHours(1));

    assertThat(roster.take().memory().health().errors()).isZero();
  }

  @Test
  void feedsThatFallDueAtNearlyTheSameTimeAreWokenForOnce() throws Exception {
    List<Long> waits = new ArrayList<>();
    Roster sleeper = new Roster(schedule, 2, ticks, watch, passing(waits));
    for (int i = 0; i < 3; i++) {
      String url = "https://n" + i + ".example/feed";
      sleeper.subscribe(FeedSubscription.of(url), memory(url, NOON.plusMillis(1_010 + 20L * i)));
    }
    String later = "https://later.example/feed";
    sleeper.subscribe(FeedSubscription.of(later), memory(later, NOON.plusMillis(1_300)));

    assertThat(sleeper.take().subscription().url()).isEqualTo("https://n0.example/feed");
    assertThat(sleeper.take().subscription().url()).isEqualTo("https://n1.example/feed");
    assertThat(sleeper.take().subscription().url()).isEqualTo("https://n2.example/feed");
    assertThat(now).isBetween(NOON.plusMillis(1_050), NOON.plusMillis(1_250));
    assertThat(waits).hasSize(1);
    assertThat(sleeper.take().subscription().url()).isEqualTo(later);
    assertThat(waits).hasSize(2);
  }

  /** Time that passes while it is waited for. */
  private Timeline passing(List<Long> waits) {
    return new Timeline() {
      @Override
      public long nanos() {
        return Duration.between(NOON, now).toNanos();
      }

      @Override
      public Signal signal() {
        return new Signal() {
          @Override
          public void raise() {
            // nobody else has anything to say
          }

          @Override
          public void await(long nanos) {
            waits.add(nanos);
            now = now.plusNanos(nanos);
          }
        };
      }
    };
  }

  private static FeedMemory failed(String url, int errors) {
    FeedState state = memory(url, NOON).toState();
    return FeedMemory.of(
        url,
        state.after(
            state.validators(),
            state.schedule(),
            new FeedState.Health(null, errors, "tls", "no certificate", 0),
            state.rhythm(),
            state.wishes(),
            state.address()),
        null);
  }

  @Test
  void aFeedThatMovedToTheAddressOfAnotherIsNotPolledBesideIt() throws Exception {
    subscribe("https://a.example/feed", NOON);
    subscribe("https://a.example/old", NOON.plusSeconds(1));
    roster.remember(
        "https://a.example/old",
        memory("https://a.example/feed", NOON.plusSeconds(1)).as("https://a.example/old", null));
    now = NOON.plusSeconds(60);

    assertThat(roster.take().twins()).containsExactly("https://a.example/old");
    assertThat(background()).isNotDone();
  }

  @Test
  void subscriptionsWithHeadersOfTheirOwnStandAlone() throws Exception {
    subscribe("http://a.example/feed", NOON);
    roster.subscribe(
        new FeedSubscription(
            "https://a.example/feed",
            null,
            List.of(),
            FullText.PAGE,
            Map.of("Cookie", "reader=1"),
            Selectors.NONE,
            false),
        memory("https://a.example/feed", NOON));

    assertThat(List.of(take(), take()))
        .containsExactlyInAnyOrder("http://a.example/feed", "https://a.example/feed");
  }

  /** As after an outage: it is Wednesday noon, and the feed asks to be left alone until two. */
  @Test
  void aFeedThatIsLateIsNotPolledInAnHourThatItAsksToSkip() throws Exception {
    FeedMemory known = memory("https://a.example/feed", NOON.minusSeconds(7200));
    roster.subscribe(FeedSubscription.of("https://a.example/feed"), skippingFromNoonToTwo(known));
    subscribe("https://b.example/feed", NOON.minusSeconds(60));

    assertThat(take()).isEqualTo("https://b.example/feed");
    assertThat(roster.count().due()).isZero();
    FeedMemory waiting = roster.memory("https://a.example/feed");
    assertThat(waiting).isNotNull();
    assertThat(waiting.schedule().reason()).contains("skip the hours");
    assertThat(waiting.schedule().nextPoll()).isAfterOrEqualTo(NOON.plusSeconds(7200));

    now = NOON.plus(Duration.ofHours(3));
    assertThat(take()).isEqualTo("https://a.example/feed");
  }

  @Test
  void aFeedThatWaitsForItsSiteUntilItsQuietHoursIsNotPolledInThem() throws Exception {
    now = NOON.minusSeconds(30);
    subscribe("https://www1.example.com/feed", NOON.minusSeconds(70));
    subscribe("https://www2.example.com/feed", NOON.minusSeconds(60));
    String third = "https://www3.example.com/feed";
    roster.subscribe(
        FeedSubscription.of(third), skippingFromNoonToTwo(memory(third, NOON.minusSeconds(50))));
    take();
    take();
    now = NOON.plusSeconds(1);
    done("https://www1.example.com/feed");
    done("https://www2.example.com/feed");
    roster.unsubscribe("https://www2.example.com/feed");
    subscribe("https://hill.example/feed", NOON);

    assertThat(take()).isEqualTo("https://hill.example/feed");
    assertThat(roster.count().due()).isZero();
    now = NOON.plus(Duration.ofMinutes(135));
    assertThat(take()).isEqualTo("https://www1.example.com/feed");
    assertThat(take()).isEqualTo(third);
  }

  private static FeedMemory skippingFromNoonToTwo(FeedMemory known) {
    return FeedMemory.of(
        known.url(),
        known
            .toState()
            .after(
                FeedState.Validators.NONE,
                known.schedule(),
                known.health(),
                known.rhythm(),
                new FeedWishes(null, List.of(12, 13), List.of()),
                null),
        null);
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
