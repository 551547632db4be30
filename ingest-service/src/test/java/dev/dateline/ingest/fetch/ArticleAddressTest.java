package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAddressTest {
  private static final String STORY = "https://harbourcourier.co.uk/2026/ferry-back-in-service";

  @Test
  void anArticleWithoutAPageGoesByItsLink() {
    assertThat(ArticleAddress.of("http://harbourcourier.co.uk/a?utm_source=rss", null))
        .isEqualTo("https://harbourcourier.co.uk/a");
  }

  @ParameterizedTest
  @CsvSource({
    "https://harbourcourier.co.uk/sport/4711, /2026/ferry-back-in-service",
    "https://m.harbourcourier.co.uk/2026/ferry-back-in-service, https://harbourcourier.co.uk/2026/ferry-back-in-service",
    "https://harbourcourier.co.uk/x?id=7, //harbourcourier.co.uk/2026/ferry-back-in-service?utm_medium=x",
    "https://news.harbourcourier.co.uk/x, http://harbourcourier.co.uk/2026/ferry-back-in-service",
  })
  void anArticleGoesByWhatItsPageCallsItself(String link, String canonical) {
    assertThat(of(link, link, canonical)).isEqualTo(STORY);
  }

  @ParameterizedTest
  @CsvSource({
    "/",
    "https://harbourcourier.co.uk",
    "/news/",
    "/article.php",
    "https://elsewhere.example/2026/ferry-back-in-service",
    "javascript:void(0)",
    "''",
  })
  void aPageIsNotBelievedThatNamesWhatIsNoArticleOfItsSite(String canonical) {
    String link = "https://harbourcourier.co.uk/article.php?id=7";

    assertThat(of(link, link, canonical)).isEqualTo(link);
  }

  @Test
  void aLinkThatRedirectsGoesByWhereItLeads() {
    assertThat(of("https://count.example/~r/x/abc", STORY, null)).isEqualTo(STORY);
    assertThat(of("https://count.example/~r/x/abc", STORY + "?utm_x=1", STORY)).isEqualTo(STORY);
  }

  @Test
  void aLinkThatLeadsToTheFrontPageInsteadGoesByItself() {
    assertThat(of(STORY, "https://harbourcourier.co.uk/", "https://harbourcourier.co.uk/"))
        .isEqualTo(STORY);
    assertThat(of(STORY, "https://harbourcourier.co.uk/news/", null)).isEqualTo(STORY);
  }

  private static String of(String link, String landed, String canonical) {
    String head = canonical == null ? "" : "<link rel=canonical href='" + canonical + "'>";
    return ArticleAddress.of(
        link,
        new RawArticle.Page(landed, 200, "text/html", "UTF-8", Instant.EPOCH, head + "<p>x</p>"));
  }
}
