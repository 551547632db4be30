package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.Relation;
import dev.dateline.desk.Piece;
import dev.dateline.desk.TestDesk;
import dev.dateline.desk.query.Filter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API says of itself is what it does. */
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final TestDesk desk = new TestDesk(5);
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    desk.start();
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(1).revised(2).tagged("geonames:1", "Ellery").build(), NOON.plusSeconds(1));
    desk.put(copy(11, 1, "Inland Post"));
    desk.put(
        Piece.article(2)
            .with(
                "related",
                new Relation(id(1), Relation.How.RELATED, 0.2, Map.of("containment", 0.3)))
            .article(),
        NOON);
    desk.put(Piece.article(3).with("unjudged", "text too short to judge").article(), NOON);
    desk.searches().add("All", new Filter("a", "b", "c", "d", null, null), "http://127.0.0.1:1/");
    desk.rules().add("Harbours", new Filter("harbour", null, null, null, null, null));
    desk.board()
        .subscribed("https://a.example/feed", FeedSubscription.of("https://a.example/feed"));
    desk.board()
        .polled(
            "https://a.example/feed",
            new FeedState(
                "https://a.example/feed",
                null,
                new FeedState.Schedule(NOON, NOON, Duration.ofMinutes(5), "as usual"),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null));
  }

  @AfterEach
  void stop() {
    desk.close();
    client.close();
  }

  @Test
  void hasEveryRouteAndNoOther() throws Exception {
    Set<String> described = new TreeSet<>();
    document().get("paths").fieldNames().forEachRemaining(described::add);

    assertThat(described).isEqualTo(new TreeSet<>(desk.routes()));
  }

  @Test
  void namesEveryParameterAndNoOther() throws Exception {
    Map<String, List<String>> known =
        Map.ofEntries(
            Map.entry("/api/articles", ArticlesApi.LIST),
            Map.entry("/api/articles/{id}", List.of()),
            Map.entry("/api/articles/{id}/revisions/{revision}", List.of()),
            Map.entry("/api/rules/translation", RulesApi.TRANSLATION),
            Map.entry("/api/tags", CatalogueApi.TAGS),
            Map.entry("/api/outlets", CatalogueApi.OUTLETS),
            Map.entry("/api/feeds", CatalogueApi.FEEDS),
            Map.entry("/api/status", List.of()),
            Map.entry("/api/stream", LiveStream.PARAMETERS),
            Map.entry("/api/openapi.json", List.of()),
            Map.entry("/feeds/{format}", FeedsOut.PARAMETERS));
    Map<String, Set<String>> described = new HashMap<>();
    document()
        .get("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().get("get");
              if (get != null) {
                Set<String> names = new TreeSet<>();
                get.get("parameters")
                    .forEach(
                        p -> {
                          if (p.get("in").asText().equals("query")) {
                            names.add(p.get("name").asText());
                          }
                        });
                described.put(path.getKey(), names);
              }
            });

    known.forEach((path, names) -> assertThat(described).containsEntry(path, new TreeSet<>(names)));
  }

  @ParameterizedTest
  @CsvSource({
    "'api/articles?facets=tag,outlet,language,day', Listing",
    "api/articles?limit=1, Listing",
    "api/articles?limit=1&sort=relevance&q=harbour, Listing",
    "api/tags, Tags",
    "api/outlets, Outlets",
    "api/feeds, Feeds",
    "api/status, Status",
    "api/searches, Searches",
    "api/rules, Rules",
    "api/rules/translation?q=harbour, Translation",
    "api/rules/translation?q=is:revised, Problem",
    "feeds/json, JsonFeed",
    "api/articles?q=(, Problem",
    "api/articles?limit=0, Problem",
    "api/articles/none, Problem",
    "feeds/pdf, Problem"
  })
  void answersAreWhatTheirSchemasSay(String path, String schema) throws Exception {
    assertConforms(path, schema);
  }

  @Test
  void articlesAreWhatTheirSchemasSay() throws Exception {
    assertConforms("api/articles/" + id(1), "Detail");
    assertConforms("api/articles/" + id(2), "Detail");
    assertConforms("api/articles/" + id(3), "Detail");
    assertConforms("api/articles/" + id(1) + "/revisions/1", "Past");
    assertConforms("api/articles/" + id(1) + "/copies/" + id(11), "Copy");
    assertConforms("api/articles?format=ndjson&limit=1", "Article");
  }

  /** Strict: what the schema does not name may not be there. */
  private void assertConforms(String path, String schema) throws Exception {
    ObjectNode document = (ObjectNode) document();
    close(document.at("/components/schemas"));
    document.put("$ref", "#/components/schemas/" + schema);
    var errors =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(document)
            .validate(JSON.readTree(get(path).body()));

    assertThat(errors).isEmpty();
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    List<JsonNode> children = new ArrayList<>();
    node.elements().forEachRemaining(children::add);
    children.forEach(OpenApiTest::close);
  }

  private JsonNode document() throws Exception {
    return JSON.readTree(get("api/openapi.json").body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(desk.address().resolve("/" + path)).build(),
        BodyHandlers.ofString());
  }
}
