package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.desk.TestDesk;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a request, the answer is as RFC 9457 has it. */
class ProblemTest {
  private final TestDesk desk = new TestDesk(5);

  @BeforeEach
  void start() {
    desk.start();
    desk.put(article(1).build(), NOON);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/articles?q=%zz, 400",
    "GET /api/articles?q=a b, 400",
    "GET /api/articles?from=%2B1000000000-12-31T23:59:59Z, 400",
    "GET /api/articles?from=yesterday, 400",
    "GET /api/articles?cursor=newest.9999999999999999999999.1, 400",
    "GET /../../etc/passwd, 400",
    "GET /%00, 400",
    "GET /api/nothing, 404",
    "GET /feeds/pdf, 404",
    "PUT /api/articles, 405",
    "OPTIONS /api/articles, 405",
    "PURGE /api/articles, 405",
    "DELETE /feeds/rss, 405"
  })
  void isTold(String request, int status) throws Exception {
    assertProblem(ask(request, "Host: localhost"), status);
  }

  @Test
  void isToldOfWhatTheServerRefusesByItself() throws Exception {
    String long9k = "a".repeat(9_000);

    assertProblem(ask("GET /api/articles?q=" + long9k, "Host: localhost"), 414);
    assertProblem(ask("GET /api/articles", "Host: localhost", "X-A: " + long9k), 431);
    assertProblem(ask("GET /api/articles", "Host: a:b:c"), 400);
    assertProblem(ask("GET /api/articles"), 400);
  }

  @Test
  void isToldOfABodyThatIsNull() throws Exception {
    for (String path : new String[] {"rules", "searches"}) {
      assertProblem(
          ask(
              "POST /api/" + path,
              "Host: localhost",
              "Content-Type: application/json",
              "Content-Length: 4",
              "",
              "null"),
          400);
    }
  }

  @ParameterizedTest
  @CsvSource({"PUT /api/articles, GET", "PUT /api/searches, POST", "PUT /api/rules/x, DELETE"})
  void aMethodThatWillNotDoIsToldWithThoseThatWill(String request, String method) throws Exception {
    String answer = ask(request, "Host: localhost");

    assertThat(answer.lines().filter(l -> l.startsWith("Allow: ")).findFirst().orElse(""))
        .contains(method);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/articles, 200, application/json",
    "/api/articles?q=(, 400, application/problem+json",
    "/api/articles?format=ndjson, 200, application/x-ndjson",
    "/api/articles?format=ninjs, 200, application/json",
    "/api/articles?format=jsonld, 200, application/ld+json",
    "/api/articles?format=ndjson&cursor=1, 400, application/problem+json",
    "/feeds/rss, 200, application/rss+xml",
    "/api/stream, 200, text/event-stream"
  })
  void headAnswersAsGetDoesWithoutTheBody(String path, int status, String type) throws Exception {
    String answer = ask("HEAD " + path, "Host: localhost");

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("Content-Type: " + type);
    assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEmpty();
  }

  private static void assertProblem(String answer, int status) throws IOException {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .contains("Content-Type: application/problem+json")
        .contains("X-Content-Type-Options: nosniff")
        .contains("Content-Security-Policy: default-src 'none'");
    JsonNode problem =
        new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
  }

  /** The whole answer to what is sent byte by byte, as no client would let it through. */
  private String ask(String request, String... lines) throws IOException {
    String head = request + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", lines);
    boolean body = lines.length > 1 && lines[lines.length - 2].isEmpty();
    try (Socket socket = new Socket("127.0.0.1", desk.address().getPort())) {
      socket.setSoTimeout(60_000);
      socket
          .getOutputStream()
          .write((head + (body ? "" : "\r\n\r\n")).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
