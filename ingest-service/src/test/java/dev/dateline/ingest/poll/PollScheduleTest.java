package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedState.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private final PollSchedule schedule = new PollSchedule(PollSettings.DEFAULT, new Random(1));

  @Test
  void aFeedIsPolledAtOnceWhenItIsNew() {
    assertThat(schedule.first(NOON).nextPoll()).isEqualTo(NOON);
  }

  @Test
  void newsBringsPollsTogetherAndSilenceApart() {
    Schedule busy = schedule.first(NOON);
    Schedule quiet = busy;
    for (int i = 0; i < 20; i++) {
      busy = schedule.afterSuccess(busy, 3, Duration.ZERO, NOON);
      quiet = schedule.afterSuccess(quiet, 0, Duration.ZERO, NOON);
    }

    assertThat(busy.interval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(quiet.interval()).isEqualTo(Duration.ofHours(1));
    assertThat(busy.reason()).isEqualTo("3 new entries at the last poll: every 5 min");
    assertThat(quiet.reason()).isEqualTo("nothing new at the last poll: every 60 min");
  }

  @Property
  void thePublishersWishIsKeptUpToTheLongestInterval(
      @ForAll @LongRange(min = 0, max = 200_000) long seconds, @ForAll long seed) {
    PollSchedule any = new PollSchedule(PollSettings.DEFAULT, new Random(seed));
    Schedule next = any.afterSuccess(any.first(NOON), 1, Duration.ofSeconds(seconds), NOON);

    Duration wait = Duration.between(NOON, next.nextPoll());
    assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(Math.min(seconds, 3600)));
    assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(66));
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

  @Test
  void retryAfterIsKeptAndSaidSo() {
    Schedule next =
        schedule.afterFailure(
            schedule.first(NOON), 1, "too-many-requests", Duration.ofHours(3), NOON);

    assertThat(next.nextPoll()).isAfterOrEqualTo(NOON.plus(Duration.ofHours(3)));
    assertThat(next.reason())
        .isEqualTo("failed once (too-many-requests): the server asks to wait 3 h");
  }

  @Test
  void anAbsurdRetryAfterIsCutToADay() {
    Schedule next =
        schedule.afterFailure(
            schedule.first(NOON), 1, "server-error", Duration.ofSeconds(9_999_999_999L), NOON);

    assertThat(next.nextPoll()).isBefore(NOON.plus(Duration.ofHours(27)));
  }
}
