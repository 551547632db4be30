package dev.dateline.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Json;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.contract.Topic;
import dev.dateline.enrich.TaggingSettings;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.standalone.pipeline.Pipeline;
import dev.dateline.standalone.pipeline.PipelineSettings;
import dev.dateline.url.ArticleId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A search saved as a rule on the desk tags what comes in next, and the desk finds it by that. */
class SavedRuleIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path dir;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  @Timeout(400)
  void newArticlesComeWithTheTagOfASavedSearch() throws Exception {
    PipelineSettings settings =
        new PipelineSettings(
            dir, 0, 0, 2, IngestSettings.DEFAULT.alone(2), TaggingSettings.DEFAULT);
    try (Pipeline pipeline = Pipeline.open(settings, CLOCK)) {
      URI desk = pipeline.start(settings);

      JsonNode saved =
          post(
              desk.resolve("api/rules"),
              "{\"name\": \"Harbour strikes\", \"q\": \"(strik* OR walkout) harbour -averted"
                  + " lang:en\"}");
      assertThat(saved.at("/rule/id").asText()).isEqualTo("harbour-strikes");
      Awaitility.await("the rule in force")
          .atMost(PATIENCE)
          .until(
              () -> pipeline.metrics().get("dateline.enrich.rules.in.force").gauge().value() == 1);
      publish(
          pipeline,
          raw(1, "Crane crews begin a strike at the harbour of Velmora", "walk out on Friday"),
          raw(2, "Strike at the harbour averted after a long night of talks", "agree on Sunday"));

      Awaitility.await("both articles on the desk")
          .atMost(PATIENCE)
          .until(() -> titles(desk, "q=harbour").size() == 2);
      assertThat(titles(desk, "tag=rule:harbour-strikes"))
          .containsExactly("Crane crews begin a strike at the harbour of Velmora");
      assertThat(titles(desk, "tag=Harbour+strikes")).hasSize(1);
      assertThat(pipeline.metrics().get("dateline.enrich.rules.refused").gauge().value()).isZero();
    } finally {
      client.close();
    }
  }

  private static RawArticle raw(int number, String title, String event) {
    String url = "https://tidewater.example/news/" + number;
    String text =
        "<p>The people who work the cranes will %s, their union said in a letter to the council.</p>"
                .formatted(event)
            + "<p>Ships were waiting outside the breakwater since the early morning, and the master"
            + " of one of them said that nobody had told him how long it would take.</p>";
    return new RawArticle(
        ArticleId.of(url),
        url,
        new RawArticle.Feed(
            "https://tidewater.example/feed", "Tidewater", List.of(), "en", Selectors.NONE),
        new RawArticle.Entry(
            url, url, title, List.of(), Instant.now(), null, null, text, List.of(), null),
        null,
        null,
        Instant.now());
  }

  private static void publish(Pipeline pipeline, RawArticle... articles) {
    Topic<String, RawArticle> topic = pipeline.kafka().topics().raw();
    try (var producer =
        new KafkaProducer<>(
            pipeline.kafka().clientSettings(Map.of("acks", "all")),
            topic.keySerde().serializer(),
            topic.valueSerde().serializer())) {
      for (RawArticle article : articles) {
        producer.send(new ProducerRecord<>(topic.name(), article.id(), article));
      }
      producer.flush();
    }
  }

  private List<String> titles(URI desk, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(desk.resolve("api/articles?" + query))
            .timeout(Duration.ofSeconds(30))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    return Json.mapper().readTree(answer).get("articles").findValuesAsText("title");
  }

  private JsonNode post(URI address, String body) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Json.mapper().readTree(answer.body());
  }
}
