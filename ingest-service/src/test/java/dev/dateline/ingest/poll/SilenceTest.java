package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedRhythm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "48, P4D, false", // a busy feed over a long weekend
    "48, P5D, true",
    "1, P7D, false",
    "1, P9D, true",
    "0.1, P60D, false", // once in ten days
    "0.1, P90D, true",
    "0, P900D, false" // nothing is known
  })
  void isJudgedByTheFeedsOwnRhythm(double perDay, Duration since, boolean silent) {
    FeedRhythm rhythm = new FeedRhythm(perDay, 20, 1, 0, NOON.minus(since));

    assertThat(Silence.of(rhythm, NOON)).isEqualTo(silent ? since : null);
  }

  @Test
  void aFeedThatFallsSilentStaysSilentHoweverOftenItIsPolled() {
    FeedRhythm rhythm = new FeedRhythm(24, 20, 0.9, 0, NOON);
    Instant now = NOON;
    for (int poll = 0; poll < 24 * 30; poll++) {
      now = now.plus(Duration.ofHours(1));
      rhythm =
          Rhythms.after(rhythm, new Found(20, 0, 0, 0), 36, now.minus(Duration.ofHours(1)), now);
    }
    assertThat(Silence.of(rhythm, now)).hasDays(30);

    FeedRhythm again = Rhythms.after(rhythm, new Found(20, 1, 0, 0), 36, now.minusSeconds(60), now);
    assertThat(Silence.of(again, now)).isNull();
  }
}
