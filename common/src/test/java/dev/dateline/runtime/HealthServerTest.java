package dev.dateline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
  private final Probe health = new Probe();
  private final HealthServer server = start(0);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readyIsNotAlive() throws Exception {
    health.ready = false;
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body()).isEqualTo("restoring\n");
  }

  @Test
  void metricsComeInPrometheusFormat() throws Exception {
    assertThat(get("/metrics").body())
        .contains("jvm_memory_used_bytes")
        .contains("service=\"probe\"");
  }

  @Test
  void aReportIsJsonAndWhatIsNoneIsSaid() throws Exception {
    assertThat(get("/reports/feeds?url=https%3A%2F%2Fcourier.example%2F").body())
        .isEqualTo("{\"url\":\"https://courier.example/\"}");
    assertThat(get("/reports/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/reports/feeds?url=bad").statusCode()).isEqualTo(400);
    assertThat(get("/reports/feeds").body()).isEqualTo("{}");
  }

  @Test
  void aTakenPortIsOneClearLine() {
    assertThatThrownBy(() -> start(server.address().getPort()))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("cannot listen on port " + server.address().getPort());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HealthServer start(int port) {
    return HealthServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        health,
        Metrics.registry("probe"));
  }

  private static final class Probe implements Health {
    volatile boolean ready = true;

    @Override
    public boolean live() {
      return true;
    }

    @Override
    public boolean ready() {
      return ready;
    }

    @Override
    public @Nullable String report(String name, Map<String, String> query) {
      String url = query.get("url");
      if ("bad".equals(url)) {
        throw new UsageException("no address");
      }
      return !name.equals("feeds") ? null : url == null ? "{}" : "{\"url\":\"" + url + "\"}";
    }

    @Override
    public String detail() {
      return ready ? "running" : "restoring";
    }
  }
}
