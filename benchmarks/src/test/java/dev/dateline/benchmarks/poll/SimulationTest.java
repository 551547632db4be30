package dev.dateline.benchmarks.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A day of some feeds: what the service promises of its polling. */
class SimulationTest {
  private static final Scenario A_DAY = new Scenario(40, Duration.ofHours(24), 1);
  private static final Scenario HOURS = new Scenario(12, Duration.ofHours(4), 5);

  @Test
  void everyArticleIsIngestedOnceAndSoonWithinWhatSitesAllowAndForFewerRequests() throws Exception {
    Simulation.Report own = new Simulation(A_DAY, null).run();
    Simulation.Report fixed = new Simulation(A_DAY, Duration.ofMinutes(10)).run();

    assertThat(own.healthy().articles()).isGreaterThan(500);
    assertThat(own.healthy().missing()).isZero();
    assertThat(own.healthy().doubled()).isZero();
    assertThat(own.violations()).isZero();
    assertThat(own.healthy().medianShare()).isLessThan(0.5);
    assertThat(own.healthy().medianDelay()).isLessThanOrEqualTo(fixed.healthy().medianDelay());
    assertThat(own.feedRequests()).isLessThan(fixed.feedRequests() * 6 / 10);
  }

  @Test
  void twoRunsAreTheSameWhetherTheWebIsInTheProcessOrBehindSockets() throws Exception {
    Simulation.Report inside = new Simulation(HOURS, null).run();

    assertThat(inside.feedRequests()).isPositive();
    assertThat(new Simulation(HOURS, null).runOverSockets()).isEqualTo(inside);
  }
}
