package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedWishes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PollScheduleLawsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private static final int FEEDS = 2_000;
  private static final double LEAST_SECONDS = 120;

  /** Late, as after a restart. */
  private static final Schedule LATE =
      new Schedule(NOON.minusSeconds(9000), NOON.minusSeconds(5400), Duration.ofHours(1), "usual");

  /** On time, after many polls. */
  private static final Schedule APART =
      new Schedule(NOON.minusSeconds(3600), NOON, Duration.ofHours(1), "usual");

  @Property
  void theWaitIsDrawnFromTheSecondHalfOfTheInterval(
      @ForAll @DoubleRange(min = 0.01, max = 10_000) double perDay,
      @ForAll @IntRange(min = 0, max = 500) int shown,
      @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Schedule next =
        any.afterSuccess(
            APART, new FeedRhythm(perDay, shown, 1, 0, NOON), FeedWishes.NONE, Duration.ZERO, NOON);

    Duration wait = Duration.between(NOON, next.nextPoll());
    assertThat(wait)
        .isBetween(longer(next.interval().dividedBy(2), Duration.ofMinutes(2)), next.interval());
    assertThat(next.interval()).isBetween(Duration.ofSeconds(150), Duration.ofHours(1));
  }

  /** Entries come by chance: at the end of the longest wait the feed must still show them all. */
  @Property
  void whatAFeedShowsOutlastsTheIntervalEvenWhenChanceBringsMore(
      @ForAll @DoubleRange(min = 10, max = 1_000) double perDay,
      @ForAll @IntRange(min = 12, max = 500) int shown,
      @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Schedule next =
        any.afterSuccess(
            APART,
            new FeedRhythm(perDay, shown, 0.5, 0, NOON),
            FeedWishes.NONE,
            Duration.ZERO,
            NOON);

    double expected = perDay * next.interval().toSeconds() / 86_400;
    if (next.interval().toSeconds() > 150) {
      assertThat(expected + 4 * Math.sqrt(expected)).isLessThanOrEqualTo(shown + 0.1);
      assertThat(expected).isLessThanOrEqualTo(shown / 2.0 + 0.1);
    }
  }

  @Property
  void thePublishersWishIsKeptUpToTheLongestInterval(
      @ForAll @LongRange(min = 0, max = 200_000) long seconds,
      @ForAll boolean inTheDocument,
      @ForAll boolean late,
      @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Duration asked = Duration.ofSeconds(seconds);
    Schedule next =
        any.afterSuccess(
            late ? LATE : APART,
            new FeedRhythm(50, 20, 1, 0, NOON),
            inTheDocument ? new FeedWishes(asked, List.of(), List.of()) : FeedWishes.NONE,
            inTheDocument ? Duration.ZERO : asked,
            NOON);

    Duration wait = Duration.between(NOON, next.nextPoll());
    assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(Math.min(seconds, 3600)));
    assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(75));
  }

  @Property
  void hoursAndDaysToSkipAreSkipped(@ForAll long seed, @ForAll @IntRange(min = 0, max = 23) int on)
      throws Exception {
    List<Integer> hours = IntStream.range(0, 24).filter(h -> h != on).boxed().toList();
    FeedWishes wishes = new FeedWishes(null, hours, List.of("WEDNESDAY", "THURSDAY"));
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));

    Instant next =
        any.afterSuccess(APART, new FeedRhythm(100, 20, 1, 0, NOON), wishes, Duration.ZERO, NOON)
            .nextPoll();

    assertThat(next.atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(next.atZone(ZoneOffset.UTC).getHour()).isEqualTo(on);
  }

  /** Whatever a feed asks for, as long as it leaves an hour of the week, it is asked then. */
  @Property
  void noPollIsPlannedForAnHourThatIsToBeSkipped(
      @ForAll @Size(max = 23) Set<@IntRange(min = 0, max = 23) Integer> hours,
      @ForAll @Size(max = 6) Set<DayOfWeek> days,
      @ForAll @IntRange(min = 0, max = 10_000) int minute,
      @ForAll @IntRange(min = 1, max = 20) int errors,
      @ForAll @LongRange(min = 1, max = 200_000) long held,
      @ForAll long seed) {
    FeedWishes wishes =
        new FeedWishes(null, List.copyOf(hours), days.stream().map(DayOfWeek::name).toList());
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Instant now = NOON.plus(Duration.ofMinutes(minute));
    Duration left = Duration.ofSeconds(held);

    List<Schedule> planned =
        List.of(
            any.afterSuccess(APART, rhythm(20), wishes, Duration.ZERO, now),
            any.afterFailure(APART, wishes, errors, "timeout", null, now),
            any.afterFailure(APART, wishes, errors, "too-many-requests", left, now),
            any.afterHold(APART, wishes, "others wait", left, now));

    assertThat(planned)
        .extracting(next -> next.nextPoll().atZone(ZoneOffset.UTC))
        .allSatisfy(next -> assertThat(hours).doesNotContain(next.getHour()))
        .allSatisfy(next -> assertThat(days).doesNotContain(next.getDayOfWeek()));
    assertThat(planned).allSatisfy(next -> assertThat(next.nextPoll()).isAfter(now));
  }

  @Property
  void failuresBackOffToADayAndNeverEnd(
      @ForAll @IntRange(min = 1, max = 100_000) int errors, @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Schedule next =
        any.afterFailure(any.first(NOON), FeedWishes.NONE, errors, "timeout", null, NOON);

    long most =
        errors <= 12
            ? Math.min(10L << errors - 1, 60)
            : Math.min(60L << Math.min(errors - 12, 12), 24 * 60);
    assertThat(Duration.between(NOON, next.nextPoll()))
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(most));
    assertThat(next.interval()).isEqualTo(Duration.ofMinutes(10));
  }

  @Property
  void whereTheServerSaysWhenToComeTheFeedIsAskedSoonAfterThatTime(
      @ForAll @IntRange(min = 1, max = 100_000) int errors,
      @ForAll @IntRange(min = 2, max = 60) int minutes,
      @ForAll @LongRange(min = 1, max = 200_000) long seconds,
      @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Duration interval = Duration.ofMinutes(minutes);
    Schedule before = new Schedule(NOON.minus(interval), NOON, interval, "usual");
    Duration said = Duration.ofSeconds(seconds);
    Schedule next =
        any.afterFailure(before, FeedWishes.NONE, errors, "too-many-requests", said, NOON);

    long least = Math.clamp(seconds, 120, 86_400);
    long most = least + least / 4;
    assertThat(Duration.between(NOON, next.nextPoll()))
        .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most + 1));
    assertThat(next.reason()).contains("the server asks to wait ");
  }

  /** What it shows by then is gone else, the more of it the longer it was away. */
  @Property
  void aServerThatWasAwayForHoursIsFoundAgainWithinTheLongestInterval(
      @ForAll @IntRange(min = 1, max = 180) int minutes, @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Instant back = NOON.plus(Duration.ofMinutes(minutes));
    Schedule next = any.first(NOON);
    int errors = 0;
    while (next.nextPoll().isBefore(back) && errors < 12) {
      Instant now = next.nextPoll();
      next = any.afterFailure(next, FeedWishes.NONE, ++errors, "connect", null, now);
    }
    // else the server is away for longer than twelve failures last
    Assume.that(!next.nextPoll().isBefore(back));

    assertThat(next.nextPoll()).isBefore(back.plus(Duration.ofHours(1)));
  }

  /** Of a restart, an outage, a list of feeds that is imported. */
  @Property(tries = 50)
  void feedsThatArePolledTogetherAreSpreadOverAllThatTheIntervalAllows(
      @ForAll boolean first,
      @ForAll @DoubleRange(min = 0.1, max = 50) double perDay,
      @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Schedule before = first ? any.first(NOON) : LATE;
    int[] tenths = new int[10];
    for (int feed = 0; feed < FEEDS; feed++) {
      Schedule next =
          any.afterSuccess(before, rhythm(perDay), FeedWishes.NONE, Duration.ZERO, NOON);
      double waited = seconds(NOON, next.nextPoll()) - LEAST_SECONDS;
      double most = next.interval().toSeconds() - LEAST_SECONDS;
      tenths[(int) Math.min(9, 10 * waited / most)]++;
    }

    assertThat(IntStream.of(tenths).boxed())
        .allSatisfy(n -> assertThat(n).isBetween(FEEDS / 20, FEEDS * 3 / 20));
  }

  /** However few of them are late, and though every later wait is from half of the interval. */
  @Property(tries = 20)
  void groupsNeverActTogetherAgain(
      @ForAll @DoubleRange(min = 0.1, max = 20) double perDay, @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    List<Instant> polls = new ArrayList<>();
    Instant end = NOON.plus(Duration.ofHours(12));
    for (int feed = 0; feed < FEEDS; feed++) {
      Schedule schedule = any.first(NOON);
      while (schedule.nextPoll().isBefore(end)) {
        Instant now = schedule.nextPoll();
        polls.add(now);
        schedule = any.afterSuccess(schedule, rhythm(perDay), FeedWishes.NONE, Duration.ZERO, now);
      }
    }

    Map<Long, Long> fiveMinutes =
        polls.stream()
            .filter(poll -> poll.isAfter(NOON.plus(Duration.ofHours(2))))
            .collect(
                Collectors.groupingBy(
                    poll -> (long) seconds(NOON, poll) / 300, Collectors.counting()));
    double average = fiveMinutes.values().stream().mapToLong(n -> n).average().orElseThrow();
    assertThat(fiveMinutes).hasSize(120);
    assertThat(fiveMinutes.values())
        .allSatisfy(n -> assertThat((double) n).isBetween(average / 2, average * 3 / 2));
  }

  private static FeedRhythm rhythm(double perDay) {
    return new FeedRhythm(perDay, 20, 1, 0, NOON);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1e3;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
