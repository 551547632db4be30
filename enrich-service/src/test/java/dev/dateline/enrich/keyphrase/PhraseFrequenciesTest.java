package dev.dateline.enrich.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseFrequenciesTest {
  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

  private final Map<String, PhraseFrequencies.Count> kept = new HashMap<>();
  private final PhraseFrequencies frequencies =
      new PhraseFrequencies(
          new PhraseFrequencies.Counts() {
            @Override
            public PhraseFrequencies.Count get(String language, int slot) {
              return kept.getOrDefault(language + slot, PhraseFrequencies.Count.NONE);
            }

            @Override
            public void put(String language, int slot, PhraseFrequencies.Count count) {
              kept.put(language + slot, count);
            }
          });

  @Test
  void saysNothingAgainstAPhraseBeforeEnoughArticlesPassed() {
    for (int i = 0; i < 100; i++) {
      frequencies.article("en", START);
      assertThat(frequencies.weigh("en", "x:more", START)).isEqualTo(1);
    }
  }

  @Test
  void putsBehindWhatStandsInManyArticlesAndDropsWhatStandsInMost() {
    for (int i = 0; i < 1_000; i++) {
      frequencies.article("en", START);
      frequencies.weigh("en", "x:more", START);
      if (i % 40 == 0) {
        frequencies.weigh("en", "x:ferry", START);
      }
    }

    assertThat(frequencies.weigh("en", "x:more", START)).isZero();
    assertThat(frequencies.weigh("en", "x:ferry", START)).isBetween(0.4, 0.6);
    assertThat(frequencies.weigh("en", "x:rare", START)).isEqualTo(1);
  }

  @Test
  void forgetsWhatWasCommonMonthsAgo() {
    for (int i = 0; i < 1_000; i++) {
      frequencies.article("en", START);
      frequencies.weigh("en", "x:storm", START);
    }
    Instant later = START.plus(Duration.ofDays(120));
    for (int i = 0; i < 1_000; i++) {
      frequencies.article("en", later);
    }

    assertThat(frequencies.weigh("en", "x:storm", later)).isGreaterThan(0.9);
  }

  @Test
  void countsEachLanguageByItself() {
    for (int i = 0; i < 1_000; i++) {
      frequencies.article("en", START);
      frequencies.article("de", START);
      frequencies.weigh("en", "x:more", START);
    }

    assertThat(frequencies.weigh("de", "x:more", START)).isEqualTo(1);
  }

  @Test
  void keepsNoMoreThanItsSlots() {
    for (int i = 0; i < 3 * PhraseFrequencies.SLOTS; i++) {
      frequencies.weigh("en", "x:" + i, START);
    }

    assertThat(kept).hasSizeLessThanOrEqualTo(PhraseFrequencies.SLOTS);
  }

  @Test
  void aClockThatGoesBackDoesNoHarm() {
    frequencies.article("en", START);
    frequencies.article("en", START.minus(Duration.ofDays(400)));

    assertThat(kept.values())
        .singleElement()
        .isEqualTo(new PhraseFrequencies.Count(2, START.toEpochMilli()));
  }
}
