package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that show nothing and hold their article in the data of their scripts. */
class ScriptedArticleTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String TITLE = "The tram returns to Lindhaven after sixty years";
  private static final List<String> TEXT =
      List.of(
          "The tram returned to Lindhaven on Monday, and half the town came to the harbour to see it.",
          "The mayor, Ada Holm, cut a ribbon at the old depot and rode the first car with forty pupils.",
          "The line cost eighty million and was paid for by the county and by a fund of the riders.",
          "A second line to the hospital is to follow in two years if the council agrees in March.");
  private static final List<String> REMARKS =
      List.of(
          "I remember the old tram from my childhood and am so glad that it is back in our town.",
          "What a waste of money, they should have spent it on the hospital and not on toys.",
          "Great news for all of us at the harbour, since the bus was always late and always full.",
          "Who will pay for the repairs when the snow comes? Nobody at the town hall can tell us.");

  private static String shell(String script) {
    return "<html lang=en><head><title>%s | Courier</title><meta property='og:title' content='%s'></head><body><div id=root></div>%s</body></html>"
        .formatted(TITLE, TITLE, script);
  }

  private static String data(String json) {
    return shell("<script id='__NEXT_DATA__' type='application/json'>" + json + "</script>");
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException never) {
      throw new AssertionError(never);
    }
  }

  private static List<String> texts(String form) {
    return TEXT.stream().map(text -> form.formatted(json(text))).toList();
  }

  private static void holds(String html) {
    assertThat(Pages.article(html).paragraphs()).isEqualTo(TEXT);
  }

  private static void holdsNone(String html) {
    assertThat(Pages.EXTRACTOR.extract(Page.of(html, "https://courier.example/town/tram-line")))
        .isInstanceOf(NotAnArticle.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{\"type\": \"text\", \"content\": %s}",
        "{\"_type\": \"block\", \"children\": [{\"_type\": \"span\", \"text\": %s}]}",
        "{\"nodeType\": \"paragraph\", \"content\": [{\"nodeType\": \"text\", \"value\": %s}]}",
        "{\"type\": \"text\", \"model\": {\"blocks\": [{\"type\": \"paragraph\", \"model\": {\"text\": %1$s,"
            + " \"blocks\": [{\"text\": %1$s}]}}]}}",
        "{\"id\": \"a1\", \"type\": \"paragraph\", \"data\": {\"text\": %s}}",
        "{\"key\": \"a1\", \"type\": \"unstyled\", \"text\": %s}",
        "{\"type\": \"element\", \"tagName\": \"p\", \"children\": [{\"type\": \"text\", \"value\": %s}]}"
      })
  void theFormsThatEditorsKeepTextInAreRead(String form) {
    String blocks = String.join(",", texts(form));

    holds(
        data(
            "{\"props\": {\"article\": {\"headline\": \"%s\", \"blocks\": [%s]}}}"
                .formatted(TITLE, blocks)));
  }

  @Test
  void partsOfASentenceBelongToOneParagraph() {
    String spans =
        String.join(
            ",",
            TEXT.stream()
                .map(
                    text ->
                        "{\"c\": [{\"text\": %s}, {\"text\": %s}, {\"text\": %s}]}"
                            .formatted(
                                json(text.substring(0, 9)),
                                json(text.substring(9, 40)),
                                json(text.substring(40))))
                .toList());

    holds(data("{\"title\": \"%s\", \"doc\": {\"content\": [%s]}}".formatted(TITLE, spans)));
  }

  @Test
  void aTextMayBeHtmlOrLines() {
    String html = "<p>" + String.join("</p><p>", TEXT) + "</p>";

    holds(data(json(Map.of("post", Map.of("title", Map.of("rendered", TITLE), "story", html)))));
    holds(data(json(Map.of("title", TITLE, "story", String.join("\n\n", TEXT)))));
  }

  @Test
  void referencesInAPlainTextAreReadAndPiecesWithBreaksStayApart() {
    List<String> first =
        List.of("The mayor said &quot;at last&quot; and rang the bell for all to hear.");
    List<String> lines = new ArrayList<>(first);
    lines.addAll(TEXT);
    String broken = TEXT.get(0) + "<br/>" + TEXT.get(1);

    assertThat(Pages.article(data(json(Map.of("title", TITLE, "body", lines)))).paragraphs())
        .startsWith("The mayor said \"at last\" and rang the bell for all to hear.");
    String html =
        data(
            json(
                Map.of(
                    "title", TITLE, "body", List.of(broken, TEXT.get(2) + "<br/>" + TEXT.get(3)))));
    assertThat(Pages.article(html).paragraphs())
        .containsExactly(TEXT.get(0) + " " + TEXT.get(1), TEXT.get(2) + " " + TEXT.get(3));
  }

  @Test
  void aScriptMayAssignTheDataAsItStandsOrAsAText() {
    String article = json(Map.of("article", Map.of("title", TITLE, "paragraphs", TEXT)));

    holds(
        shell("<script>var a=1;if(a==2){a={b:3}}window.__STATE__ = " + article + ";a++</script>"));
    holds(shell("<script>window.STATE=JSON.parse(" + json(article) + ")</script>"));
  }

  @Test
  void theObjectWithTheHeadlineIsTakenAndNotTheLongest() {
    List<Object> others =
        List.of(
            Map.of("title", "Ferry line stops for the winter", "body", REMARKS),
            Map.of("title", TITLE, "body", TEXT),
            Map.of("title", "Rain is to last", "body", String.join("\n", REMARKS).repeat(9)));

    holds(data(json(Map.of("stories", others))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"article\": {\"title\": \"%s\", \"body\": null}, \"comments\": [%s]}",
        "{\"article\": {\"title\": \"%s\", \"body\": null, \"commentList\": {\"items\": [%s]}}}",
        "{\"thread\": {\"title\": \"%s\", \"relatedStories\": [%s]}}",
        "{\"thread\": {\"title\": \"%s\", \"newsletter\": [%s]}}",
        "{\"article\": {\"title\": \"%s\", \"posts\": [%s]}}",
        "{\"article\": {\"title\": \"%s\", \"opinions\": [%s]}}",
        "{\"article\": {\"title\": \"%s\", \"leserbriefe\": {\"content\": [%s]}}}",
        "{\"article\": {\"title\": \"%s\", \"terms\": {\"text\": [%s]}}}",
        "{\"article\": {\"title\": \"%s\", \"teaserText\": [%s]}}",
        "{\"section\": {\"title\": \"%s\", \"items\": [%s]}}",
        "{\"title\": \"Terms of use of the Courier\", \"first\": \"On %s\", \"sections\": [%s]}"
      })
  void whatIsNamedForOtherMatterIsNoArticle(String form) {
    String remarks = String.join(",", REMARKS.stream().map(ScriptedArticleTest::json).toList());

    holdsNone(data(form.formatted(TITLE, remarks)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"author\": {\"name\": \"bob\"}, \"text\": %s}",
        "{\"username\": \"bob\", \"text\": %s}",
        "{\"name\": \"Bob\", \"content\": %s}",
        "{\"published\": \"2031-03-14T10:00:00Z\", \"text\": %s}",
        "{\"text\": %s, \"likes\": 3}",
        "{\"text\": %s, \"replies\": []}",
        "{\"title\": \"Ferry stops for winter\", \"text\": %s}",
        "{\"type\": \"related-story\", \"text\": %s}",
        "{\"url\": \"/ferry\", \"text\": %s}",
        "{\"type\": \"image\", \"text\": %s}"
      })
  void entriesOfOthersAreNoParagraphs(String form) {
    String entries =
        String.join(",", REMARKS.stream().map(text -> form.formatted(json(text))).toList());

    holdsNone(
        data("{\"thread\": {\"title\": \"%s\", \"content\": [%s]}}".formatted(TITLE, entries)));
  }

  @Test
  void theTextOnThePageComesFirst() {
    String html =
        Pages.page(
            "",
            Pages.PROSE
                + "<script>state={\"title\":\"Lindhaven votes for its tram\",\"body\":"
                + json(REMARKS)
                + "}</script>");

    assertThat(Pages.article(html).body()).doesNotContain("waste of money");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We and our partners store information on a device, such as cookies, and process personal data. Choose below what you agree to.",
        "The Courier is published by Courier Media of Harbour Street. Letters may be sent to the editor at any time. All rights reserved."
      })
  void oneLiteralOfMarkupThatDoesNotSpeakOfTheHeadlineIsNoArticle(String chrome) {
    String markup = "<div>" + ("<p>" + chrome + "</p>").repeat(4) + "</div>";

    holdsNone(shell("<script>var t = {box: " + json(markup) + "}</script>"));
  }
}
