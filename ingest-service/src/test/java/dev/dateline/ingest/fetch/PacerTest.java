package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacerTest {
  private static final String SITE = "harbour.example";

  /** Time that passes by being waited for, for one thread. */
  private final class Waited implements Timeline {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public Signal signal() {
      return new Signal() {
        private boolean raised;

        @Override
        public void raise() {
          raised = true;
        }

        @Override
        public void await(long nanos) {
          if (!raised) {
            assertThat(nanos).as("waits for nobody").isLessThan(Long.MAX_VALUE);
            now += nanos;
          }
          raised = false;
        }
      };
    }
  }

  private final Waited time = new Waited();
  private final Pacer pacer = new Pacer(Duration.ofSeconds(2), 2, time);

  @Test
  void turnsOfASiteStartTheConfiguredTimeApartAndThoseOfOthersAtOnce() throws Exception {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      try (Pacer.Turn turn = pacer.await(SITE)) {
        starts.add(time.now / 1_000_000_000);
      }
      try (Pacer.Turn turn = pacer.await("other" + i + ".example")) {
        starts.add(time.now / 1_000_000_000);
      }
    }

    assertThat(starts).containsExactly(0L, 0L, 2L, 2L, 4L, 4L);
  }

  @Test
  void aSiteOfAnotherInstanceIsLeftAloneForLongerAndAskedOneByOne() throws Exception {
    Pacer shared = new Pacer(Duration.ofSeconds(2), 2, time, site -> site.equals(SITE) ? 1 : 3);
    shared.await("other.example").close();
    shared.await("other.example").close();
    assertThat(time.now).isEqualTo(Duration.ofSeconds(6).toNanos());

    shared.await(SITE).close();
    shared.await(SITE).close();
    assertThat(time.now).isEqualTo(Duration.ofSeconds(8).toNanos());
  }

  @Test
  void aCrawlDelayTakesThePlaceOfAShorterPace() throws Exception {
    pacer.crawlDelay(SITE, "https://www.harbour.example", Duration.ofSeconds(7));
    pacer.await(SITE).close();
    pacer.await(SITE).close();

    assertThat(time.now).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void aShortSilenceIsWaitedForAndALongOneFailsWithTheTimeLeft() throws Exception {
    pacer.hold(SITE, Duration.ofSeconds(20));
    pacer.await(SITE).close();
    assertThat(time.now).isEqualTo(Duration.ofSeconds(20).toNanos());

    pacer.hold(SITE, Duration.ofMinutes(10));
    assertThatThrownBy(() -> pacer.await(SITE))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.error()).isEqualTo(FetchError.HELD);
              assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(10));
            });
  }

  @Test
  void aSiteUnderStrainIsAskedMoreSlowly() throws Exception {
    try (Pacer.Turn turn = pacer.await(SITE)) {
      turn.strained();
    }
    pacer.await(SITE).close();

    assertThat(time.now).isEqualTo(Duration.ofSeconds(5).toNanos());
  }
}
