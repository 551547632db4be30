package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lead image as the page shows it: its address, what stands in for it, caption and credit. */
class LeadImageTest {
  private static final String FIGURE =
      "<figure><img src=/tram.jpg width=1200 alt='A tram on a bridge'><figcaption>The last tram on Monday. <span>(Photo by Lene Aas)</span></figcaption></figure>";

  @Test
  void aFigureOfTheArticleGivesItsImageWhereThePageDeclaresNone() {
    ExtractedArticle article = Pages.article(Pages.page("", FIGURE + Pages.PROSE));

    assertThat(article.image())
        .isEqualTo(
            new Image(
                "https://courier.example/tram.jpg",
                "A tram on a bridge",
                "The last tram on Monday.",
                "Lene Aas"));
  }

  @Test
  void aPromotionsFigureAboveTheArticleGivesNeitherImageNorCaption() {
    String promo =
        "<div class=promo><figure><img src=/bees.jpg><figcaption>The bees have returned to the moor.</figcaption></figure></div>";
    String html = Pages.page("", FIGURE + Pages.PROSE).replace("<body>", "<body>" + promo);
    String declared =
        Pages.page("<meta property=og:image content='/x/tram.jpg?w=800'>", FIGURE + Pages.PROSE)
            .replace("<body>", "<body>" + promo);

    assertThat(Pages.article(html).image().url()).isEqualTo("https://courier.example/tram.jpg");
    assertThat(Pages.article(declared).image())
        .isEqualTo(
            new Image(
                "https://courier.example/x/tram.jpg?w=800",
                "A tram on a bridge",
                "The last tram on Monday.",
                "Lene Aas"));
  }

  @Test
  void aLazyImageIsReadFromWhereItsAddressWaits() {
    String lazy =
        "<figure><img src='data:image/gif;base64,R0' data-src=/real.jpg></figure>" + Pages.PROSE;

    assertThat(Pages.article(Pages.page("", lazy)).image().url())
        .isEqualTo("https://courier.example/real.jpg");
  }

  @Test
  void aWholeAddressIsReadOnAPageWhoseOwnAddressIsNone() {
    String html =
        Pages.page(
            "<meta property=og:image content='https://courier.example/tram.jpg'>", Pages.PROSE);

    assertThat(
            Pages.article(Pages.EXTRACTOR.extract(Page.of(html, "saved page (1).html")))
                .image()
                .url())
        .isEqualTo("https://courier.example/tram.jpg");
  }

  @Test
  void anImageThatLeadsToAnotherPageIsNotTheArticles() {
    String teaser =
        "<figure><a href=/bees><img src=/bees.jpg width=600></a></figure>" + Pages.PROSE;

    assertThat(Pages.article(Pages.page("", teaser)).image()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Boats at the quay. (Photo by Lene Aas)               | Boats at the quay. | Lene Aas
          Boats at the quay. Photo by Lene Aas/Harbour Pictures | Boats at the quay. | Lene Aas/Harbour Pictures
          Boats at the quay (Photo by Lene Aas via Reuters)    | Boats at the quay  | Lene Aas via Reuters
          Boats at the quay. AP Photo/Lene Aas                 | Boats at the quay. | AP Photo/Lene Aas
          Boats at the quay. (AP Photo/Lene Aas)               | Boats at the quay. | AP Photo/Lene Aas
          Boats at the quay. LENE AAS / GETTY IMAGES           | Boats at the quay. | LENE AAS / GETTY IMAGES
          Boote am Kai. Foto von Lene Aas                      | Boote am Kai.      | Lene Aas
          Barcos en el muelle. Foto de Lene Aas                | Barcos en el muelle. | Lene Aas
          Boote am Kai. Foto: Lene Aas/dpa                     | Boote am Kai.      | Lene Aas/dpa
          """)
  void aCreditWithoutASignIsParted(String line, String text, String credit) {
    assertThat(Caption.of(line)).isEqualTo(new Caption(text, credit));
  }

  @ParameterizedTest
  @CsvSource({
    "The prize was won by a photo by the sea.",
    "She kept a photo of her mother and gave it to Mira Tovald.",
    "The match between Lindhaven and Ostmark/Caldera ended in a draw."
  })
  void aSentenceIsNoCredit(String line) {
    assertThat(Caption.of(line)).isEqualTo(new Caption(line, null));
  }
}
