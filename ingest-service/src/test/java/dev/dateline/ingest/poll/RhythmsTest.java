package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.contract.FeedRhythm;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void theFirstPollGoesByTheDatesOfTheEntries() {
    FeedRhythm dated = Rhythms.after(FeedRhythm.UNKNOWN, new Found(20, 20, 0, 7.5), 36, null, NOON);
    FeedRhythm undated = Rhythms.after(FeedRhythm.UNKNOWN, new Found(20, 20, 0, 0), 36, null, NOON);

    assertThat(dated.entriesPerDay()).isEqualTo(7.5);
    assertThat(undated.entriesPerDay()).isEqualTo(36);
    assertThat(dated.possiblyMissed()).isZero();
  }

  @Test
  void findsTheRhythmOfAFeedFromBelowAndFromAbove() {
    for (double start : new double[] {0.1, 5_000}) {
      FeedRhythm rhythm = new FeedRhythm(start, 20, 1, 0, NOON);
      Instant now = NOON;
      for (int poll = 0; poll < 24 * 14; poll++) {
        Instant last = now;
        now = now.plus(Duration.ofHours(1));
        // two entries each hour
        rhythm = Rhythms.after(rhythm, new Found(20, 2, 0, 0), 36, last, now);
      }
      assertThat(rhythm.entriesPerDay()).isCloseTo(48, within(0.5));
      assertThat(rhythm.overlap()).isEqualTo(0.9);
    }
  }

  @Test
  void aBurstThatReplacesMostOfTheFeedIsBelievedAtOnce() {
    FeedRhythm calm = new FeedRhythm(1, 10, 1, 0, NOON);

    FeedRhythm burst =
        Rhythms.after(calm, new Found(10, 8, 0, 0), 36, NOON, NOON.plus(Duration.ofHours(1)));

    assertThat(burst.entriesPerDay()).isCloseTo(192, within(0.01));
    assertThat(burst.possiblyMissed()).isZero();
  }

  @Test
  void aPollThatSharesNoEntryWithTheOneBeforeIsCounted() {
    Instant later = NOON.plus(Duration.ofHours(1));
    FeedRhythm known = new FeedRhythm(100, 10, 0.5, 3, NOON);

    FeedRhythm missed = Rhythms.after(known, new Found(10, 10, 0, 0), 36, NOON, later);
    FeedRhythm unchanged = Rhythms.after(missed, Found.NOTHING, 36, NOON, later);
    FeedRhythm empty = Rhythms.after(known, new Found(0, 0, 0, 0), 36, NOON, later);

    assertThat(missed.possiblyMissed()).isEqualTo(4);
    assertThat(missed.overlap()).isZero();
    assertThat(unchanged.possiblyMissed()).isEqualTo(4);
    assertThat(unchanged.overlap()).isEqualTo(1);
    assertThat(empty.possiblyMissed()).isEqualTo(3);
  }

  @Test
  void silenceIsRememberedByTheLastNews() {
    FeedRhythm known = new FeedRhythm(100, 10, 0.5, 0, NOON);

    FeedRhythm silent =
        Rhythms.after(known, Found.NOTHING, 36, NOON, NOON.plus(Duration.ofDays(90)));

    assertThat(silent.lastNews()).isEqualTo(NOON);
    assertThat(silent.entriesPerDay()).isGreaterThan(0).isLessThan(0.1);
  }
}
