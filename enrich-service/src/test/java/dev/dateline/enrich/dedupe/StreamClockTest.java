package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamClockTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
  private static final int TODAY = (int) (NOW.getEpochSecond() / 86_400);

  private final Kept kept = new Kept();
  private StreamClock clock = new StreamClock(kept);

  private static final class Kept implements StreamClock.Memory {
    byte @Nullable [] bytes;

    @Override
    public byte @Nullable [] read() {
      return bytes;
    }

    @Override
    public void write(int day, byte[] written) {
      bytes = written;
    }
  }

  private int after(int records, Instant time) {
    int day = clock.today();
    for (int i = 0; i < records; i++) {
      day = clock.advance(time.toEpochMilli());
    }
    return day;
  }

  @Test
  void itFollowsTheRecordsADayAtATimeAndNeverGoesBack() {
    assertThat(after(1, NOW)).isEqualTo(TODAY);
    assertThat(after(1, NOW.plus(Duration.ofDays(1)))).isEqualTo(TODAY + 1);
    assertThat(after(3, NOW)).isEqualTo(TODAY + 1);
    assertThat(after(7, NOW.plus(Duration.ofDays(8)))).isEqualTo(TODAY + 8);
  }

  @Test
  void recordsFromFarAheadMoveItADayForEachSoManyOfThem() {
    after(1, NOW);

    assertThat(after(StreamClock.VOTES - 1, FAR)).isEqualTo(TODAY);
    assertThat(after(1, FAR)).isEqualTo(TODAY + 1);
    assertThat(after(StreamClock.VOTES, FAR)).isEqualTo(TODAY + 2);
  }

  @Test
  void fewerFromFarAheadThanOfThePresentNeverMoveIt() {
    after(1, NOW);
    for (int i = 0; i < 1000; i++) {
      after(1, FAR);
      after(1, NOW);
    }

    assertThat(clock.today()).isEqualTo(TODAY);
  }

  @Test
  void aRestartBetweenTwoRecordsChangesNothing() {
    after(1, NOW);
    after(StreamClock.VOTES / 2, FAR);
    clock = new StreamClock(kept);

    assertThat(clock.today()).isEqualTo(TODAY);
    assertThat(after(StreamClock.VOTES - StreamClock.VOTES / 2, FAR)).isEqualTo(TODAY + 1);
    clock = new StreamClock(kept);
    assertThat(clock.today()).isEqualTo(TODAY + 1);
  }

  @Test
  void timesThatNoClockGivesCountAsTheFirstAndTheLastDay() {
    assertThat(after(1, Instant.parse("1950-01-01T00:00:00Z"))).isZero();
    StreamClock other = new StreamClock(new Kept());

    assertThat(other.advance(Long.MAX_VALUE)).isEqualTo(0xffff);
  }
}
