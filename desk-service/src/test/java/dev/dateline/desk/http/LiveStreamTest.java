package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.desk.TestDesk;
import dev.dateline.desk.index.Cursor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveStreamTest {
  private static final int CLIENTS = 2;
  private final TestDesk desk = new TestDesk(CLIENTS);
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    desk.start();
    desk.put(article(1).build(), NOON);
  }

  @AfterEach
  void stop() {
    desk.close();
    client.shutdownNow();
  }

  @Test
  void sendsWhatChangesFromNowOn() throws Exception {
    try (Events events = follow("", null)) {
      desk.put(article(2).build(), NOON.plusSeconds(1));
      assertThat(events.next()).startsWith("article").contains(id(2));

      desk.put(copy(12, 2, "Inland Post"));
      assertThat(events.next()).startsWith("article").contains("Inland Post");
    }
  }

  @Test
  void goesOnFromTheCursorOfAListing() throws Exception {
    Cursor cursor = desk.index().live().now();
    desk.put(article(2).build(), NOON.plusSeconds(1));

    try (Events events = follow("?after=" + cursor, null)) {
      assertThat(events.next()).startsWith("article").contains(id(2));
    }
  }

  @Test
  void goesOnFromTheLastEventOfALostConnection() throws Exception {
    Cursor first = desk.index().live().now();
    desk.put(article(2).build(), NOON.plusSeconds(1));
    String last = desk.index().live().now().toString();
    desk.put(article(3).build(), NOON.plusSeconds(2));

    try (Events events = follow("?after=" + first, last)) {
      assertThat(events.next()).contains(id(3));
    }
  }

  @Test
  void tellsAClientOfAnEarlierRunToLoadAnew() throws Exception {
    try (Events events = follow("", "00000000-7")) {
      assertThat(events.next()).startsWith("reset " + desk.index().live().now());
    }
  }

  @Test
  void sendsOnlyWhatTheQueryWants() throws Exception {
    try (Events events = follow("?language=fr", null)) {
      desk.put(article(2).build(), NOON.plusSeconds(1));
      desk.put(article(3).in("fr").build(), NOON.plusSeconds(2));

      assertThat(events.next()).contains(id(3));
    }
  }

  @Test
  void refusesClientsBeyondItsPlacesAndTakesThemWhenOneLeaves() throws Exception {
    try (Events one = follow("", null);
        Events two = follow("", null)) {
      HttpResponse<InputStream> third = send("", null);
      assertThat(third.statusCode()).isEqualTo(503);
      assertThat(third.headers().firstValue("retry-after")).isPresent();
      third.body().close();
    }
    await()
        .until(
            () -> {
              desk.put(article(2).build(), NOON.plusSeconds(1));
              return desk.metrics().get("dateline.desk.streams").gauge().value() == 0;
            });
    follow("", null).close();
  }

  @Test
  void endsWhenTheDeskCloses() throws Exception {
    try (Events events = follow("", null)) {
      desk.index().live().close();

      assertThat(events.atEnd()).isTrue();
    }
  }

  private Events follow(String query, String lastEventId) throws Exception {
    HttpResponse<InputStream> response = send(query, lastEventId);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    return new Events(
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
  }

  private HttpResponse<InputStream> send(String query, String lastEventId) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(desk.address().resolve("/api/stream" + query));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  /** Reads events as "name id data". */
  private record Events(BufferedReader lines) implements AutoCloseable {
    String next() throws IOException {
      String name = null;
      String id = "";
      String data = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.isEmpty() && name != null) {
          return name + " " + id + " " + data;
        }
      }
      throw new IOException("the stream ended");
    }

    boolean atEnd() throws IOException {
      String line = lines.readLine();
      while (line != null && (line.isEmpty() || line.startsWith(":") || line.startsWith("retry"))) {
        line = lines.readLine();
      }
      return line == null;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
