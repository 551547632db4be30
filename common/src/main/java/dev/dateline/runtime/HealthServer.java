package dev.dateline.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics of a service over HTTP: {@code /health/live} and {@code /health/ready} answer
 * 200 or 503 with one line, {@code /metrics} in Prometheus' text format, {@code /reports/NAME} what
 * the service reports under that name, as JSON.
 */
public final class HealthServer implements AutoCloseable {
  private static final String REPORTS = "/reports/";

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
              + " (--health-port) for health and metrics: "
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
    server.createContext(REPORTS, exchange -> report(exchange, health));
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

  private static void report(HttpExchange exchange, Health health) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(REPORTS.length());
    try {
      String json = health.report(name, query(exchange.getRequestURI().getRawQuery()));
      if (json == null) {
        answer(exchange, 404, "text/plain; charset=utf-8", "no report of this name\n");
      } else {
        answer(exchange, 200, "application/json", json);
      }
    } catch (UsageException e) {
      answer(exchange, 400, "text/plain; charset=utf-8", e.getMessage() + "\n");
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UsageException("'" + value + "' is not escaped as it should be");
    }
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
