package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedWishes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a feed must be written, and what is known from what was written. */
class FeedMemoryTest {
  private static final String FEED = "https://harbour.example/rss";
  private static final Schedule SCHEDULE =
      new Schedule(
          null, Instant.parse("2026-03-04T12:00:00Z"), Duration.ofMinutes(10), "never polled yet");

  private final FeedMemory unknown = FeedMemory.unknown(FEED, SCHEDULE);
  private final Fingerprints seen = Fingerprints.NONE.plus(List.of(-1L, 5L, Long.MIN_VALUE), 10);

  @Test
  void whatWasSeenIsReadAsItWasWritten() {
    FeedMemory memory = unknown.with(seen, List.of());

    FeedMemory read =
        FeedMemory.of(memory.url(), memory.toState(), KnownEntries.of(memory.toEntries()));

    assertThat(read.seen()).isEqualTo(seen);
    assertThat(read.toState()).isEqualTo(memory.toState());
    assertThat(read.entriesKept()).isTrue();
  }

  @Test
  void entriesAreWrittenWhenTheyChangeAndNotAgain() {
    FeedMemory changed = unknown.with(seen, List.of());
    FeedMemory kept = changed.asKept();

    assertThat(unknown.entriesKept()).isTrue();
    assertThat(changed.entriesKept()).isFalse();
    assertThat(kept.entriesKept()).isTrue();
    assertThat(kept.with(SCHEDULE).with(seen.plus(List.of(-1L), 10), List.of()).entriesKept())
        .isTrue();
    assertThat(kept.with(seen.plus(List.of(7L), 10), List.of()).entriesKept()).isFalse();
  }

  @Test
  void aStateOfOldThatHoldsItsEntriesIsReadAndTheyAreWrittenWhereTheyBelong() {
    FeedState old =
        new FeedState(
            FEED,
            Validators.NONE,
            SCHEDULE,
            Health.UNKNOWN,
            List.of("ffffffffffffffff", "no fingerprint", "0000000000000005"),
            List.of(),
            FeedRhythm.UNKNOWN,
            FeedWishes.NONE,
            null,
            null);

    FeedMemory memory = FeedMemory.of(old.url(), old, null);

    assertThat(memory.seen()).isEqualTo(Fingerprints.NONE.plus(List.of(-1L, 5L), 10));
    assertThat(memory.toState().seen()).isEmpty();
    assertThat(memory.entriesKept()).isFalse();
    assertThat(KnownEntries.of(memory.toEntries()).seen()).isEqualTo(memory.seen());
  }

  @Test
  void aTwinsEntriesAreWrittenUnlessItHasTheSame() {
    FeedMemory memory = unknown.with(seen, List.of()).asKept();
    String twin = "http://harbour.example/rss";

    assertThat(memory.as(twin, null).entriesKept()).isFalse();
    assertThat(memory.as(twin, FeedMemory.unknown(twin, SCHEDULE)).entriesKept()).isFalse();
    assertThat(memory.as(twin, memory.as(twin, null).asKept()).entriesKept()).isTrue();
  }

  @Test
  void entriesThatCannotBeReadAreNone() {
    assertThat(KnownEntries.of(new FeedEntries(FEED, "§", List.of())).seen())
        .isEqualTo(Fingerprints.NONE);
  }
}
