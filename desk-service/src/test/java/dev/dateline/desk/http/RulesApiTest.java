package dev.dateline.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.contract.TagRule;
import dev.dateline.desk.TestDesk;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesApiTest {
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
  void putsASearchIntoTheTopicOfRulesAndTakesItOutAgain() throws Exception {
    HttpResponse<String> answer =
        post("{\"name\": \"Striking Häfen!\", \"q\": \"strik* harbour\", \"language\": \"de\"}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(new ObjectMapper().readTree(answer.body()).at("/rule/id").asText())
        .isEqualTo("striking-hafen");
    assertThat(desk.ruleTopic())
        .containsExactly(
            java.util.Map.entry(
                "striking-hafen",
                new TagRule(
                    "striking-hafen",
                    "Striking Häfen!",
                    "((strik* AND harbour) AND lang:de)",
                    TagRule.Examples.NONE)));
    assertThat(send("GET", "api/rules").body()).contains("\"total\":1", "striking-hafen");

    assertThat(send("DELETE", "api/rules/striking-hafen").statusCode()).isEqualTo(204);
    assertThat(desk.ruleTopic()).isEmpty();
    assertThat(send("DELETE", "api/rules/striking-hafen").statusCode()).isEqualTo(404);
  }

  @Test
  void givesRulesOfOneNameIdsOfTheirOwn() throws Exception {
    for (int i = 0; i < 3; i++) {
      post("{\"name\": \"Ports\", \"q\": \"harbour\"}");
    }

    assertThat(desk.ruleTopic()).containsOnlyKeys("ports", "ports-2", "ports-3");
  }

  @Test
  void showsRulesThatOthersPutIntoTheTopic() throws Exception {
    desk.rules().heard("theirs", new TagRule("theirs", "Theirs", "x", TagRule.Examples.NONE));
    assertThat(send("GET", "api/rules").body()).contains("theirs");

    desk.rules().heard("theirs", null);
    assertThat(send("GET", "api/rules").body()).isEqualTo("{\"rules\":[],\"total\":0}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"x\"}",
        "{\"name\": \" \", \"q\": \"harbour\"}",
        "{\"name\": \"x\", \"q\": \"(\"}",
        "{\"name\": \"x\", \"q\": \"is:revised\"}",
        "{\"name\": \"x\", \"q\": \"harbour\", \"url\": \"http://127.0.0.1/\"}"
      })
  void tellsWhyAWishIsNoRule(String wish) throws Exception {
    HttpResponse<String> answer = post(wish);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(desk.ruleTopic()).isEmpty();
  }

  @Test
  void takesNothingFromAnotherSitesPage() throws Exception {
    HttpRequest foreign =
        HttpRequest.newBuilder(desk.address().resolve("api/rules"))
            .header("Content-Type", "application/json")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("{\"name\": \"x\", \"q\": \"harbour\"}"))
            .build();

    assertThat(client.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(desk.ruleTopic()).isEmpty();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(desk.address().resolve("api/rules"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(desk.address().resolve(path))
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
