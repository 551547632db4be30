package dev.dateline.benchmarks.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * The simulated web behind a real server on loopback, asked by the real client: every request and
 * every answer goes through sockets. Whoever waits for an answer lends its place in virtual time to
 * the server's thread.
 */
final class SocketWeb implements Transport {
  /** Names the simulated host, for there is one server for all. */
  private static final String HOST = "X-Simulated-Host";

  /** What the network does instead of bringing an answer. */
  private static final String FAILURE = "X-Simulated-Failure";

  private static final int CONNECTIONS = 1_000;

  private final Transport web;
  private final HttpServer server;
  private final Transport client;

  SocketWeb(Transport web) throws IOException {
    this.web = web;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
    FetchSettings usual = FetchSettings.DEFAULT;
    client =
        Transport.network(
            new FetchSettings(
                null,
                true,
                usual.ownHosts(),
                usual.pageLimit(),
                usual.feedLimit(),
                usual.maxRedirects(),
                usual.connectTimeout(),
                usual.timeout(),
                usual.pacing(),
                CONNECTIONS,
                CONNECTIONS,
                usual.robots(),
                null));
  }

  @Override
  public <T> T exchange(HttpHost host, HttpUriRequestBase request, Duration limit, Reader<T> reader)
      throws IOException, InterruptedException {
    request.setHeader(HOST, host.getHostName());
    InetSocketAddress address = server.getAddress();
    HttpHost real = new HttpHost("http", address.getAddress().getHostAddress(), address.getPort());
    return client.exchange(
        real,
        request,
        limit,
        response -> {
          Header failure = response.getFirstHeader(FAILURE);
          if (failure != null) {
            throw failure.getValue().equals("name")
                ? new UnknownHostException(host.getHostName())
                : new ConnectException("connection reset");
          }
          return reader.read(response);
        });
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpGet request = new HttpGet(exchange.getRequestURI().getRawPath());
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
      HttpHost host = new HttpHost(exchange.getRequestHeaders().getFirst(HOST));
      try {
        web.exchange(
            host,
            request,
            Duration.ofSeconds(30),
            response -> {
              send(exchange, response);
              return response.getCode();
            });
      } catch (UnknownHostException e) {
        fail(exchange, "name");
      } catch (ConnectException e) {
        fail(exchange, "connection");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void send(HttpExchange exchange, ClassicHttpResponse response) throws IOException {
    for (Header header : response.getHeaders()) {
      exchange.getResponseHeaders().add(header.getName(), header.getValue());
    }
    if (response.getEntity() instanceof CutEntity cut) {
      exchange.sendResponseHeaders(response.getCode(), cut.getContentLength());
      exchange.getResponseBody().write(cut.part());
      exchange.getResponseBody().flush();
      return;
    }
    byte[] body =
        response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
    exchange.sendResponseHeaders(response.getCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void fail(HttpExchange exchange, String failure) throws IOException {
    exchange.getResponseHeaders().set(FAILURE, failure);
    exchange.sendResponseHeaders(204, -1);
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
    web.close();
  }
}
