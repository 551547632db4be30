package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that stand on a page and are not the article's. */
class ElsewhereDatesTest {
  private static String page(String before, String inside, String after) {
    return "<html lang=en><body>"
        + before
        + "<article><h1>Lindhaven votes for its tram</h1>"
        + Pages.PROSE
        + inside
        + "</article>"
        + after
        + "</body></html>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<aside><a href=/1>Ferry</a> <time datetime=2026-02-26T10:00:00Z>Feb 26</time></aside>",
        "<div class=related><a href=/1>Ferry cancelled for a third day</a><span class=date>26 February 2026</span></div>",
        "<section class=comments><time datetime=2026-02-26T10:00:00Z>x</time><p>I shall move my boat before the year is out.</p></section>",
        "<blockquote><p>So it was</p>Lene Aas <a href=/s>February 26, 2026</a></blockquote>",
        "<p>Correction, February 26, 2026: The debate lasted seven hours.</p>"
      })
  void aDateBesideTheArticleIsNotItsOwn(String beside) {
    assertThat(Pages.article(page("", "", beside)).publishedAt()).isNull();
    assertThat(Pages.article(page("", beside, "")).publishedAt()).isNull();
  }

  @Test
  void aDateInThePagesFooterIsNotItsOwn() {
    String footer = "<footer><p>26 February 2026</p></footer>";

    assertThat(Pages.article(page("", "", footer)).publishedAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=top>Friday, February 27, 2026 | 10:02 AM</div>",
        "<div class=topbar>Friday, February 27, 2026</div>",
        "<header><div>Friday, February 27, 2026</div></header>"
      })
  void thePagesClockIsNotTheArticlesDate(String clock) {
    assertThat(Pages.article(page(clock, "", "")).publishedAt()).isNull();
  }

  @Test
  void theFeedIsAskedBeforeDatesFromAnywhere() {
    RawArticle.Entry entry =
        new RawArticle.Entry(
            "1",
            "https://courier.example/x",
            "Lindhaven votes for its tram",
            List.of(),
            Instant.parse("2026-02-20T08:00:00Z"),
            null,
            null,
            null,
            List.of(),
            null);
    Page page =
        new Page(
            page(
                "",
                "<p>It snowed all night long in the hills.</p>".repeat(12)
                    + "<p>26 February 2026</p>",
                ""),
            "https://courier.example/x",
            null,
            Selectors.NONE,
            entry);

    assertThat(Pages.article(Pages.EXTRACTOR.extract(page)).publishedAt())
        .isEqualTo("2026-02-20T08:00:00Z");
  }

  @Test
  void ofTwoTimesTheOneThatSaysSoIsTheChange() {
    ExtractedArticle article =
        Pages.article(
            Pages.page(
                "",
                "<div><time datetime=2026-03-04T07:15Z>4 March</time> <time class=updated datetime=2026-03-05T09:00Z>Updated 5 March</time></div>"
                    + Pages.PROSE));

    assertThat(article.publishedAt()).isEqualTo("2026-03-04T07:15:00Z");
    assertThat(article.modifiedAt()).isEqualTo("2026-03-05T09:00:00Z");
  }
}
