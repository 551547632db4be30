package dev.dateline.benchmarks.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A day of a hundred feeds: what the service promises of its polling. */
class SimulationTest {
  private static final Scenario A_DAY = new Scenario(100, Duration.ofHours(24), 1);

  @Test
  void everyArticleIsIngestedOnceAndSoonWithinWhatSitesAllowAndForFewerRequests() throws Exception {
    Simulation.Report own = new Simulation(A_DAY, null).run();
    Simulation.Report fixed = new Simulation(A_DAY, Duration.ofMinutes(10)).run();

    assertThat(own.healthy().articles()).isGreaterThan(1_000);
    assertThat(own.healthy().missing()).isZero();
    assertThat(own.healthy().doubled()).isZero();
    assertThat(own.violations()).isZero();
    assertThat(own.healthy().medianShare()).isLessThan(0.5);
    assertThat(own.healthy().medianDelay()).isLessThanOrEqualTo(fixed.healthy().medianDelay());
    assertThat(own.feedRequests()).isLessThan(fixed.feedRequests() * 6 / 10);
  }

  @Test
  void twoRunsAreTheSame() throws Exception {
    Scenario small = new Scenario(12, Duration.ofHours(6), 5);

    assertThat(new Simulation(small, null).run()).isEqualTo(new Simulation(small, null).run());
  }
}
