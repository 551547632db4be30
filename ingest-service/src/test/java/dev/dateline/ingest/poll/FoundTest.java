package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.ingest.feed.Entry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoundTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void aFeedIsAsBusyAsTheNewerHalfOfItsDatesSays() {
    long[] aMinuteAndAHalf = IntStream.rangeClosed(1, 12).mapToLong(i -> 90L * i).toArray();
    long[] withOldOnes = {3_600, 7_200, 10_800, 9_000_000, 19_000_000, 99_000_000};

    assertThat(perDay(aMinuteAndAHalf)).isCloseTo(960, within(0.1));
    assertThat(perDay(withOldOnes)).isCloseTo(24, within(0.1));
  }

  @Test
  void datesThatAreAllAlikeMakeAFeedLessBusyThanDatesThatDiffer() {
    assertThat(perDay(1, 1, 1, 1, 1, 1)).isEqualTo(144);
    assertThat(perDay(1, 2, 3, 4, 5, 6)).isEqualTo(1_440);
  }

  @Test
  void aFewDatesTellARhythmByTheStepsBetweenThem() {
    assertThat(perDay(0, 3_600, 7_200)).isCloseTo(24, within(0.1));
    assertThat(perDay(60, 3_660)).isCloseTo(24, within(0.5));
    assertThat(perDay(0, 3_600, 9_000_000)).isCloseTo(24, within(0.1));
    assertThat(perDay(0, 0, 0)).isEqualTo(144);
  }

  @Test
  void whatHasNoDateOrOneToComeTellsNothing() {
    assertThat(perDay()).isZero();
    assertThat(perDay(60)).isZero();
    assertThat(perDay(-60, -120, -180)).isZero();
  }

  private static double perDay(long... secondsAgo) {
    return Found.datedPerDay(
        Arrays.stream(secondsAgo).mapToObj(s -> entry(NOON.minusSeconds(s))).toList(), NOON);
  }

  private static Entry entry(Instant published) {
    return new Entry(
        null,
        "Report",
        "https://harbour.example/report",
        null,
        List.of(),
        null,
        published,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }
}
