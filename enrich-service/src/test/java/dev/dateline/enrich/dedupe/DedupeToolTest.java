package dev.dateline.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.enrich.dedupe.DedupeTool.Explain;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DedupeToolTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final DedupeTool tool = DedupeTool.standard(false, Explain.NO);

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
  void aTextThatQuotesAWholeOtherOneIsNoCopyOfItWhicheverComesFirst() throws Exception {
    String review =
        Articles.ORCHARD
            + Articles.FERRY
            + Articles.ORCHARD.replace("frost", "hail").replace("cherry", "plum")
            + Articles.bulletin(3);
    JsonNode quoted = answer(article("a", "https://a.example/1", "", Articles.FERRY));
    JsonNode quoting = answer(article("b", "https://b.example/2", "The week", review));
    DedupeTool otherWay = DedupeTool.standard(false, Explain.NO);
    otherWay.answer(article("b", "https://b.example/2", "The week", review).toString());
    JsonNode later =
        JSON.readTree(
            otherWay.answer(article("a", "https://a.example/1", "", Articles.FERRY).toString()));

    assertThat(quoted.path("status").asText()).isEqualTo("unique");
    assertThat(quoting.path("status").asText()).isEqualTo("unique");
    assertThat(quoting.path("partOf").asText()).isEqualTo("a");
    assertThat(later.path("status").asText()).isEqualTo("unique");
    assertThat(later.path("partOf").asText()).isEqualTo("b");
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
  void pairsAndTheStreamDecideAlike() throws Exception {
    String roundUp =
        Articles.ORCHARD + Articles.FERRY + Articles.bulletin(3) + Articles.bulletin(9);
    List<String> texts =
        List.of(
            "",
            "Lock closed.",
            "Ten words of a text are enough to be judged.",
            Articles.FERRY,
            Articles.FERRY_COPY,
            Articles.ORCHARD,
            Articles.bulletin(1),
            roundUp);
    for (String first : texts) {
      for (String second : texts) {
        JsonNode pair = pair(first, second);
        JsonNode streamed = streamed(first, second);

        assertThat(pair.path("duplicate").asBoolean())
            .as("%s / %s: %s, %s", first, second, pair, streamed)
            .isEqualTo(streamed.path("status").asText().equals("duplicate"));
        assertThat(pair.has("partOf")).isEqualTo(streamed.has("partOf"));
        assertThat(pair.path("reason")).isEqualTo(streamed.path("reason"));
      }
    }
  }

  @Test
  void aPairOfWhichOneQuotesTheOtherIsNoCopyAndSaysWhichHoldsWhich() throws Exception {
    String roundUp =
        Articles.ORCHARD + Articles.FERRY + Articles.bulletin(3) + Articles.bulletin(9);

    assertThat(pair(Articles.FERRY, roundUp).path("duplicate").asBoolean()).isFalse();
    assertThat(pair(Articles.FERRY, roundUp).path("partOf").asText()).isEqualTo("b");
    assertThat(pair(roundUp, Articles.FERRY).path("partOf").asText()).isEqualTo("a");
  }

  private JsonNode pair(String first, String second) throws Exception {
    ObjectNode pair = JSON.createObjectNode().put("id", "pair");
    pair.set("a", article("a", "", "", first));
    pair.set("b", article("b", "", "", second));
    return JSON.readTree(tool.answerPair(pair.toString()));
  }

  /** What a stream says of the second that has seen enough other texts and then the first. */
  private static JsonNode streamed(String first, String second) throws Exception {
    DedupeTool stream = DedupeTool.standard(false, Explain.NO);
    Random random = new Random(1);
    for (int i = 0; i < IndexAge.ENOUGH; i++) {
      String text = Articles.sentence(random) + " " + Articles.sentence(random);
      stream.answer(article("other" + i, "", "", text).toString());
    }
    JsonNode before = JSON.readTree(stream.answer(article("a", "", "", first).toString()));
    JsonNode after = JSON.readTree(stream.answer(article("b", "", "", second).toString()));
    return before.has("reason") ? before : after;
  }

  @Test
  void aDateFromTheFutureDatesNoUndatedArticle() throws Exception {
    answer(article("a", "", Articles.FERRY_TITLE, Articles.FERRY));
    answer(article("far", "", "", Articles.ORCHARD).put("publishedAt", "2099-01-01T00:00:00Z"));
    for (int i = 0; i < 12; i++) {
      ObjectNode undated = article("undated" + i, "", "", Articles.bulletin(i));
      undated.remove("publishedAt");
      answer(undated);
    }

    JsonNode copy = answer(article("b", "", Articles.FERRY_TITLE, Articles.FERRY_COPY));
    assertThat(copy.path("duplicateOf").asText()).isEqualTo("a");
  }

  @Test
  void answersABadLineWithItsErrorAndGoesOn() throws Exception {
    for (String line : new String[] {"", "[", "7", "{}", "{\"id\":\"x\"} trailing", "null"}) {
      assertThat(JSON.readTree(tool.answer(line)).path("error").asText()).isNotEmpty();
      assertThat(JSON.readTree(tool.answerPair(line)).path("error").asText()).isNotEmpty();
    }
    assertThat(JSON.readTree(tool.answerPair("{\"id\":\"p\",\"a\":{}}")).path("id").asText())
        .isEqualTo("p");
    assertThat(JSON.readTree(tool.answer("{\"id\":\"l\",\"body\":[\"x\"]}")).path("error").asText())
        .isEqualTo("body is no text");
    assertThat(JSON.readTree(tool.answer("{\"id\":\"n\",\"body\":null}")).path("status").asText())
        .isEqualTo("unique");
    assertThat(JSON.readTree(tool.answer("{\"id\":\"bare\"}")).path("status").asText())
        .isEqualTo("unique");
    JsonNode undated = answer(article("far", "u", "t", Articles.FERRY).put("publishedAt", "soon"));
    assertThat(undated.path("status").asText()).isEqualTo("unique");
  }

  @Test
  void saysWhyWithTheSharedPassages() throws Exception {
    DedupeTool explaining = DedupeTool.standard(false, Explain.JSON);
    explaining.answer(article("a", "", Articles.FERRY_TITLE, Articles.FERRY).toString());

    JsonNode why =
        JSON.readTree(
                explaining.answer(
                    article("b", "", Articles.FERRY_TITLE, Articles.FERRY_COPY).toString()))
            .path("explanation");

    assertThat(why.path("comparedWith").asText()).isEqualTo("a");
    assertThat(why.path("features")).hasSize(Feature.values().length);
    double sum = 0;
    for (JsonNode feature : why.path("features")) {
      sum += feature.path("adds").asDouble();
    }
    assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(why.path("certainty").asDouble(), within(0.01));
    assertThat(why.path("sharedPassages").get(0).asText())
        .contains("People on the island work shifts like everyone else");
  }

  @Test
  void saysWhyInWordsToRead() {
    DedupeTool explaining = DedupeTool.standard(false, Explain.TEXT);
    String first = explaining.answer(article("a", "", "", Articles.FERRY).toString());
    String copy = explaining.answer(article("b", "", "", Articles.FERRY_COPY).toString());
    String again = explaining.answer(article("b", "", "", Articles.FERRY_COPY).toString());

    assertThat(first).contains("a: unique").contains("nothing held shares enough");
    assertThat(copy).contains("b: duplicate of a").contains("containment").contains("in both:");
    assertThat(again)
        .contains("b: repeat of b")
        .contains("an earlier version of the page")
        .contains("100.0 % of the passages unchanged; change 0.0000, a revision from 0.0050 on")
        .contains("0 left out as the page's stamps; title or figures the same");
    assertThat(explaining.answer(article("c", "", "", Articles.FERRY).toString()))
        .contains("c: duplicate of a")
        .contains("the same text word for word");
    assertThat(explaining.answer(article("d", "", "", "Lock closed.").toString()))
        .contains("d: unique")
        .contains("too short to judge");
    assertThat(explaining.answer("[")).contains("not JSON");
  }

  @Test
  void saysHowARevisionDiffersAndByWhatATextIsAnotherThanItsAddressCarried() throws Exception {
    String page = "https://harbour.example/news";
    String stamped = Articles.FERRY + "\n1,345 views";
    DedupeTool explaining = DedupeTool.standard(false, Explain.JSON);
    explaining.answer(article("a", page, Articles.FERRY_TITLE, Articles.FERRY).toString());
    JsonNode repeat =
        JSON.readTree(
            explaining.answer(article("b", page, Articles.FERRY_TITLE, stamped).toString()));
    JsonNode revision =
        JSON.readTree(
            explaining.answer(
                article("c", page, Articles.FERRY_TITLE, Articles.FERRY + "It starts in May.")
                    .toString()));
    JsonNode other =
        JSON.readTree(
            explaining.answer(
                article("d", page, Articles.ORCHARD_TITLE, Articles.ORCHARD).toString()));

    JsonNode unchanged = repeat.path("explanation").path("versions");
    assertThat(repeat.path("status").asText()).isEqualTo("repeat");
    assertThat(unchanged.path("unchanged").asDouble()).isEqualTo(1);
    assertThat(unchanged.path("words-ignored").asInt()).isEqualTo(2);
    JsonNode changed = revision.path("explanation").path("versions");
    assertThat(revision.path("status").asText()).isEqualTo("revision");
    assertThat(changed.path("change").asDouble())
        .isCloseTo(1 - revision.path("similarity").asDouble(), within(1e-4));
    assertThat(other.path("status").asText()).isEqualTo("unique");
    assertThat(other.path("explanation").path("versions").path("unchanged").asDouble())
        .isLessThan(0.1);
  }

  @Test
  void saysWhyOfPairs() {
    ObjectNode pair = JSON.createObjectNode().put("id", "1");
    pair.set("a", article("x", "", "", Articles.FERRY));
    pair.set("b", article("y", "", "", Articles.ORCHARD));

    assertThat(DedupeTool.standard(false, Explain.TEXT).answerPair(pair.toString()))
        .contains("1: not duplicates")
        .contains("no passage of six words in both");
  }

  @Test
  void timesItsWorkWhenAsked() throws Exception {
    String line = article("a", "u", "t", Articles.FERRY).toString();

    assertThat(
            JSON.readTree(DedupeTool.standard(true, Explain.NO).answer(line))
                .path("cpuMs")
                .isNumber())
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
