package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Selectors;
import dev.dateline.enrich.extract.Extraction.Extracted;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that were made, or broken, to hurt. The timeouts only stop a test that would hang. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostilePageTest {

  @Test
  void nestingAHundredThousandDeepIsBounded() {
    String html = Pages.page("", "<div class=lead><b>".repeat(100_000) + Pages.PROSE);

    assertThat(Pages.article(html).body()).contains("rebuild the old tram line");
  }

  @ParameterizedTest
  @ValueSource(ints = {510, 2_000, 20_000})
  void aPageThatTheParserFailsOnAtItsDepthLimitIsRead(int depth) {
    String trap = "<div>".repeat(depth) + "<b></div><nobr></div><div><li><a>";
    String html = Pages.page("", Pages.PROSE) + trap;

    assertThatThrownBy(() -> Parser.htmlParser().setMaxDepth(512).parseInput(html, ""))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(Pages.article(html).paragraphs()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>var page = \"%s\"</script>", "<script>{\"a\": \"%s\"}</script>"})
  void whatAScriptDrawsMayBeAsBrokenAsAPage(String script) {
    String drawn = "<svg><template><noscript><a href=/x><section>".repeat(1_400) + "<p>Drawn.";

    Extraction extraction = Pages.EXTRACTOR.extract(Page.of(script.formatted(drawn), null));

    assertThat(extraction)
        .isInstanceOfSatisfying(
            NotAnArticle.class, not -> assertThat(not.reason()).isNotEqualTo(Reason.FAILED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "||||||||||||||", "| |", " - ", "By |", "05:05:05:05:05", "@", "："})
  void aLineOfSignsBelowTheHeadlineIsNothing(String line) {
    String html = Pages.page("", "<p>" + line + "</p>" + Pages.PROSE);

    ExtractedArticle article = Pages.article(html);

    assertThat(article.authors()).isEmpty();
    assertThat(article.body()).contains("rebuild the old tram line");
  }

  @Test
  void structuredTextMayBeAsBrokenAsAPage() {
    String text = "Words of the text. ".repeat(60) + "<svg><template><b></i>".repeat(600) + "</p>";
    String data =
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"A tram\","
            + " \"articleBody\": \""
            + text
            + "\"}</script>";

    assertThat(Pages.article(Pages.page(data, Pages.PROSE)).paragraphs()).hasSize(4);
  }

  @Test
  void templatesNestedBeyondTheParsersLimitAreRead() {
    String html = Pages.page("", Pages.PROSE) + "<template><p>".repeat(3_000) + "</template>";

    assertThat(Pages.article(html).paragraphs()).hasSize(4);
  }

  @Test
  void aFiveMegabyteInlineScriptIsSkipped() {
    String html =
        Pages.page(
            "", "<script>" + "var a = '<p>no</p>';".repeat(250_000) + "</script>" + Pages.PROSE);

    assertThat(Pages.article(html).paragraphs()).hasSize(4);
  }

  @Test
  void aMegabyteLongAttributeIsBounded() {
    String html =
        Pages.page(
            "", "<div class='" + "promo share ".repeat(100_000) + "'>" + Pages.PROSE + "</div>");

    assertThat(Pages.article(html).paragraphs()).hasSize(4);
  }

  @Test
  void aPageAboveTheLimitIsRefused() {
    Extraction extraction = Pages.EXTRACTOR.extract(Page.of("<p>a".repeat(2_200_000), null));

    assertThat(extraction)
        .isInstanceOfSatisfying(
            NotAnArticle.class, not -> assertThat(not.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void aPageOfTheLargestSizeIsRead() {
    String html = Pages.page("", (Pages.PROSE + "<p>It rained.").repeat(11_000));

    assertThat(Pages.article(html).paragraphs()).hasSize(5);
  }

  @Test
  void structuredDataNestedWithoutEndIsIgnored() {
    String bomb = "<script type='application/ld+json'>" + "{\"a\":[".repeat(200_000) + "</script>";

    assertThat(Pages.article(Pages.page(bomb, Pages.PROSE)).paragraphs()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>",
        "</html></body>",
        "<!--",
        "<![CDATA[",
        "<a href=",
        "&#x;&#99999999;&",
        "<table><p></td>",
        "<body><frameset>",
        "<svg><p><math>",
        "<title>only",
        "<html><head></head></html>",
        "\u0000\u0001<p>\u0000"
      })
  void brokenMarkupIsAnswered(String html) {
    assertThat(
            List.of(
                Pages.EXTRACTOR.extract(Page.of(html, null)),
                Pages.EXTRACTOR.extract(Page.of(html + Pages.PROSE, "not a url"))))
        .noneMatch(any -> any instanceof NotAnArticle not && not.reason() == Reason.FAILED);
  }

  @Test
  void textWithoutBodyOrTagsAroundItIsRead() {
    assertThat(Pages.article("<h1>Lindhaven votes for its tram</h1>" + Pages.PROSE).title())
        .isEqualTo("Lindhaven votes for its tram");
  }

  @Test
  void aRailOfTwentyThousandDatesIsBounded() {
    String rail =
        "<div class=related><div><ul>"
            + "<li>12 March 2025".repeat(20_000)
            + "</ul><a href=/x>The old tram line of Lindhaven</a></div></div>";

    assertThat(Pages.article(Pages.page("", Pages.PROSE + rail)).body())
        .contains("rebuild the old tram line");
  }

  @Test
  void selectorsThatCannotBeReadAreIgnored() {
    Page page =
        new Page(
            Pages.page("", Pages.PROSE),
            null,
            null,
            new Selectors("div[[", List.of(":::", "")),
            null);

    assertThat(Pages.EXTRACTOR.extract(page)).isInstanceOf(Extracted.class);
  }

  @Test
  void flatTextOfTheLargestSizeIsRead() {
    String text =
        "(( ".repeat(300)
            + ": image\n"
            + "A line of the text that goes on, and ends.\n".repeat(150_000);

    assertThat(Pages.EXTRACTOR.extractText("A headline of some words\n" + text, null, null))
        .isInstanceOf(Extracted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "={\"",
        "=[[",
        "=JSON.parse(\"",
        "= ",
        "a={\"title\":\"Lindhaven votes for its tram\"};"
      })
  void scriptsFullOfBeginningsOfDataAreRead(String beginning) {
    String script = "<script>" + beginning.repeat(5_000_000 / beginning.length()) + "</script>";

    Extraction extraction =
        Pages.EXTRACTOR.extract(
            Page.of(
                "<h1>Lindhaven votes for its tram</h1>" + script, "https://courier.example/a/b"));

    assertThat(extraction)
        .isInstanceOfSatisfying(
            NotAnArticle.class, not -> assertThat(not.reason()).isNotEqualTo(Reason.FAILED));
  }

  @Test
  void dataNestedUnderItsOwnHeadlineAgainAndAgainIsRead() {
    String open = "{\"title\":\"Lindhaven votes for its tram\",\"x\":";
    String text = "[" + "{\"text\":\"One more car. And one more.\"},".repeat(90_000) + "{}]";
    String script =
        "<script type='application/json'>" + open.repeat(90) + text + "}".repeat(90) + "</script>";

    Extraction extraction =
        Pages.EXTRACTOR.extract(Page.of("<h1>Lindhaven votes for its tram</h1>" + script, null));

    assertThat(extraction)
        .isInstanceOfSatisfying(
            NotAnArticle.class, not -> assertThat(not.reason()).isNotEqualTo(Reason.FAILED));
  }
}
