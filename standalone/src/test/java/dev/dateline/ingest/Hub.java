package dev.dateline.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A WebSub hub on loopback. It calls the subscriber back before it answers the request, which is
 * the harder case for a subscriber.
 */
final class Hub implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final IntSupplier subscriberPort;
  final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

  /**
   * What the subscriber said to each verification: the status, and whether the challenge came back.
   */
  final List<String> answers = new CopyOnWriteArrayList<>();

  volatile String deny = "";
  volatile int leaseSeconds = 864_000;

  /**
   * @param subscriberPort where the subscriber listens on loopback, whatever its public address is
   */
  Hub(IntSupplier subscriberPort) {
    this.subscriberPort = subscriberPort;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::requested);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  long count(String mode) {
    return requests.stream().filter(r -> mode.equals(r.get("hub.mode"))).count();
  }

  /** Pushes a document under the last subscription; the subscriber's status. */
  int push(String body) {
    return push(body, requests.getLast().get("hub.secret"));
  }

  int push(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String digest = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
      return send(HttpRequest.newBuilder(callback(requests.getLast(), ""))
              .header("Content-Type", "application/rss+xml")
              .header("X-Hub-Signature", "sha256=" + digest)
              .POST(HttpRequest.BodyPublishers.ofString(body)))
          .statusCode();
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private void requested(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> request = new ConcurrentHashMap<>();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      request.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    requests.add(request);
    if (request.get("hub.mode").equals("subscribe") && !deny.isEmpty()) {
      verify(request, "hub.mode=denied&hub.reason=" + deny, "");
    } else {
      String challenge = "c" + requests.size();
      verify(
          request,
          "hub.mode="
              + request.get("hub.mode")
              + "&hub.lease_seconds="
              + leaseSeconds
              + "&hub.challenge="
              + challenge,
          challenge);
    }
    try (exchange) {
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void verify(Map<String, String> request, String query, String challenge) {
    String topic = URLEncoder.encode(request.get("hub.topic"), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(callback(request, "?" + query + "&hub.topic=" + topic)));
    answers.add(answer.statusCode() + " " + answer.body().equals(challenge));
  }

  /** The callback's path at the port where the subscriber really is, as behind a proxy. */
  private URI callback(Map<String, String> request, String query) {
    String path = URI.create(request.get("hub.callback")).getRawPath();
    return URI.create("http://127.0.0.1:" + subscriberPort.getAsInt() + path + query);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
