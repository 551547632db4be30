package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structured data that speaks of other articles than the page's own. */
class OwnArticleTest {
  private static final String OTHER =
      "{\"@type\":\"NewsArticle\",\"headline\":\"Bees return to the moor above Ostmark\",\"url\":\"https://courier.example/bees\","
          + "\"author\":{\"@type\":\"Person\",\"name\":\"Anselm Roke\"},\"datePublished\":\"2026-11-20T10:00:00Z\"}";
  private static final String HEAD =
      "<meta property=og:title content='Lindhaven votes for its tram'><meta property=article:published_time content='2026-03-04T07:15:00Z'>"
          + "<meta name=author content='Mira Tovald'>";

  private static ExtractedArticle page(String data) {
    return Pages.article(
        Pages.page(HEAD + "<script type=application/ld+json>" + data + "</script>", Pages.PROSE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"ItemList\",\"itemListElement\":[%s]}",
        "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"item\":%s}]}",
        "{\"@type\":\"WebPage\",\"hasPart\":[%s]}",
        "{\"@type\":\"WebPage\",\"mentions\":%s}",
        "{\"@type\":\"WebPage\",\"citation\":[%s]}",
        "{\"@type\":\"WebPage\",\"relatedLink\":[%s]}",
        "[{\"@type\":\"NewsArticle\",\"headline\":\"Lindhaven votes for its tram\"},%s]"
      })
  void anotherArticlesDataNeverOverrulesThePage(String data) {
    ExtractedArticle article = page(data.formatted(OTHER));

    assertThat(article.title()).isEqualTo("Lindhaven votes for its tram");
    assertThat(article.authors()).containsExactly("Mira Tovald");
    assertThat(article.publishedAt()).isEqualTo("2026-03-04T07:15:00Z");
  }

  @Test
  void anotherArticlesDateIsNoneWhereThePageGivesNone() {
    String data = "{\"@type\":\"ItemList\",\"itemListElement\":[" + OTHER + "]}";
    ExtractedArticle article =
        Pages.article(
            Pages.page("<script type=application/ld+json>" + data + "</script>", Pages.PROSE));

    assertThat(article.publishedAt()).isNull();
    assertThat(article.authors()).isEmpty();
  }

  @Test
  void anArticleInAListCountsUnderThePagesOwnHeadline() {
    ExtractedArticle article =
        page(
            "{\"@type\":\"WebPage\",\"hasPart\":{\"@type\":\"NewsArticle\",\"headline\":\"Lindhaven votes for its tram\","
                + "\"articleSection\":\"Town\"}}");

    assertThat(article.section()).isEqualTo("Town");
  }

  @Test
  void anArticleInAListCountsUnderThePagesOwnAddress() {
    ExtractedArticle article =
        page(
            "{\"@type\":\"WebPage\",\"hasPart\":{\"@type\":\"NewsArticle\",\"url\":\"http://courier.example/town/tram-line/?a=1\","
                + "\"articleSection\":\"Town\"}}");

    assertThat(article.section()).isEqualTo("Town");
  }
}
