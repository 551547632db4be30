package dev.dateline.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics of a service over HTTP: {@code /health/live} and {@code /health/ready} answer
 * 200 or 503 with one line, {@code /metrics} in Prometheus' text format.
 */
public final class HealthServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService executor;

  private HealthServer(HttpServer server, ExecutorService executor) {
    this.server = server;
    this.executor = executor;
  }

  /**
   * @param address where to listen; port 0 takes any free one
   * @throws FailedException if the port is taken
   */
  public static HealthServer start(
      InetSocketAddress address, Health health, PrometheusMeterRegistry metrics) {
    HttpServer server;
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new FailedException(
          "cannot listen on port "
              + address.getPort()
              + " for health and metrics: "
              + e.getMessage(),
          e);
    }
    ExecutorService executor =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "health");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(executor);
    server.createContext(
        "/health/live", exchange -> answer(exchange, health.live(), health.detail()));
    server.createContext(
        "/health/ready", exchange -> answer(exchange, health.ready(), health.detail()));
    server.createContext(
        "/metrics",
        exchange ->
            answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
    server.start();
    return new HealthServer(server, executor);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private static void answer(HttpExchange exchange, boolean good, String detail)
      throws IOException {
    answer(exchange, good ? 200 : 503, "text/plain; charset=utf-8", detail + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String type, @Nullable String text)
      throws IOException {
    try (exchange) {
      byte[] body = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
