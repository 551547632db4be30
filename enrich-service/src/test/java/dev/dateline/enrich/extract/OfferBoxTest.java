package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes in which a subscription is offered where the free part of an article ends. */
class OfferBoxTest {
  private static final String TITLE = "The last ferry of Lindhaven";
  private static final String LONG =
      "The ferry left the quay at six, as it had for ninety years, and nobody but the mate looked"
          + " back. Behind it the new bridge stood in the fog, lit from end to end for the first time.";
  private static final String LAST =
      "By noon the crew had carried the bell ashore, and the captain locked the wheelhouse himself.";

  private static String body(String html) {
    return Pages.article(
            Pages.EXTRACTOR.extract(
                Page.of(
                    ConsentWallTest.page("en", TITLE, html), "https://courier.example/town/ferry")))
        .body();
  }

  private static String page(String box) {
    return "<main><h1>%s</h1><div class=text><p>%s</p><p>%s</p>%s</div></main>"
        .formatted(TITLE, LONG, LAST, box);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          More where this came from | Courier Full costs €1.80 per week for the first year. | Start now
          Weiter mit Bote Extra | Vier Wochen lesen Sie für 1 Euro, danach für 7,90 Euro monatlich. | Extra testen
          La suite avec l'offre numérique | Dès 2,90 € par mois, sans engagement. | Découvrir
          Läs vidare med Plus | En månad för 9 kronor, därefter 99 kr i månaden. | Till Plus
          Sigue con la edición digital | El plan cuesta 4,90 € al mes el primer año. | Suscribirme
          Continua a leggere | Abbonati a 1 € al mese per tre mesi, poi 5,90 €. | Abbonati
          """)
  void theBoxAtTheEndOfTheTextIsLeftOut(String heading, String offer, String button) {
    String box =
        "<div class=b><h3>%s</h3><p>%s</p><button>%s</button></div>"
            .formatted(heading, offer, button);

    assertThat(body(page(box))).isEqualTo(LONG + "\n" + LAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><p>A ticket for the bridge costs £2.50, and children walk for free.</p></div>",
        "<div><p>The museum charges £4 a month of its members, the council said.</p>"
            + "<a href=/m>Museum of the harbour</a></div>",
        "<div><p>The cabin is let at £900 per month from April, with a mooring.</p></div>",
      })
  void aPriceThatTheArticleTellsStays(String passage) {
    assertThat(body(page(passage))).startsWith(LONG + "\n" + LAST).contains("£");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<button>Share</button>", "<a href=/s>Subscribe</a>"})
  void anOfferInTheMidstOfATextThatGoesOnIsNotTheBoxAtItsEnd(String control) {
    String told = "The pass costs £4 per month for the first year, and the crew rides free.";
    String passage = "<div><p>%s</p>%s</div><p>%s</p>".formatted(told, control, LONG);

    assertThat(body(page(passage))).contains(told);
  }
}
