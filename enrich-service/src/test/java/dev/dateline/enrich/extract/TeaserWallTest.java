package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of teasers, at any address. */
class TeaserWallTest {
  private static String cards(int count) {
    StringBuilder cards = new StringBuilder();
    for (int i = 0; i < count; i++) {
      cards.append(
          "<div class=c%d><h2><a href=/n/%d>Council of district %d votes</a></h2><p>The council voted on Tuesday night to close the old quay of district %d for repairs.</p></div>"
              .formatted(i, i, i, i));
    }
    return cards.toString();
  }

  private static Reason reason(String html, String url) {
    return Pages.EXTRACTOR.extract(Page.of(html, url)) instanceof NotAnArticle not
        ? not.reason()
        : null;
  }

  private static String front(int count) {
    return "<html><body><main><h1>Harbour news</h1>" + cards(count) + "</main></body></html>";
  }

  @ParameterizedTest
  @CsvSource({
    "4, https://courier.example/",
    "5, https://courier.example/town",
    "8, https://courier.example/2031/03/harbour-and-river-news-of-the-week",
    "20, https://courier.example/a/b/c/d/e/harbour"
  })
  void aPageOfTeasersIsAFront(int count, String url) {
    assertThat(reason(front(count), url)).isEqualTo(Reason.SECTION_FRONT);
  }

  @Test
  void anArticleAmongTeasersIsAnArticle() {
    String html =
        "<html><body><h1>Lindhaven votes for its tram</h1>"
            + Pages.PROSE
            + "<section>"
            + cards(12)
            + "</section></body></html>";

    assertThat(reason(html, "https://courier.example/")).isNull();
    assertThat(reason(html, "https://courier.example/town/tram")).isNull();
  }

  @Test
  void aBriefAmongTeasersIsAnArticle() {
    String html =
        "<html><body><h1>Lindhaven votes for its tram</h1><p>The council of Lindhaven voted on Monday to rebuild the old tram line, the mayor said, with work to begin in spring.</p>"
            + cards(12)
            + "</body></html>";

    assertThat(reason(html, "https://courier.example/town/tram")).isNull();
  }

  @Test
  void aPageThatSaysThatItIsAnArticleIsOne() {
    String html =
        front(8).replace("<html>", "<html><head><meta property=og:type content=article></head>");

    assertThat(reason(html, "https://courier.example/town/tram")).isNull();
  }

  private static String list(String heading, String link) {
    StringBuilder list = new StringBuilder("<html><body><main><h1>" + heading + "</h1>%s");
    for (int i = 0; i < 6; i++) {
      list.append(
          "<div class=c%d><h2><a href='%s%d'>A lamp for the long evenings</a></h2><p>It stood on my desk for a month and never once flickered, which is more than number %d can say.</p></div>"
              .formatted(i, link, i, i));
    }
    return list.append("</main></body></html>").toString();
  }

  @Test
  void aListOfThingsToBuyIsAnArticle() {
    String html = list("Six lamps that I would buy again", "https://lamps.example/p/");

    assertThat(reason(html.formatted(""), "https://courier.example/home/lamps")).isNull();
  }

  @Test
  void aSignedListIsAnArticle() {
    String html = list("Six lamps that I would buy again", "/go/lamp");

    assertThat(reason(html.formatted("<p>By Jane Roe</p>"), "https://courier.example/home/lamps"))
        .isNull();
    assertThat(reason(html.formatted(""), "https://courier.example/home/lamps"))
        .isEqualTo(Reason.SECTION_FRONT);
  }

  @Test
  void teasersMayLeadToAnotherHostOfTheSite() {
    String html = list("Lamps", "https://home.example.com/p/");

    assertThat(reason(html.formatted(""), "https://www.example.com/home/lamps"))
        .isEqualTo(Reason.SECTION_FRONT);
  }
}
