package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SiteTempoTest {
  private static final Duration PACE = Duration.ofSeconds(2);
  private final SiteTempo tempo = new SiteTempo();

  @Test
  void aSiteThatAnswersFastIsAskedAtTheConfiguredPace() {
    tempo.answered(Duration.ofMillis(300), false);

    assertThat(tempo.gap(PACE)).isEqualTo(PACE);
  }

  @Test
  void aSiteThatSlowsIsAskedMoreSlowlyAndAsBeforeWhenItRecovers() {
    for (int i = 0; i < 20; i++) {
      tempo.answered(Duration.ofSeconds(5), false);
    }
    assertThat(tempo.gap(PACE)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));

    for (int i = 0; i < 20; i++) {
      tempo.answered(Duration.ofMillis(100), false);
    }
    assertThat(tempo.gap(PACE)).isEqualTo(PACE);
  }

  @Test
  void eachRefusalForTheLoadDoublesTheGapUpToAMinute() {
    tempo.answered(Duration.ZERO, true);
    assertThat(tempo.gap(PACE)).isEqualTo(Duration.ofSeconds(5));
    tempo.answered(Duration.ZERO, true);
    assertThat(tempo.gap(PACE)).isEqualTo(Duration.ofSeconds(10));
    for (int i = 0; i < 20; i++) {
      tempo.answered(Duration.ZERO, true);
    }
    assertThat(tempo.gap(PACE)).isEqualTo(Duration.ofMinutes(1));
    for (int i = 0; i < 5; i++) {
      tempo.answered(Duration.ZERO, false);
    }
    assertThat(tempo.gap(PACE)).isEqualTo(PACE);
  }

  @Test
  void theLongestCrawlDelayOfTheSitesOriginsCounts() {
    tempo.crawlDelay("https://www.harbour.example", Duration.ofSeconds(10));
    tempo.crawlDelay("https://api.harbour.example", Duration.ofSeconds(20));
    assertThat(tempo.gap(PACE)).isEqualTo(Duration.ofSeconds(20));

    tempo.crawlDelay("https://api.harbour.example", Duration.ZERO);
    assertThat(tempo.gap(PACE)).isEqualTo(Duration.ofSeconds(10));
  }
}
