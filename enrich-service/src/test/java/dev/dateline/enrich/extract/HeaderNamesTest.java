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
          <div><time>3 November 2026</time> <a href='https://courier.example/autor/ioana-petrescu'>Ioana Petrescu</a></div> ; Ioana Petrescu
          <p><a href=/autores/lucia-paredes/>Lucía Paredes</a> y <a href=/autores/tomas-rio/>Tomás Río</a> 3.11.2026</p> ; Lucía Paredes, Tomás Río
          <div><a href=/author/17>Aino Lehtola</a> <span>3.11.2026</span> <a href=/author/17>Kaikki Jutut</a></div> ; Aino Lehtola
          <div>14.09.2026 <a href=/autor/juergen-boess>Jürgen Böß</a></div>                      ; Jürgen Böß
          <div>3 November 2026 <a href=/author/soeren-aas>Søren Ås</a></div>                     ; Søren Ås
          <div>3 November 2026 <a href=/author/li-wei>Li Wei</a></div>                           ; Li Wei
          <div>3 Kasım 2026 <a href=/author/ayse-yilmazer>Ayşe Yılmazer</a></div>                ; Ayşe Yılmazer
          """)
  void aNameBesideADateThatLeadsToItsBearersPageIsAWriters(String line, String names) {
    assertThat(authors(line)).containsExactly(names.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a href=/author/orla-prentice>View Profile</a> <time>3 November 2026</time></div>",
        "<div><a href=/author/orla-prentice>More From Orla</a> <time>3 November 2026</time></div>",
        "<div><a href=/author/>Meet The Team</a> <time>3 November 2026</time></div>",
        "<div><a href=/author/newsdesk>Harbour Newsdesk</a> <time>3 November 2026</time></div>",
        "<div><a href=/author/cedar-motors>Cedar Motors</a></div>",
        "<div><a href=/author/12>More Articles</a></div>",
        "<div><a href=/author/petrova>Все Авторы</a></div>",
        "<div>Photos: <a href=/author/luis-ferro>Luis Ferro</a> <time>3 November 2026</time></div>",
        "<div>An interview with <a href=/author/luis-ferro>Luis Ferro</a> 3 November 2026</div>",
        "<div>3 November 2026 <a href=/books/author/luis-ferro>Luis Ferro</a>: his new novel</div>",
        "<p>Author <a href=/authors/luis-ferro>Luis Ferro</a> wins the Lindhaven prize</p>",
        "<div><a href=https://author.example/hedda-lund>Hedda Lund</a> <b>3 Nov 2026</b></div>",
        "<div><a href=//reporter.example/hedda-lund>Hedda Lund</a> <b>3 Nov 2026</b></div>",
        "<figure><img src=a.jpg><figcaption><a href=/author/luis-ferro>Luis Ferro</a></figcaption></figure>",
        "<div><a href=/topics/hedda-lund>Hedda Lund</a> <time>3 November 2026</time></div>",
        "<div><a href=/news/author-wins-prize/hedda-lund>Hedda Lund</a></div>",
        "<nav><a href=/author/hedda-lund>Hedda Lund</a></nav>",
        "<aside><a href=/author/hedda-lund>Hedda Lund</a></aside>"
      })
  void linksToSectionsDesksPhotographersAndProfilesNameNoWriter(String line) {
    assertThat(authors(line)).isEmpty();
  }

  @Test
  void aLinkAboveTheHeadlineIsNoWriters() {
    String line =
        "<div><a href=/author/luis-ferro>Luis Ferro</a> <time>3 November 2026</time></div>";

    assertThat(Pages.article(Pages.page("", TEXT).replace("<h1>", line + "<h1>")).authors())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><h3>What readers say</h3><a href=/author/bob-smith>Bob Smith</a><p>I like it.</p></div>",
        "<div><a href=/author/bob-smith>Bob Smith</a> <time>4 November 2026, 10:12</time></div><p>I like it.</p>"
      })
  void whoCommentsBelowTheTextIsNoWriter(String comment) {
    assertThat(authors(TEXT + comment)).isEmpty();
  }

  @Test
  void aNameAloneBesideADateIsAWriters() {
    assertThat(authors("<div>Orla Prentice | 3 Nov 2026 | Politics</div>"))
        .containsExactly("Orla Prentice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>Advertisement | Cedar Motors | 3 Nov 2026</div>",
        "<div>Town Hall · 3 November 2026</div>",
        "<div><span>Market Watch</span><span>3 November 2026, 08:15</span></div>",
        "<div><span>Climate Crisis</span><time>3 November 2026</time></div>",
        "<div><span>Zweite Bundesliga</span><time>3. November 2026</time></div>",
        "<div>Calcio Mercato · 3 novembre 2026</div>",
        "<div><span>Episode 12</span><span>Hedda Lund</span><span>3 November 2026</span></div>",
        "<div>Hedda Lund | the mayor | Lindhaven</div>",
        "<div>The Crown | Netflix | 3 Nov</div>",
        "<div>The Crown | 3 November 2026</div>",
        "<div>Severance Season | Harbour Play | 3 November 2026</div>",
        "<div>New Delhi | 3 November 2026</div>",
        "<div>Buenos Aires</div><div>3 November 2026</div>",
        "<div>Ciudad Real</div><div>3 November 2026</div>",
        "<div>Hedda Lund: a life - 03.11.2026</div>",
        "<div>Hedda Lund at the quay - 03.11.2026</div>"
      })
  void sectionsAndPersonsOfTheNewsAreNoWriters(String line) {
    assertThat(authors(line)).isEmpty();
  }

  @Test
  void aSectionOfThePageIsNoWriter() {
    String line = "<div>Harbour Life</div><div>3 November 2026</div>";
    String crumbs =
        "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"name\":\"Harbour Life\"}]}</script>";
    String section = "<meta property=article:section content='Harbour Life'>";

    assertThat(Pages.article(Pages.page(section, line + TEXT)).authors()).isEmpty();
    assertThat(Pages.article(Pages.page(crumbs, line + TEXT)).authors()).isEmpty();
    assertThat(
            Pages.article(Pages.page(section, line.replace("Life", "Prentice") + TEXT)).authors())
        .containsExactly("Harbour Prentice");
  }

  @Test
  void aTownBesideADateIsNoWriter() {
    Places towns = (name, language) -> Prose.key(name).equals("orla prentice");
    String html = Pages.page("", "<div>Orla Prentice</div><div>3 Nov 2026</div>" + TEXT);
    Page page = Page.of(html, "https://courier.example/town/tram-line");

    assertThat(Pages.article(new Extractor(ExtractLimits.DEFAULT, towns).extract(page)).authors())
        .isEmpty();
    assertThat(Pages.article(html).authors()).containsExactly("Orla Prentice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>Orla Prentice | Staff writer | 3 November 2026</div>",
        "<div>Orla Prentice | Harbour Life | 3 November 2026</div>",
        "<div>Orla Prentice | Lindhaven Courier | 3 November 2026</div>",
        "<div>Orla Prentice | | 3 November 2026</div>",
        "<div>Orla Prentice | Staff writer</div><div>3 November 2026</div>",
        "<div>Les Prentice | 3 November 2026</div>",
        "<div>Os Prentice | 3 November 2026</div>"
      })
  void roleSectionAndOutletMayStandBetweenNameAndDate(String line) {
    String head =
        "<meta property=article:section content='Harbour Life'>"
            + "<meta property=og:site_name content='Lindhaven Courier'>";

    assertThat(Pages.article(Pages.page(head, line + TEXT)).authors())
        .singleElement()
        .asString()
        .endsWith(" Prentice");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Die Reportage, 3. November 2026",
    "fr, Les Nouvelles, 3 novembre 2026",
    "es-MX, Los Pueblos, 3 de noviembre de 2026"
  })
  void whatBeginsWithAnArticleOfThePagesLanguageIsNoWriter(String tag, String name, String date) {
    String html = Pages.page("", "<div>" + name + "</div><div>" + date + "</div>" + TEXT);

    assertThat(Pages.article(html.replace("lang=en", "lang=" + tag)).authors()).isEmpty();
  }

  @Test
  void anOutletBesideADateIsNoWriter() {
    String head = "<meta property=og:site_name content='Lindhaven Courier'>";
    String line = "<div>Lindhaven Courier | 3 November 2026</div>";

    assertThat(Pages.article(Pages.page(head, line + TEXT)).authors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>Orla Prentice | 3 Nov 2026</div>",
        "<div>Orla Prentice</div><div>3 November 2026</div>"
      })
  void aNameAndADateBelowTheHeadlineAreItsByline(String line) {
    assertThat(authors(line)).containsExactly("Orla Prentice");
    assertThat(authors(TEXT + line)).isEmpty();
  }

  private static List<String> authors(String header) {
    String text = header.startsWith(TEXT) ? "" : TEXT;
    return Pages.article(Pages.page("", header + text)).authors();
  }
}
