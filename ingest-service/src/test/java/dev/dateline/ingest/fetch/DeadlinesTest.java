package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger stopped = new AtomicInteger();
  private final Deadlines deadlines = new Deadlines(nanos::get);

  @AfterEach
  void close() {
    deadlines.close();
  }

  @Test
  void whatTakesTooLongIsStoppedWithoutBeingAsked() {
    var deadline = deadlines.start(LIMIT, stopped::incrementAndGet);
    nanos.set(LIMIT.toNanos());

    await().untilAsserted(() -> assertThat(stopped).hasValue(1));
    deadlines.sweep();
    assertThat(stopped).hasValue(1);
    assertThat(deadline.passed()).isTrue();
  }

  @Test
  void whatIsWithinItsLimitGoesOn() {
    var deadline = deadlines.start(LIMIT, stopped::incrementAndGet);
    nanos.set(LIMIT.toNanos() - 1);
    deadlines.sweep();

    assertThat(stopped).hasValue(0);
    assertThat(deadline.passed()).isFalse();
  }

  @Test
  void whatEndedInTimeIsNotStopped() {
    var deadline = deadlines.start(LIMIT, stopped::incrementAndGet);
    deadline.end();
    nanos.set(2 * LIMIT.toNanos());
    deadlines.sweep();

    assertThat(stopped).hasValue(0);
    assertThat(deadline.passed()).isFalse();
  }

  @Test
  void oneThatCannotBeStoppedDoesNotKeepLaterOnesFromIt() {
    deadlines.start(
        LIMIT,
        () -> {
          stopped.incrementAndGet();
          throw new IllegalStateException("cannot be stopped");
        });
    nanos.set(LIMIT.toNanos());
    await().untilAsserted(() -> assertThat(stopped).hasValue(1));

    deadlines.start(LIMIT, stopped::incrementAndGet);
    nanos.set(2 * LIMIT.toNanos());
    await().untilAsserted(() -> assertThat(stopped).hasValue(2));
  }
}
