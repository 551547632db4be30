package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import org.junit.jupiter.api.Test;

/** Series of pictures that nothing declares, and articles with many pictures. */
class PictureSeriesTest {
  private static final String CAPTION =
      "The last car number %d waits at the quay in the evening of a long day in June.";
  private static final String TITLE = "<h1>The last trams of Lindhaven</h1>";
  private static final String INTRO =
      "<p>For forty years they stood in the shed at the harbour.</p>";

  private static String figures(int count, String figure) {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < count; i++) {
      figures.append(figure.formatted(i, i));
    }
    return figures.toString();
  }

  private static String figures(int count) {
    return figures(
        count, "<figure><img src=/p%d.jpg><figcaption>" + CAPTION + "</figcaption></figure>");
  }

  private static Article.Kind kind(String body) {
    return Pages.article(
            ConsentWallTest.page("en", "The last trams of Lindhaven", "<main>" + body + "</main>"))
        .kind();
  }

  @Test
  void picturesWithCaptionsUnderAHeadlineAreAGallery() {
    assertThat(kind(TITLE + figures(8))).isEqualTo(Article.Kind.GALLERY);
    assertThat(kind(TITLE + INTRO + figures(12))).isEqualTo(Article.Kind.GALLERY);
  }

  @Test
  void anArticleWithMorePicturesThanParagraphsIsAnArticle() {
    assertThat(kind(TITLE + Pages.PROSE + figures(5))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + Pages.PROSE + figures(20))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + Pages.PROSE.repeat(2) + figures(40))).isEqualTo(Article.Kind.ARTICLE);
  }

  @Test
  void aBriefAboveOtherArticlesIsAnArticle() {
    String linked =
        "<figure><img src=/p%d.jpg><figcaption><a href=/a>"
            + CAPTION
            + "</a></figcaption></figure>";
    String around =
        "<a href=/a%d><figure><img src=/p.jpg><figcaption>"
            + CAPTION
            + "</figcaption></figure></a>";

    assertThat(kind(TITLE + INTRO + figures(8, linked))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + INTRO + figures(8, around))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + INTRO + "<aside>" + figures(8) + "</aside>"))
        .isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + INTRO + "<div class=related>" + figures(8) + "</div>"))
        .isEqualTo(Article.Kind.ARTICLE);
  }

  @Test
  void teasersAreNoPictures() {
    String image =
        "<figure><a href=/a%d><img src=/p%d.jpg></a><figcaption>"
            + CAPTION.replace("%d", "7")
            + "</figcaption></figure>";
    String heading =
        "<figure><img src=/p%d.jpg><figcaption><h3><a href=/a%d>Tram</a></h3> "
            + CAPTION.replace("%d", "7")
            + "</figcaption></figure>";
    String large = image.replace("/a%d", "/p%d-large.jpg");

    assertThat(kind(TITLE + INTRO + figures(8, image))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + INTRO + figures(8, heading))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + INTRO + figures(8, large))).isEqualTo(Article.Kind.GALLERY);
  }

  @Test
  void picturesOfAPageWithoutDateAndAuthorAreNoGallery() {
    String html =
        "<html lang=en><head><title>The last trams</title><meta property=og:type content=article>"
            + "</head><body><main>"
            + TITLE
            + figures(12)
            + "</main></body></html>";

    assertThat(Pages.EXTRACTOR.extract(Page.of(html, "https://courier.example/town")))
        .isInstanceOfSatisfying(
            Extraction.NotAnArticle.class,
            page -> assertThat(page.reason()).isEqualTo(Extraction.Reason.EMPTY));
  }

  @Test
  void fewPicturesAndThoseWithoutImageOrHeadlineAreNoGallery() {
    String tables =
        "<figure><table><tr><td>%d</td></tr></table><figcaption>"
            + CAPTION
            + "</figcaption></figure>";

    assertThat(kind(TITLE + INTRO + figures(4))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(TITLE + INTRO + figures(8, tables))).isEqualTo(Article.Kind.ARTICLE);
    assertThat(kind(INTRO + figures(8))).isEqualTo(Article.Kind.ARTICLE);
  }

  @Test
  void theTeaserOfAPaidArticleIsNoGallery() {
    String html =
        ConsentWallTest.page("en", "The last trams of Lindhaven", TITLE + INTRO + figures(8))
            .replace("\"headline\"", "\"isAccessibleForFree\":false,\"headline\"");

    assertThat(Pages.article(html).kind()).isEqualTo(Article.Kind.ARTICLE);
  }
}
