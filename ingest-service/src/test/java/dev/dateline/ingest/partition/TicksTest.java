package dev.dateline.ingest.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static final Instant NOON = Instant.parse("2031-03-14T12:00:00Z");

  @Property
  void aTickEndsSoonAfterAllThatFallsDueInIt(
      @ForAll @LongRange(min = 0, max = 199) long offset,
      @ForAll @LongRange(min = -1_000_000, max = 10_000_000_000_000L) long at) {
    Ticks ticks = new Ticks(Duration.ofMillis(offset));
    Instant due = Instant.ofEpochMilli(at);

    Instant end = ticks.endOf(due);

    assertThat(end).isAfter(due).isBeforeOrEqualTo(due.plusMillis(200));
    assertThat(ticks.endOf(end.minusMillis(1))).isEqualTo(end);
    assertThat(ticks.endOf(end)).isEqualTo(end.plusMillis(200));
  }

  @Test
  void instancesDoNotActTogether() {
    long ends =
        new Random(5)
            .longs()
            .mapToObj(Random::new)
            .map(Ticks::random)
            .limit(20)
            .map(ticks -> ticks.endOf(NOON))
            .distinct()
            .count();

    assertThat(ends).isGreaterThan(15);
  }
}
