package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedState.Rhythm;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Wishes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PollScheduleLawsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Property
  void theWaitIsDrawnFromTheSecondHalfOfTheInterval(
      @ForAll @DoubleRange(min = 0.01, max = 10_000) double perDay,
      @ForAll @IntRange(min = 0, max = 500) int shown,
      @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Schedule next =
        any.afterSuccess(new Rhythm(perDay, shown, 1, 0, NOON), Wishes.NONE, Duration.ZERO, NOON);

    Duration wait = Duration.between(NOON, next.nextPoll());
    assertThat(wait)
        .isBetween(longer(next.interval().dividedBy(2), Duration.ofMinutes(5)), next.interval());
    assertThat(next.interval()).isBetween(Duration.ofSeconds(375), Duration.ofHours(1));
  }

  @Property
  void thePublishersWishIsKeptUpToTheLongestInterval(
      @ForAll @LongRange(min = 0, max = 200_000) long seconds,
      @ForAll boolean inTheDocument,
      @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Duration asked = Duration.ofSeconds(seconds);
    Schedule next =
        any.afterSuccess(
            new Rhythm(50, 20, 1, 0, NOON),
            inTheDocument ? new Wishes(asked, List.of(), List.of()) : Wishes.NONE,
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
    Wishes wishes = new Wishes(null, hours, List.of("WEDNESDAY", "THURSDAY"));
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));

    Instant next =
        any.afterSuccess(new Rhythm(100, 20, 1, 0, NOON), wishes, Duration.ZERO, NOON).nextPoll();

    assertThat(next.atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(next.atZone(ZoneOffset.UTC).getHour()).isEqualTo(on);
  }

  @Property
  void failuresBackOffToADayAndNeverEnd(
      @ForAll @IntRange(min = 1, max = 100_000) int errors, @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Schedule next = any.afterFailure(any.first(NOON), errors, "timeout", null, NOON);

    Duration most = errors >= 8 ? Duration.ofDays(1) : Duration.ofMinutes(10L << errors);
    assertThat(Duration.between(NOON, next.nextPoll())).isBetween(Duration.ofMinutes(5), most);
    assertThat(next.interval()).isEqualTo(Duration.ofMinutes(10));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
