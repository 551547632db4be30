package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names below a headline that nothing calls a byline: links to writers, and names beside dates. */
class HeaderNamesTest {
  private static final String TEXT = "<div class=txt>" + Pages.PROSE + "</div>";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <div><a href=/author/e-mavridou>Ελένη Μαυρίδου</a><time>18.03.2026, 13:05</time></div> ; Ελένη Μαυρίδου
          <div><a href='https://courier.example/autor/ioana-petrescu'>Ioana Petrescu</a></div>   ; Ioana Petrescu
          <p><a href=/autores/lucia-paredes/>Lucía Paredes</a> | <a href=/autores/tomas-rio/>Tomás Río</a></p> ; Lucía Paredes, Tomás Río
          <div><a href=/toimittajat/17>Aino Lehtola</a></div>                                    ; Aino Lehtola
          <div><a href=/auteur/maud-cheylard/>Maud Cheylard</a>, journaliste à Lindhaven</div>   ; Maud Cheylard
          <div>8. září 2026, 11:22 | <a href=/autori/karel-dvornik>Karel Dvorník</a></div>       ; Karel Dvorník
          <div>Edited by: <a href=/author/ayse-yilmazer>Ayşe Yılmazer</a></div>                  ; Ayşe Yılmazer
          """)
  void aNameThatLeadsToItsBearersPageIsAWriters(String line, String names) {
    assertThat(authors(line)).containsExactly(names.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a href=/author/orla-prentice>View Profile</a></div>",
        "<div><a href=/author/>Meet The Team</a></div>",
        "<div><a href=/author/newsdesk>Harbour Newsdesk</a></div>",
        "<div><a href=/topics/hedda-lund>Hedda Lund</a> <time>3 November 2026</time></div>",
        "<div><a href=/hedda-lund>Hedda Lund</a> | 3 November 2026</div>",
        "<div><a href=/news/author-wins-prize/hedda-lund>Hedda Lund</a></div>",
        "<nav><a href=/author/hedda-lund>Hedda Lund</a></nav>",
        "<aside><a href=/author/hedda-lund>Hedda Lund</a></aside>"
      })
  void linksToSectionsTopicsAndProfilesNameNoWriter(String line) {
    assertThat(authors(line)).isEmpty();
  }

  @Test
  void whoCommentsBelowTheTextIsNoWriter() {
    String comment =
        "<div><h3>What readers say</h3><a href=/author/bob-smith>Bob Smith</a><p>I like it.</p></div>";

    assertThat(authors(TEXT + comment)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <div><span>Orla Prentice</span><time>3 November 2026</time></div>                   ; Orla Prentice
          <div><span>Orla Prentice</span><span>Transport</span></div><div>3 November 2026</div> ; Orla Prentice
          <div>Orla Prentice | 3 Nov 2026 | Politics</div>                                    ; Orla Prentice
          <div>03/11/2026 08h15 | Política | Marina Quadros</div>                             ; Marina Quadros
          <div>Giulia Bernasco · 3 novembre 2026 · Cronaca</div>                              ; Giulia Bernasco
          <div>Kovács Eszter<br>2026. április 3., péntek 14:25<br>Frissítve: 2026. április 3., 16:02</div> ; Kovács Eszter
          <div><span>Klara Immenhof</span>, <span>Jens Pöttker</span></div><div>14.09.2026, 17:05 Uhr</div> ; Klara Immenhof, Jens Pöttker
          """)
  void aNameAloneBesideADateIsAWriters(String line, String names) {
    assertThat(authors(line)).containsExactly(names.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>The Crown | Netflix | 3 Nov 2026</div>",
        "<div>Big Lebowski | 3 Nov 2026 | 117 min | USA | Comedy</div>",
        "<div>Advertisement | Cedar Motors | 3 Nov 2026</div>",
        "<div>New Delhi | 3 Nov 2026 | Politics</div>",
        "<div>Orla Prentice | Real Estate | 3 Nov 2026</div>",
        "<div>Serie A | 3 novembre 2026</div>",
        "<div>Town Hall · 3 November 2026</div>",
        "<div><span>Market Watch</span><span>3 November 2026, 08:15</span></div>",
        "<div>Hedda Lund</div><p>The mayor spoke on 3 November 2026, after seven hours.</p>",
        "<div>Hedda Lund | the mayor | Lindhaven</div>"
      })
  void titlesPlacesSectionsAndPersonsOfTheNewsAreNoWriters(String line) {
    String menu = "<div><a href=/market>Market Watch</a></div>";
    String page = Pages.page("", line + TEXT).replace("<h1>", menu + "<h1>");

    assertThat(
            Pages.article(
                    Pages.EXTRACTOR.extract(
                        Page.of(page, "https://courier.example/town-hall/2026/tram-line")))
                .authors())
        .isEmpty();
  }

  @Test
  void aNameBesideADateGivesWayToAnyOtherWitness() {
    String line = "<div><span>Hedda Lund</span><time>3 November 2026</time></div>";
    String byline = "<div class=author>Luis Ferro</div>";

    assertThat(authors(line + byline)).containsExactly("Luis Ferro");
  }

  private static List<String> authors(String header) {
    String text = header.startsWith(TEXT) ? "" : TEXT;
    return Pages.article(Pages.page("", header + text)).authors();
  }
}
