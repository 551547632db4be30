package dev.dateline.ingest.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops what takes longer than it may. Nearly all ends in time, so one thread looks at what is
 * under way ten times a second; a timer for each would wake it as often as anything begins.
 */
final class Deadlines implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Deadlines.class);
  private static final long SWEEP_MILLIS = 100;

  private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());

  private final LongSupplier nanos;

  Deadlines() {
    this(System::nanoTime);
  }

  /**
   * @param nanos time that passes
   */
  Deadlines(LongSupplier nanos) {
    this.nanos = nanos;
    sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Begins something; to be told when it ends.
   *
   * @param limit for all of it; kept to within a tenth of a second
   * @param stop ends it, from another thread
   */
  Deadline start(Duration limit, Runnable stop) {
    Deadline deadline = new Deadline(nanos.getAsLong() + limit.toNanos(), stop);
    running.add(deadline);
    return deadline;
  }

  void sweep() {
    long now = nanos.getAsLong();
    for (Deadline deadline : running) {
      if (now - deadline.at >= 0 && running.remove(deadline)) {
        deadline.passed = true;
        stop(deadline);
      }
    }
  }

  private static void stop(Deadline deadline) {
    try {
      deadline.stop.run();
    } catch (RuntimeException | Error e) {
      // what is thrown here would end all sweeps
      log.atWarn().setCause(e).log("what took too long could not be stopped");
    }
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
  }

  /** Of one thing under way. */
  final class Deadline {
    private final long at;
    private final Runnable stop;
    private volatile boolean passed;

    private Deadline(long at, Runnable stop) {
      this.at = at;
      this.stop = stop;
    }

    /** Whether it was stopped. */
    boolean passed() {
      return passed;
    }

    void end() {
      running.remove(this);
    }
  }
}
