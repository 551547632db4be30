package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractToolTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String WISH =
      "The team behind this paper has a small wish before you go on, and it takes but a moment.";
  private final ExtractTool tool = new ExtractTool(Places.NONE);

  private static String line(String html) {
    return MAPPER
        .createObjectNode()
        .put("id", "a1")
        .put("url", "https://courier.example/x")
        .put("html", html)
        .toString();
  }

  @Test
  void answersAnArticleForALine() throws JsonProcessingException {
    JsonNode answer = MAPPER.readTree(tool.answer(line(Pages.page("", Pages.PROSE)), false));

    assertThat(answer.path("id").asText()).isEqualTo("a1");
    assertThat(answer.path("article").path("title").asText())
        .isEqualTo("Lindhaven votes for its tram");
    assertThat(answer.path("article").path("body").asText().split("\n")).hasSize(4);
    assertThat(answer.has("cpuMs")).isFalse();
  }

  @Test
  void theTitleThatAFeedGivesThePageIsHeard() throws JsonProcessingException {
    ObjectNode line = (ObjectNode) MAPPER.readTree(line("<title>Courier</title><p>" + WISH));

    JsonNode unasked = MAPPER.readTree(tool.answer(line.toString(), false));
    JsonNode asked =
        MAPPER.readTree(
            tool.answer(
                line.put("feedTitle", "Lindhaven council votes for harbour tram").toString(),
                false));

    assertThat(unasked.has("notAnArticle")).isFalse();
    assertThat(asked.path("notAnArticle").path("reason").asText()).isEqualTo("EMPTY");
  }

  @Test
  void authorsAreTheWholeBylineAndPersonsAreAmongThem() throws JsonProcessingException {
    String head =
        "<script type='application/ld+json'>{'@type': 'NewsArticle', 'headline': 'Lindhaven votes',"
            + " 'author': [{'name': 'Mira Tovald'}, {'name': 'Press Trust of India'}]}</script>";

    JsonNode article =
        MAPPER.readTree(tool.answer(line(Pages.page(head, Pages.PROSE)), false)).path("article");

    assertThat(article.path("authors").toString())
        .isEqualTo("[\"Mira Tovald\",\"Press Trust of India\"]");
    assertThat(article.path("persons").toString()).isEqualTo("[\"Mira Tovald\"]");
    assertThat(article.path("agency").asText()).isEqualTo("PTI");
  }

  @Test
  void timingsAreAddedOnRequest() throws JsonProcessingException {
    JsonNode answer = MAPPER.readTree(tool.answer(line(Pages.page("", Pages.PROSE)), true));

    assertThat(answer.path("cpuMs").asDouble())
        .isGreaterThanOrEqualTo(answer.path("parseMs").asDouble());
  }

  @Test
  void aBadLineIsAnsweredWithItsError() throws JsonProcessingException {
    for (String bad :
        new String[] {"", "not json", "[1", "{\"id\": 7}", "7", "{\"id\":7,\"html\":\"%PDF-1\"}"}) {
      JsonNode answer = MAPPER.readTree(tool.answer(bad, true));
      assertThat(answer.has("id")).isTrue();
      assertThat(answer.path("error").asText()).isNotEmpty();
    }
  }

  @Test
  void aPageThatIsNoArticleIsAnsweredWithWhatThereIsAndTheFinding() throws JsonProcessingException {
    JsonNode answer =
        MAPPER.readTree(
            tool.answer(
                line("<title>Page not found</title><p>Nothing here, but a text.</p>"), false));

    assertThat(answer.path("article").path("body").asText()).contains("Nothing here");
    assertThat(answer.path("notAnArticle").path("reason").asText()).isEqualTo("SOFT_404");
  }

  @Test
  void flatTextAndHtmlFilesGiveTheRecord() throws JsonProcessingException {
    JsonNode text = MAPPER.readTree(tool.answerText(Pages.read("wire-copy-with-rails.txt")));
    JsonNode html = MAPPER.readTree(tool.answerHtml(Pages.read("wire-copy-with-rails.html"), null));

    assertThat(((ObjectNode) html).remove("evidence")).isNotEmpty();
    assertThat(((ObjectNode) text).remove("evidence")).isNotEmpty();
    assertThat(html).isEqualTo(text);
    assertThat(text.path("publishedAt").asText()).isEqualTo("2031-03-14T03:07:00Z");
    assertThat(text.path("publishedAtLocal").asText()).isEqualTo("2031-03-14T08:37:00+05:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7 and some words behind it",
        "\ufffdPNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR",
        "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000 a name",
        "\u001f\ufffd\b\u0000\u0000\u0000\u0000\u0000\ufffd\ufffdKJ"
      })
  void dataThatIsNoTextIsRefused(String data) throws JsonProcessingException {
    assertThat(MAPPER.readTree(tool.answerText(data)).path("error").asText())
        .startsWith("NOT_HTML");
  }

  @Test
  void textInAWrongCharsetIsRead() throws JsonProcessingException {
    String text =
        Pages.read("wire-copy-with-rails.txt").replace("é", "\ufffd").replace('–', '\ufffd');

    assertThat(MAPPER.readTree(tool.answerText(text)).path("title").asText()).isNotEmpty();
  }
}
