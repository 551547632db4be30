package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in capitals before a dash that opens the text: places, and labels that are none. */
class OpeningLabelTest {
  private static String place(String head, String opening, String next) {
    return Pages.article(
            Pages.page(head, "<p>" + opening + "</p><p>" + next + "</p>" + Pages.PROSE))
        .place();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FUSSBALL - Der SV Lindhafen hat am Samstag zwei Tore gebraucht, um den Aufstieg zu sichern.
          CALCIO - La squadra di Lindhaven ha vinto sabato la partita che valeva la promozione.
          ANALYSE – Der Rat der Stadt hat am Montag mehr beschlossen als eine Bahn.
          EXKLUSIV – Der Rat der Stadt will die alte Brücke verkaufen, das zeigen Akten.
          ENTREVISTA – La alcaldesa de Lindhaven habla de puentes y de tranvías.
          AO VIVO – A câmara de Lindhaven vota hoje o regresso do elétrico.
          HINTERGRUND — Warum die Stadt seit vierzig Jahren keine Bahn hat.
          INTERVISTA – La sindaca di Lindhaven parla dei ponti e dei tram.
          VOETBAL - De club van Lindhaven won zaterdag met twee doelpunten.
          ANALIZA – Rada miasta zdecydowała w poniedziałek o czymś więcej.
          РЕПОРТАЖ – Как город сорок лет жил без трамвая и снова его строит.
          ΑΝΑΛΥΣΗ – Το συμβούλιο της πόλης αποφάσισε τη Δευτέρα για το τραμ.
          SPOR – Belediye meclisi pazartesi günü yeni stadı onayladı.
          """)
  void kindsOfTextAreNoPlaces(String opening) {
    assertThat(place("", opening, "The end.")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HAVENWATCH – The council of the town voted on Monday. | Havenwatch
          ROWING - The club of the harbour won both its races on Saturday. | Rowing
          """)
  void theSectionOfThePageIsNoPlace(String opening, String section) {
    String head = "<meta property=article:section content='%s'>";

    assertThat(place(head.formatted(section), opening, "The end.")).isNull();
    assertThat(place(head.formatted("Town"), opening, "The end.")).isEqualTo(section);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MUDLARKS – They search the banks of the river at low tide. | Only mudlarks with a permit may dig, the harbour says.
          CICLOVÍAS – La ciudad abre el lunes sus calles. | Las nuevas ciclovías unen el puerto y la estación.
          """)
  void aWordThatTheTextWritesSmallIsNoPlace(String opening, String next) {
    assertThat(place("", opening, next)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINDHAVEN – The council of the town voted on Monday for the tram. | Lindhaven
          OSTMARK - Der Rat der Stadt hat am Montag für die Bahn gestimmt. | Ostmark
          VALPARAÍSO – El concejo votó el lunes por el tranvía. | Valparaíso
          NOVGOROD (Reuters) - The council voted on Monday for the tram. | Novgorod
          ЛИНДХЕЙВЕН – Городской совет проголосовал в понедельник. | Линдхейвен
          """)
  void townsArePlacesAlsoWhereSectionsAreCalledSo(String opening, String place) {
    String section = "<meta property=article:section content='" + place + "'>";
    String next = "The tram of " + place + " will run again.";

    assertThat(place("", opening, next)).isEqualTo(place);
    assertThat(place(section, opening, next)).isEqualTo(place);
  }
}
