package dev.dateline.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A small newspaper on loopback: one feed, and a page for each of its entries, of its own or of
 * another's.
 */
final class Outlet implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger entries;
  private volatile CountDownLatch feedGate = new CountDownLatch(0);
  private volatile CountDownLatch pageGate = new CountDownLatch(0);
  final AtomicInteger feedRequests = new AtomicInteger();
  final AtomicInteger pageRequests = new AtomicInteger();

  /** When each request of any kind came. */
  final List<Instant> requests = new CopyOnWriteArrayList<>();

  /** How many were ever open at once. */
  final AtomicInteger mostOpen = new AtomicInteger();

  private final AtomicInteger open = new AtomicInteger();
  private final String pages;

  private Outlet(HttpServer server, @Nullable String pages, int entries) {
    this.server = server;
    this.pages = pages == null ? base() : pages;
    this.entries = new AtomicInteger(entries);
  }

  static Outlet open(int entries) {
    return open(null, entries);
  }

  /** One whose feed leads to pages of this one. */
  Outlet quotedBy(int entries) {
    return open(base(), entries);
  }

  private static Outlet open(@Nullable String pages, int entries) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Outlet outlet = new Outlet(server, pages, entries);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/feed.xml", outlet.watched(outlet::feed));
      server.createContext("/story/", outlet.watched(outlet::page));
      server.start();
      return outlet;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers no request for the feed until they are let through. */
  void holdFeed() {
    feedGate = new CountDownLatch(1);
  }

  /** Answers no request for a page until they are let through. */
  void holdPages() {
    pageGate = new CountDownLatch(1);
  }

  void letThrough() {
    feedGate.countDown();
    pageGate.countDown();
  }

  void publish(int more) {
    entries.addAndGet(more);
  }

  String feedUrl() {
    return base() + "/feed.xml";
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private HttpHandler watched(HttpHandler handler) {
    return exchange -> {
      requests.add(Instant.now());
      mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
      try {
        handler.handle(exchange);
      } finally {
        open.decrementAndGet();
      }
    };
  }

  private void feed(HttpExchange exchange) throws IOException {
    feedRequests.incrementAndGet();
    pass(feedGate);
    int count = entries.get();
    String etag = "\"" + count + "\"";
    exchange.getResponseHeaders().set("ETag", etag);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    StringBuilder xml =
        new StringBuilder("<rss version='2.0'><channel><title>Harbour Courier</title>");
    for (int i = count; i > 0; i--) {
      xml.append("<item><guid isPermaLink='false'>n")
          .append(i)
          .append("</guid><title>Ferry report ")
          .append(i)
          .append("</title><link>")
          .append(pages)
          .append("/story/")
          .append(i)
          .append("</link></item>");
    }
    send(exchange, "application/rss+xml", xml.append("</channel></rss>").toString());
  }

  private void page(HttpExchange exchange) throws IOException {
    pageRequests.incrementAndGet();
    pass(pageGate);
    String path = exchange.getRequestURI().getPath();
    send(
        exchange,
        "text/html; charset=utf-8",
        "<html><body><p>The ferry sails: " + path + "</p></body></html>");
  }

  private static void pass(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    letThrough();
    server.stop(0);
  }
}
