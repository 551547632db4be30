package dev.dateline.benchmarks.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The judge of the simulation: what it finds wrong. */
class SimSiteTest {
  private final SimSite site = new SimSite("harbour.com", SimSite.Kind.SOUND, false, new Random(1));

  @Test
  void requestsTooCloseTogetherAreNotAllowed() {
    visit(0);
    visit(2);
    assertThat(site.violations()).isZero();

    visit(3);
    assertThat(site.violations()).isOne();
  }

  @Test
  void threeAtOnceAreNotAllowed() {
    site.began(seconds(0), false);
    site.began(seconds(2), false);
    assertThat(site.violations()).isZero();

    site.began(seconds(4), false);
    assertThat(site.violations()).isOne();
  }

  @Test
  void aCrawlDelayCountsOnceItHasBeenTold() {
    visit(0);
    visit(2);
    site.toldDelay();
    assertThat(site.violations()).isZero();

    visit(5);
    assertThat(site.violations()).isOne();
  }

  @Test
  void aSiteThatAsksForADelayMustBeAskedForItFirst() {
    SimSite delaying = new SimSite("hill.com", SimSite.Kind.DELAYING, false, new Random(1));
    delaying.began(seconds(0), true);
    delaying.toldDelay();
    delaying.ended();
    delaying.began(seconds(7), false);
    assertThat(delaying.violations()).isZero();

    SimSite other = new SimSite("hill.com", SimSite.Kind.DELAYING, false, new Random(1));
    other.began(seconds(0), false);
    assertThat(other.violations()).isOne();
  }

  @Test
  void noRequestIsAllowedWhileARetryAfterRuns() {
    site.toldRetryAfter(seconds(0));
    visit(179);
    assertThat(site.violations()).isOne();

    visit(181);
    assertThat(site.violations()).isOne();
  }

  private void visit(long second) {
    site.began(seconds(second), false);
    site.ended();
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
