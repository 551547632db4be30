package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void whoWaitsForAConnectionBeyondItsLimitIsLateAndNoFaultOfOurs() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Connections connections = new Connections(oneConnection())) {
      HttpHost host = new HttpHost("http", "127.0.0.1", silent.getLocalPort());
      Thread first =
          Thread.ofVirtual().start(() -> failure(connections, host, Duration.ofSeconds(60)));
      try (Socket taken = silent.accept()) {
        assertThat(taken.isConnected()).isTrue();

        assertThatExceptionOfType(FetchException.class)
            .isThrownBy(() -> get(connections, host, SHORT))
            .satisfies(e -> assertThat(e.error()).isEqualTo(FetchError.TIMEOUT));
      }
      first.join();
    }
  }

  private static void failure(Connections connections, HttpHost host, Duration limit) {
    assertThatExceptionOfType(Exception.class).isThrownBy(() -> get(connections, host, limit));
  }

  private static int get(Connections connections, HttpHost host, Duration limit) throws Exception {
    return connections.exchange(host, new HttpGet("/"), limit, response -> response.getCode());
  }

  private static FetchSettings oneConnection() {
    FetchSettings known = FetchSettings.DEFAULT.onLoopback(Duration.ZERO);
    return new FetchSettings(
        known.contact(),
        known.allowPrivateAddresses(),
        known.ownHosts(),
        known.pageLimit(),
        known.feedLimit(),
        known.maxRedirects(),
        known.connectTimeout(),
        known.timeout(),
        known.pacing(),
        known.perSite(),
        1,
        known.robots(),
        known.proxy());
  }
}
