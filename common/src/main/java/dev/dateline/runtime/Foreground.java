package dev.dateline.runtime;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs one service in the foreground until it is told to stop. */
public final class Foreground {
  private static final int STOP_SECONDS = 25;

  private Foreground() {}

  /**
   * Serves health, starts the service, stops it gracefully on SIGTERM and SIGINT.
   *
   * @return exit code: 0 if it was told to stop, 1 if it ended by itself
   */
  public static int run(Service service, HealthOptions health, PrometheusMeterRegistry metrics)
      throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread onSignal =
        new Thread(
            () -> {
              service.close();
              awaitQuietly(stopped);
            },
            "stop");
    try (HealthServer server = health.serve(service, metrics)) {
      Runtime.getRuntime().addShutdownHook(onSignal);
      service.start();
      service.awaitEnd();
      return onSignal.isAlive() ? 0 : 1;
    } finally {
      service.close();
      stopped.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch stopped) {
    try {
      if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("dateline: did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
