package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Relation;
import dev.dateline.desk.Newsroom;
import dev.dateline.desk.Piece;
import dev.dateline.desk.TestDesk;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskServerTest {
  private final TestDesk desk = new TestDesk(5);
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    desk.start();
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(
        article(2).titled("Le phare rallumé").by("La Vigie").in("fr").build(), NOON.plusSeconds(1));
    desk.put(copy(11, 1, "Inland Post"));
  }

  @AfterEach
  void stop() {
    desk.close();
    client.close();
  }

  @Test
  void listsHeadlinesNewestFirstWithTheirCopies() throws Exception {
    JsonNode answer = json(get("api/articles"));

    assertThat(answer.get("articles").findValuesAsText("title"))
        .containsExactly("Le phare rallumé", "Harbour lights return 1");
    JsonNode second = answer.at("/articles/1");
    assertThat(second.at("/alsoIn/0/name").asText()).isEqualTo("Inland Post");
    assertThat(second.at("/tags/0/id").asText()).isEqualTo("geonames:1");
    assertThat(second.get("updatedAt").asText()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(second.has("body")).isFalse();
    assertThat(answer.get("held").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "q=phare, 1",
    "q=return%20council, 1",
    "tag=geonames:1, 1",
    "tag=port%20ellery, 1",
    "outlet=la-vigie.example, 1",
    "language=fr, 1",
    "language=de, 0",
    "language=fr&q=lights+of, 1",
    "'', 2"
  })
  void filters(String query, int matching) throws Exception {
    assertThat(json(get("api/articles?" + query)).get("matching").asInt()).isEqualTo(matching);
  }

  @Test
  void limitsWhatItShowsAndTellsHowManyMatch() throws Exception {
    JsonNode answer = json(get("api/articles?limit=1"));

    assertThat(answer.get("articles")).hasSize(1);
    assertThat(answer.get("matching").asInt()).isEqualTo(2);
  }

  @Test
  void givesOneArticleWithItsTextAndCopies() throws Exception {
    JsonNode answer = json(get("api/articles/" + id(1)));

    assertThat(answer.at("/article/body").asText()).contains("The council paid");
    assertThat(answer.at("/copies/0/how").asText()).isEqualTo("near-duplicate");
    assertThat(answer.at("/article/source/offset").asInt()).isEqualTo(7);
  }

  @Test
  void givesACopysTextOnlyWhenItIsAskedFor() throws Exception {
    String article = "api/articles/" + id(1);

    assertThat(json(get(article)).at("/copies/0").has("body")).isFalse();
    JsonNode copy = json(get(article + "/copies/" + id(11)));
    assertThat(copy.get("of").asText()).isEqualTo(id(1));
    assertThat(copy.get("body").asText()).isNotBlank();
    assertThat(get("api/articles/" + id(2) + "/copies/" + id(11)).statusCode()).isEqualTo(404);
  }

  @Test
  void outletsThatShareAMachineAreToldApartByTheirNames() throws Exception {
    for (int i = 3; i <= 4; i++) {
      desk.put(
          Piece.article(i).with("publisher", new Publisher("Outlet " + i, "127.0.0.1")).article(),
          NOON.plusSeconds(i));
    }
    desk.put(Piece.copy(13, 3, "x").with("publisher", new Publisher("Third", "127.0.0.1")).copy());

    JsonNode found = json(get("api/articles?q=outlet:%22Outlet+3%22&facets=outlet"));

    assertThat(found.at("/facets/outlet/0/value").asText()).isEqualTo("Outlet 3");
    assertThat(found.at("/articles/0/alsoIn/0/name").asText()).isEqualTo("Third");
    assertThat(json(get("api/outlets")).findValuesAsText("domain"))
        .contains("Outlet 3", "Outlet 4", "Third");
  }

  @ParameterizedTest
  @CsvSource({"1, Harbour lights return 1", "11, Harbour lights return 1", "999, ''"})
  void givesTheStoryThatAnArticleIsNearEvenWhereThatIsACopy(int to, String title) throws Exception {
    Relation related = new Relation(id(to), Relation.How.PART_OF, 0.9, Map.of("containment", 0.9));
    desk.put(Piece.article(3).with("related", related).article(), NOON);

    JsonNode answer = json(get("api/articles/" + id(3)));

    assertThat(answer.at("/article/related/to").asText()).isEqualTo(id(to));
    assertThat(answer.at("/related/title").asText()).isEqualTo(title);
  }

  @Test
  void countsTagsAndOutlets() throws Exception {
    assertThat(json(get("api/tags")).at("/tags/0").toString())
        .isEqualTo(
            "{\"id\":\"geonames:1\",\"label\":\"Port Ellery\",\"type\":\"place\",\"articles\":1}");
    JsonNode outlets = json(get("api/outlets")).get("outlets");
    assertThat(outlets.findValuesAsText("name"))
        .containsExactlyInAnyOrder("Harbour Gazette", "La Vigie", "Inland Post");
    assertThat(json(get("api/outlets?name=inland")).at("/outlets/0/copies").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/articles?limit=0",
        "api/articles?limit=501",
        "api/articles?limit=many",
        "api/articles?limit=1&limit=2",
        "api/articles?lang=en",
        "api/articles?q=%22open",
        "api/articles?q=nothing:here",
        "api/articles?sort=best",
        "api/articles?cursor=newest",
        "api/articles?cursor=oldest.1.1",
        "api/articles?from=yesterday",
        "api/articles?facets=colour",
        "api/tags?limit=1001",
        "api/status?verbose=1",
        "api/stream?after=yesterday",
        "api/stream?limit=3"
      })
  void tellsWhatIsWrongWithARequest(String path) throws Exception {
    assertProblem(get(path), 400);
  }

  @Test
  void refusesParametersThatAreTooLong() throws Exception {
    assertProblem(get("api/articles?q=" + "x".repeat(1_001)), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/articles/none",
        "api",
        "nothing",
        "script/desk.js/x",
        "dev/dateline/desk/DeskMain.class"
      })
  void tellsWhatIsNotThere(String path) throws Exception {
    assertProblem(get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../pom.xml", "%2e%2e/pom.xml", "..%2fpom.xml", "%00"})
  void givesNothingFromOutsideThePage(String path) throws Exception {
    assertThat(get(path).statusCode()).isBetween(400, 404);
  }

  @Test
  void givesFeedsThatFailFirstHoweverFewAreWanted() throws Exception {
    desk.board()
        .subscribed("https://a.example/feed", FeedSubscription.of("https://a.example/feed"));
    Newsroom.fill(desk, Instant.now());

    JsonNode answer = json(get("api/feeds?limit=1"));

    assertThat(answer.at("/feeds/0/status").asText()).isEqualTo("failing");
    assertThat(answer.get("total").asInt()).isEqualTo(6);
  }

  @Test
  void takesNothing() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(desk.address().resolve("api/articles"))
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertProblem(client.send(post, BodyHandlers.ofString()), 405);
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html",
    "script/desk.js, javascript",
    "style/base.css, text/css",
    "icon.svg, image/svg"
  })
  void servesThePageWithAStrictPolicy(String path, String type) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).contains(type);
    assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'", "require-trusted-types-for 'script'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void aTakenPortIsToldInOneLine() {
    try (TestDesk second = new TestDesk(1)) {
      assertThatThrownBy(() -> second.start(desk.address().getPort()))
          .isInstanceOf(FailedException.class)
          .hasMessageContaining("cannot listen on 127.0.0.1:" + desk.address().getPort());
    }
  }

  private void assertProblem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(desk.address().resolve("/" + path)).build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
