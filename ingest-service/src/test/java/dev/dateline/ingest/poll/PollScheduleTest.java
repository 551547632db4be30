package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));

  @Test
  void aFeedIsPolledAtOnceWhenItIsNew() {
    assertThat(schedule.first(NOON).nextPoll()).isEqualTo(NOON);
  }

  @Test
  void theBusierAFeedTheCloserItsPolls() {
    assertThat(after(0.5, 20).interval()).isEqualTo(Duration.ofHours(1));
    assertThat(after(13.5, 20).interval()).isEqualTo(Duration.ofMinutes(20));
    assertThat(after(54, 20).interval()).isEqualTo(Duration.ofMinutes(10));
    assertThat(after(54, 20).reason())
        .isEqualTo("about 54 new entries a day: every 10 min at most");
    assertThat(after(0.5, 20).reason())
        .isEqualTo("less than 1 new entry a day: every 60 min at most");
  }

  @Test
  void aFeedThatTurnsOverFastIsPolledWhenHalfOfItIsNewOrAThirdOfAShortOne() {
    // a new entry each 45 seconds, or each 3 minutes; the delay alone would allow half an hour
    PollSchedule patient =
        new PollSchedule(
            PollSettings.DEFAULT.withIntervals(Duration.ofMinutes(5), Duration.ofHours(6)),
            new Random(1));

    Schedule many =
        patient.afterSuccess(
            patient.first(NOON), rhythm(1_920, 40), FeedWishes.NONE, Duration.ZERO, NOON);
    Schedule few =
        patient.afterSuccess(
            patient.first(NOON), rhythm(480, 12), FeedWishes.NONE, Duration.ZERO, NOON);

    assertThat(many.interval()).isEqualTo(Duration.ofMinutes(15));
    assertThat(few.interval()).isEqualTo(Duration.ofMinutes(12));
  }

  @Test
  void feedsThatWerePolledTogetherAreNotPolledTogetherAgain() {
    Set<Long> seconds = new HashSet<>();
    for (int feed = 0; feed < 1000; feed++) {
      seconds.add(Duration.between(NOON, after(1, 20).nextPoll()).toSeconds());
    }

    assertThat(seconds).hasSizeGreaterThan(600);
  }

  @Test
  void aFeedThatAsksNeverToBePolledIsPolled() {
    FeedWishes never = new FeedWishes(null, IntStream.range(0, 24).boxed().toList(), List.of());

    Schedule next =
        schedule.afterSuccess(
            schedule.first(NOON), new FeedRhythm(9, 20, 1, 0, NOON), never, Duration.ZERO, NOON);

    assertThat(next.nextPoll()).isBefore(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void retryAfterIsKeptAndSaidSo() {
    Schedule next =
        schedule.afterFailure(
            schedule.first(NOON),
            FeedWishes.NONE,
            1,
            "too-many-requests",
            Duration.ofHours(3),
            NOON);

    assertThat(next.nextPoll()).isAfterOrEqualTo(NOON.plus(Duration.ofHours(3)));
    assertThat(next.reason())
        .isEqualTo("failed once (too-many-requests): the server asks to wait 3 h");
  }

  /** Else a busy feed of a site that says so now and then turns over meanwhile. */
  @Test
  void whoeverSaysWhenToComeIsAskedSoonAfterThenHoweverOftenItFailed() {
    for (int errors : List.of(1, 14, 17)) {
      assertThat(waitsAfter(Duration.ofMinutes(60), errors, Duration.ofMinutes(4)))
          .allSatisfy(wait -> assertThat(wait).isBetween(minutes(4), minutes(5)));
    }
  }

  @Test
  void feedsThatAreToComeBackAtOneTimeAreSpreadOverAQuarterOfWhatTheServerAsks() {
    assertThat(waitsAfter(Duration.ofMinutes(5), 1, Duration.ofMinutes(40)))
        .allSatisfy(wait -> assertThat(wait).isBetween(minutes(40), minutes(50)))
        .anySatisfy(wait -> assertThat(wait).isGreaterThan(minutes(48)));
  }

  @Test
  void aRetryAfterShorterThanTheShortestIntervalIsSaidTooButWaitsForThat() {
    Schedule next = afterRetryAfter(Duration.ofMinutes(5), 14, Duration.ofSeconds(30));

    assertThat(next.reason())
        .isEqualTo("failed 14 times in a row (too-many-requests): the server asks to wait 30 s");
    assertThat(waitsAfter(Duration.ofMinutes(5), 14, Duration.ofSeconds(30)))
        .allSatisfy(wait -> assertThat(wait).isBetween(minutes(2), minutes(3)));
  }

  @Test
  void aRetryAfterOfNothingDoesNotSayWhenToCome() {
    assertThat(afterRetryAfter(Duration.ofMinutes(5), 2, Duration.ZERO).reason())
        .isEqualTo("failed 2 times in a row (too-many-requests): backing off, at most 10 min");
  }

  @Test
  void anAbsurdRetryAfterIsCutToADay() {
    Schedule next =
        schedule.afterFailure(
            schedule.first(NOON),
            FeedWishes.NONE,
            1,
            "server-error",
            Duration.ofSeconds(9_999_999_999L),
            NOON);

    assertThat(next.nextPoll()).isBefore(NOON.plus(Duration.ofHours(31)));
  }

  @Test
  void aFeedThatIsGoneIsLookedForOnceAMonth() {
    Schedule next = schedule.afterGone(schedule.first(NOON), NOON);

    assertThat(next.nextPoll())
        .isBetween(NOON.plus(Duration.ofDays(26)), NOON.plus(Duration.ofDays(30)));
  }

  @Test
  void aFeedWhosePollWasLostWaitsForHalfOfItsInterval() {
    FeedMemory feed = polled(minutes(20), NOON, Health.UNKNOWN);

    Schedule next = schedule.afterLost(feed, NOON.plusSeconds(1), NOON.plusSeconds(9));

    assertThat(Duration.between(NOON.plusSeconds(9), next.nextPoll()))
        .isBetween(minutes(15), minutes(19));
    assertThat(next.lastPoll()).isEqualTo(feed.schedule().lastPoll());
    assertThat(next.interval()).isEqualTo(minutes(30));
    assertThat(next.reason()).contains("may have been asked");
  }

  @Test
  void aPollThatWasLostLongAgoIsMadeUpForAtOnce() {
    FeedMemory feed = polled(minutes(20), NOON, Health.UNKNOWN);

    assertThat(schedule.afterLost(feed, NOON, NOON.plus(minutes(90))).nextPoll())
        .isBefore(NOON.plus(minutes(90)));
  }

  @Test
  void aFeedThatHasWaitedForLongAlreadyWaitsLessLestEntriesComeAndGo() {
    assertThat(waitAfterLost(polled(minutes(40), NOON, Health.UNKNOWN)))
        .isBetween(minutes(5), minutes(7));
    assertThat(waitAfterLost(polled(Duration.ofDays(3), NOON, Health.UNKNOWN)))
        .isBetween(minutes(2), minutes(3));
  }

  @Test
  void whatThePublisherAsksForIsKeptAfterAPollThatWasLost() {
    FeedMemory feed =
        polled(Duration.ofDays(3), NOON, Health.UNKNOWN)
            .after(
                Validators.NONE,
                new Schedule(NOON.minus(minutes(90)), NOON, minutes(30), "usual"),
                Health.UNKNOWN,
                FeedRhythm.UNKNOWN,
                new FeedWishes(minutes(25), List.of(), List.of()),
                null);

    assertThat(waitAfterLost(feed)).isBetween(minutes(25), minutes(32));
  }

  @Test
  void aFeedThatFailsIsBackedOffFromAfterAPollThatWasLost() {
    Health gone = new Health(null, 9, "gone", "the server answered 410", 0);
    Health failing = new Health(null, 20, "dns", "no such host", 0);
    Health once = new Health(null, 1, "timeout", "no answer", 0);

    assertThat(waitAfterLost(polled(Duration.ofDays(30), NOON, gone)))
        .isGreaterThan(Duration.ofDays(20));
    assertThat(waitAfterLost(polled(Duration.ofDays(1), NOON, failing)))
        .isBetween(Duration.ofHours(12), Duration.ofHours(15));
    assertThat(waitAfterLost(polled(Duration.ofDays(5), NOON, once)))
        .isBetween(minutes(15), minutes(19));
  }

  @Test
  void aPollThatIsBrokenOffWhilePagesAreReadIsNotMadeUpForInTheSameInterval() {
    Schedule meanwhile =
        schedule.underWay(polled(minutes(30), NOON, Health.UNKNOWN), NOON.plusSeconds(3));

    assertThat(meanwhile.lastPoll()).isEqualTo(NOON.plusSeconds(3));
    assertThat(Duration.between(NOON.plusSeconds(3), meanwhile.nextPoll()))
        .isBetween(minutes(14), minutes(19));
  }

  @Test
  void aFeedThatIsNotDueKeepsItsTimeWhileItsHubsCallIsDealtWith() {
    FeedMemory feed = polled(minutes(30), NOON.plus(minutes(10)), Health.UNKNOWN);

    assertThat(schedule.underWay(feed, NOON)).isEqualTo(feed.schedule());
  }

  private Duration waitAfterLost(FeedMemory feed) {
    return Duration.between(NOON, schedule.afterLost(feed, NOON, NOON).nextPoll());
  }

  /** Due at a time for which it has waited as long as said. */
  private static FeedMemory polled(Duration waited, Instant due, Health health) {
    Schedule schedule = new Schedule(due.minus(waited), due, minutes(30), "usual");
    return FeedMemory.unknown("https://harbour.example/feed", schedule)
        .after(schedule, health, null);
  }

  private List<Duration> waitsAfter(Duration interval, int errors, Duration retryAfter) {
    return IntStream.range(0, 100)
        .mapToObj(n -> afterRetryAfter(interval, errors, retryAfter))
        .map(next -> Duration.between(NOON, next.nextPoll()))
        .toList();
  }

  private Schedule afterRetryAfter(Duration interval, int errors, Duration retryAfter) {
    Schedule before = new Schedule(NOON.minus(interval), NOON, interval, "usual");
    return schedule.afterFailure(
        before, FeedWishes.NONE, errors, "too-many-requests", retryAfter, NOON);
  }

  private static Duration minutes(int n) {
    return Duration.ofMinutes(n);
  }

  private static FeedRhythm rhythm(double perDay, int shown) {
    return new FeedRhythm(perDay, shown, 0.5, 0, NOON);
  }

  private Schedule after(double perDay, int shown) {
    return schedule.afterSuccess(
        schedule.first(NOON),
        new FeedRhythm(perDay, shown, 1, 0, NOON),
        FeedWishes.NONE,
        Duration.ZERO,
        NOON);
  }
}
