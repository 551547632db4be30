package dev.dateline.benchmarks.load;

import dev.dateline.ingest.IngestMain;
import dev.dateline.runtime.KafkaOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The ingest service as users run it, with a heap of 1 GiB, in a process of its own. */
final class Instance implements AutoCloseable {
  private static final String HEAP = "1g";

  /** The wait is drawn from the interval and a quarter more: this share of it on average. */
  private static final double WAIT_SHARE = 1.125;

  private final Child child;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int health;
  private final Path log;

  /**
   * @param round in which every feed is polled once
   */
  Instance(KafkaOptions kafka, Duration round, Path log) throws IOException {
    this.log = log;
    health = freePort();
    String interval = Math.round(round.toMillis() / WAIT_SHARE) + "ms";
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--bootstrap-server=" + kafka.bootstrapServers(),
                "--topic-prefix=" + kafka.topicPrefix(),
                "--health-port=" + health,
                "--allow-private-addresses",
                "--first-interval=" + interval,
                "--min-interval=" + interval,
                "--max-interval=" + interval));
    child = new Child(HEAP, log, IngestMain.class, arguments);
  }

  Child process() {
    return child;
  }

  /** Waits until so many partitions are its own. */
  void awaitHeld(int partitions) throws IOException, InterruptedException {
    String held = "dateline_ingest_partitions{service=\"ingest\"} " + partitions + ".0";
    while (!metrics().contains(held)) {
      rest();
    }
  }

  /** Waits until it polls so many partitions. */
  void awaitPolling(int partitions) throws IOException, InterruptedException {
    awaitHeld(partitions);
    while (!get("/health/ready").contains("polling")) {
      rest();
    }
  }

  private void rest() throws IOException, InterruptedException {
    if (!child.alive()) {
      throw new IllegalStateException(Files.readString(log));
    }
    Thread.sleep(100);
  }

  /** As Prometheus reads them; empty before the service listens. */
  String metrics() throws InterruptedException {
    return get("/metrics");
  }

  private String get(String path) throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + health + path);
    try {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    client.close();
    child.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
