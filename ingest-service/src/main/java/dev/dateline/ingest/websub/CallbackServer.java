package dev.dateline.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.runtime.FailedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where hubs call. A thread a call, a bound on calls at once and on the time that one takes. */
public final class CallbackServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CallbackServer.class);
  private static final int AT_ONCE = 64;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("callback-deadlines").factory());
  private final Semaphore slots = new Semaphore(AT_ONCE);

  private CallbackServer(HttpServer server, Calls calls) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, calls));
    server.start();
  }

  /**
   * Listens as the settings say.
   *
   * @param mostBytes of a push
   * @throws FailedException if the port is taken
   */
  public static CallbackServer start(
      WebSubSettings settings,
      Subscribed subscribed,
      int mostBytes,
      MeterRegistry metrics,
      Clock clock) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
      return new CallbackServer(server, new Calls(settings, subscribed, mostBytes, metrics, clock));
    } catch (IOException e) {
      throw new FailedException(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + " for hubs: "
              + e.getMessage(),
          e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    deadlines.shutdownNow();
  }

  private void serve(HttpExchange exchange, Calls calls) throws IOException {
    if (!slots.tryAcquire()) {
      try (exchange) {
        exchange.getResponseHeaders().set("Retry-After", "10");
        exchange.sendResponseHeaders(503, -1);
      }
      return;
    }
    // closing the exchange ends a read that waits for bytes which do not come
    ScheduledFuture<?> deadline =
        deadlines.schedule(exchange::close, LONGEST.toSeconds(), TimeUnit.SECONDS);
    try (exchange) {
      calls.answer(exchange);
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("a hub's call failed by a fault of ours");
    } finally {
      deadline.cancel(false);
      slots.release();
    }
  }
}
