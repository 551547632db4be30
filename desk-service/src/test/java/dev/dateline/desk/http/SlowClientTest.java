package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.desk.Piece;
import dev.dateline.desk.TestDesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that ask and then do not read, on sockets of their own; HTTP/1.0 sends no chunks. The
 * server has all patience with them until a test takes it away.
 */
@Timeout(180)
class SlowClientTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NDJSON = "/api/articles?format=ndjson";

  /** More than the buffers of two sockets hold. */
  private static final int ARTICLES = 60;

  /** Without a word, so that it costs nothing to index. */
  private static final String LONG = "- ".repeat(100_000);

  private final TestDesk desk = new TestDesk(10);

  @BeforeEach
  void start() {
    desk.start();
    desk.server().patience(Duration.ofHours(1));
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aFollowerThatDoesNotReadHoldsUpNobodyIsDroppedAndLosesNothing() throws Exception {
    Set<String> read = new TreeSet<>();
    String last = desk.index().live().now().toString();
    try (Client stuck = new Client("/api/stream", "")) {
      stuck.awaitLine("retry:");
      try (Client quick = new Client("/api/stream", "")) {
        quick.awaitLine("retry:");
        Thread filling = Thread.ofPlatform().start(this::fill);
        for (int i = 0; i < ARTICLES; i++) {
          assertThat(quick.awaitLine("data:")).contains(LONG);
        }
        filling.join();
      }
      assertThat(streams()).as("followers before patience ends").isPositive();

      desk.server().patience(Duration.ofSeconds(1));

      await().atMost(PATIENCE).until(() -> streams() == 0);
      String seen = stuck.drain(read);
      last = seen.isEmpty() ? last : seen;
    }
    assertThat(read).as("what the buffers held").hasSizeLessThan(ARTICLES);

    desk.server().patience(Duration.ofHours(1));
    try (Client again = new Client("/api/stream", "Last-Event-ID: " + last + "\r\n")) {
      while (read.size() < ARTICLES) {
        read.add(idOf(again.awaitLine("data:")));
      }
    }
    assertThat(read).contains(id(1), id(ARTICLES));
  }

  @Test
  void exportsThatNobodyReadsAreDroppedAndMakeRoom() throws Exception {
    fill();
    try (Client one = new Client(NDJSON, "");
        Client two = new Client(NDJSON, "");
        Client three = new Client("/api/articles?format=ninjs", "");
        Client four = new Client(NDJSON, "")) {
      for (Client client : new Client[] {one, two, three, four}) {
        assertThat(client.awaitLine("HTTP/1.1 ")).contains("200");
      }
      assertThat(answer(NDJSON)).contains("503");
      assertThat(answer("/api/articles")).as("nobody else waits").contains("200");
      try (Client head = new Client("HEAD", NDJSON, "")) {
        assertThat(head.awaitLine("HTTP/1.1 ")).as("HEAD exports nothing").contains("200");
      }

      desk.server().patience(Duration.ofSeconds(1));

      await().atMost(PATIENCE).until(() -> answer(NDJSON + "&limit=1").contains("200"));
    }
  }

  private void fill() {
    for (int i = 1; i <= ARTICLES; i++) {
      desk.put(Piece.article(i).with("standfirst", LONG).article(), NOON.plusSeconds(i));
    }
  }

  private double streams() {
    return desk.metrics().get("dateline.desk.streams").gauge().value();
  }

  private String answer(String path) throws IOException {
    try (Client client = new Client(path, "")) {
      return client.awaitLine("HTTP/1.1 ");
    }
  }

  /** Of the headline in an event's data line. */
  private static String idOf(String data) {
    assertThat(data).startsWith("data: {\"id\":\"");
    return data.substring(13, 45);
  }

  private final class Client implements AutoCloseable {
    private final Socket socket = new Socket();
    private final BufferedReader lines;

    Client(String path, String header) throws IOException {
      this("GET", path, header);
    }

    Client(String method, String path, String header) throws IOException {
      socket.setReceiveBufferSize(16 * 1024);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.connect(new InetSocketAddress("127.0.0.1", desk.address().getPort()));
      String request =
          "%s %s HTTP/1.0\r\nHost: %s\r\n%s"
              .formatted(method, path, desk.address().getAuthority(), header);
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
      lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next line that begins so. */
    String awaitLine(String start) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.startsWith(start)) {
        line = lines.readLine();
      }
      return line == null ? "the connection ended" : line;
    }

    /** Reads whole events until the connection ends; the last one's id, empty if there is none. */
    String drain(Set<String> ids) throws IOException {
      String last = "";
      String id = "";
      String data = "";
      try {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("id: ")) {
            id = line.substring(4);
          } else if (line.startsWith("data: ")) {
            data = line;
          } else if (line.isEmpty() && !data.isEmpty()) {
            ids.add(idOf(data));
            last = id;
            data = "";
          }
        }
      } catch (SocketException e) {
        return last; // it was reset
      }
      return last;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
