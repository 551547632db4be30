package dev.dateline.enrich;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do when a stream thread dies: begin a new one where the cause is one that passes, such as
 * a broker that went away; end the service, which its supervisor starts again, where it is not or
 * where it does not pass.
 */
final class Failures implements StreamsUncaughtExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final int MAX_REPLACED = 10;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final Clock clock;
  private final Deque<Instant> replaced = new ArrayDeque<>();

  Failures(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable exception) {
    Instant now = clock.instant();
    while (!replaced.isEmpty() && replaced.getFirst().isBefore(now.minus(WITHIN))) {
      replaced.removeFirst();
    }
    boolean again = isTransient(exception) && replaced.size() < MAX_REPLACED;
    log.atError()
        .addKeyValue("then", again ? "a new thread" : "the end")
        .setCause(exception)
        .log("stream thread died");
    if (!again) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    replaced.addLast(now);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private static boolean isTransient(Throwable exception) {
    for (Throwable t = exception; t != null; t = t.getCause()) {
      if (t instanceof RetriableException) {
        return true;
      }
    }
    return false;
  }
}
