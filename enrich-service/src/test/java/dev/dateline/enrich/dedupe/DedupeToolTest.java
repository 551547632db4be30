package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class DedupeToolTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final DedupeTool tool = DedupeTool.standard(false);

  private static ObjectNode article(String id, String url, String title, String body) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("url", url)
        .put("title", title)
        .put("body", body)
        .put("publishedAt", "2026-03-02T08:00:00Z");
  }

  private JsonNode answer(ObjectNode article) throws Exception {
    return JSON.readTree(tool.answer(article.toString()));
  }

  @Test
  void tellsUniqueRepeatRevisionAndDuplicateApart() throws Exception {
    String page = "https://herald.example/ferry";
    JsonNode unique = answer(article("a", page, Articles.FERRY_TITLE, Articles.FERRY));
    JsonNode repeat = answer(article("b", page, Articles.FERRY_TITLE, Articles.FERRY));
    JsonNode revision =
        answer(
            article(
                "c",
                page + "?utm_source=rss",
                Articles.FERRY_TITLE,
                Articles.FERRY + "Sailings start in May."));
    JsonNode duplicate =
        answer(
            article("d", "https://courier.example/1", Articles.FERRY_TITLE, Articles.FERRY_COPY));

    assertThat(unique.toString())
        .isEqualTo("{\"id\":\"a\",\"status\":\"unique\",\"duplicateOf\":null,\"similarity\":0.0}");
    assertThat(repeat.path("status").asText()).isEqualTo("repeat");
    assertThat(repeat.path("duplicateOf").asText()).isEqualTo("a");
    assertThat(revision.path("status").asText()).isEqualTo("revision");
    assertThat(revision.path("duplicateOf").asText()).isEqualTo("a");
    assertThat(duplicate.path("status").asText()).isEqualTo("duplicate");
    assertThat(duplicate.path("duplicateOf").asText()).isEqualTo("a");
  }

  @Test
  void judgesPairsByThemselves() throws Exception {
    ObjectNode same = JSON.createObjectNode().put("id", "1");
    same.set("a", article("a", "", Articles.FERRY_TITLE, Articles.FERRY));
    same.set("b", article("b", "", Articles.FERRY_TITLE, Articles.FERRY_COPY));
    ObjectNode other = JSON.createObjectNode().put("id", "2");
    other.set("a", article("a", "", Articles.FERRY_TITLE, Articles.FERRY));
    other.set("b", article("b", "", Articles.ORCHARD_TITLE, Articles.ORCHARD));

    assertThat(JSON.readTree(tool.answerPair(same.toString())).path("duplicate").asBoolean())
        .isTrue();
    JsonNode no = JSON.readTree(tool.answerPair(other.toString()));
    assertThat(no.path("duplicate").asBoolean()).isFalse();
    assertThat(no.path("similarity").asDouble()).isLessThan(0.1);
  }

  @Test
  void answersABadLineWithItsErrorAndGoesOn() throws Exception {
    for (String line : new String[] {"", "[", "7", "{}", "{\"id\":\"x\"} trailing", "null"}) {
      assertThat(JSON.readTree(tool.answer(line)).path("error").asText()).isNotEmpty();
      assertThat(JSON.readTree(tool.answerPair(line)).path("error").asText()).isNotEmpty();
    }
    assertThat(JSON.readTree(tool.answerPair("{\"id\":\"p\",\"a\":{}}")).path("id").asText())
        .isEqualTo("p");
    assertThat(JSON.readTree(tool.answer("{\"id\":\"bare\"}")).path("status").asText())
        .isEqualTo("unique");
    JsonNode undated = answer(article("far", "u", "t", Articles.FERRY).put("publishedAt", "soon"));
    assertThat(undated.path("status").asText()).isEqualTo("unique");
  }

  @Test
  void timesItsWorkWhenAsked() throws Exception {
    String line = article("a", "u", "t", Articles.FERRY).toString();

    assertThat(JSON.readTree(DedupeTool.standard(true).answer(line)).path("cpuMs").isNumber())
        .isTrue();
    assertThat(JSON.readTree(tool.answer(line)).has("cpuMs")).isFalse();
  }

  @Test
  void aModelWithAMissingOrUnknownWeightIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scorer.read(new StringReader("bias=1")))
        .withMessageContaining("no weight for");
    StringBuilder model = new StringBuilder("luck=1\n");
    for (Feature feature : Feature.values()) {
      model.append(Scorer.key(feature)).append("=0\n");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scorer.read(new StringReader(model.toString())))
        .withMessageContaining("luck");
  }
}
