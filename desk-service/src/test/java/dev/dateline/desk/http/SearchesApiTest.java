package dev.dateline.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.desk.TestDesk;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SearchesApiTest {
  private static final String WISH =
      "{\"name\": \"Harbours\", \"url\": \"http://127.0.0.1:1/\", \"q\": \"harbour\"}";

  private final TestDesk desk = new TestDesk(2);
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    desk.start();
  }

  @AfterEach
  void stop() {
    desk.close();
    client.close();
  }

  @Test
  void savesShowsAndRemoves() throws Exception {
    HttpResponse<String> answer = post(WISH, "application/json");
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode saved = new ObjectMapper().readTree(answer.body());
    assertThat(saved.get("secret").asText()).startsWith("whsec_");
    String path = "api/searches/" + saved.at("/search/id").asText();

    HttpResponse<String> shown = send("GET", path, null);
    assertThat(shown.body()).contains("Harbours").doesNotContain("whsec_");
    assertThat(send("GET", "api/searches", null).body()).contains("Harbours");
    assertThat(send("GET", path + "/dead", null).body()).isEqualTo("{\"deliveries\":[]}");
    assertThat(send("POST", path + "/replay", null).body()).isEqualTo("{\"delivered\":0}");
    assertThat(send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(send("GET", path, null).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", path, null).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"name\": \"x\"}",
        "{\"name\": \" \", \"url\": \"http://127.0.0.1:1/\"}",
        "{\"name\": \"x\", \"url\": \"ftp://127.0.0.1/\"}",
        "{\"name\": \"x\", \"url\": \"http://127.0.0.1:1/\", \"q\": \"(\"}",
        "{\"name\": \"x\", \"url\": \"http://127.0.0.1:1/\", \"colour\": \"red\"}"
      })
  void tellsWhatIsWrongWithAWish(String body) throws Exception {
    HttpResponse<String> answer = post(body, "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void takesNothingFromAnotherSitesPage() throws Exception {
    assertThat(post(WISH, "text/plain").statusCode()).isEqualTo(400);
    for (String origin : List.of("https://evil.example", "null", "no address at all")) {
      HttpRequest foreign =
          HttpRequest.newBuilder(desk.address().resolve("api/searches"))
              .header("Content-Type", "application/json")
              .header("Origin", origin)
              .POST(BodyPublishers.ofString(WISH))
              .build();
      assertThat(client.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
    // a name that its owner has made to point at this machine
    try (Socket socket = new Socket("127.0.0.1", desk.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/searches HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n"
                      + "Content-Type: application/json\r\nContent-Length: "
                      + WISH.length()
                      + "\r\n\r\n"
                      + WISH)
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 403");
    }
    assertThat(send("GET", "api/searches", null).body()).isEqualTo("{\"searches\":[]}");
  }

  private HttpResponse<String> post(String body, String type) throws Exception {
    return client.send(
        HttpRequest.newBuilder(desk.address().resolve("api/searches"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(desk.address().resolve(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
