package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bylines that name agencies, places and dates beside or instead of persons. */
class BylineCreditTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          By Reuters                                                 ;                          ; Reuters ;
          By The Associated Press                                    ;                          ; AP      ;
          By Associated Press                                        ;                          ; AP      ;
          By Press Trust of India                                    ;                          ; PTI     ;
          By PTI                                                     ;                          ; PTI     ;
          By Reuters Staff                                           ;                          ; Reuters ;
          Por EFE                                                    ;                          ; EFE     ;
          Par AFP                                                    ;                          ; AFP     ;
          Von dpa                                                    ;                          ; dpa     ;
          Di ANSA                                                    ;                          ; ANSA    ;
          Door ANP                                                   ;                          ; ANP     ;
          Автор: ТАСС                                                ;                          ; TASS    ;
          PTI | New Lindhaven | Updated: March 4, 2026 18:30 IST     ;                          ; PTI     ; New Lindhaven
          AFP, Paris                                                 ;                          ; AFP     ; Paris
          Reuters | March 4, 2026                                    ;                          ; Reuters ;
          By Mira Tovald, Associated Press                           ; Mira Tovald              ; AP      ;
          By MIRA TOVALD Associated Press                            ; MIRA TOVALD              ; AP      ;
          Par Marthe Rivière avec AFP                                ; Marthe Rivière           ; AFP     ;
          Anna Kowalska, PAP                                         ; Anna Kowalska            ; PAP     ;
          By Mira Tovald, Port Merrow                                ; Mira Tovald              ;         ; Port Merrow
          By Mira Tovald in Lindhaven                                ; Mira Tovald              ;         ; Lindhaven
          By Mira Tovald and Anselm Roke in Port Merrow              ; Mira Tovald, Anselm Roke ;         ; Port Merrow
          Von Ida Petersen aus Lindhafen                             ; Ida Petersen             ;         ; Lindhafen
          Written by Mira Tovald | New Lindhaven | Updated: March 4, 2026 18:30 IST ; Mira Tovald ;       ; New Lindhaven
          By Mira Tovald HBC News, Port Merrow                       ; Mira Tovald              ;         ; Port Merrow
          By Mira Tovald March 4, 2026 7:15 am                       ; Mira Tovald              ;         ;
          Von Ida Petersen, 4. März 2026                             ; Ida Petersen             ;         ;
          By Mira Tovald, Anselm Roke and Lea Newton                 ; Mira Tovald, Anselm Roke, Lea Newton ; ;
          Von Ida Petersen und Jens Ohm                              ; Ida Petersen, Jens Ohm   ;         ;
          来源：新华社                                                 ;                          ; Xinhua  ;
          dpa Berlin                                                 ;                          ; dpa     ; Berlin
          Lusa, Lisboa                                               ;                          ; Lusa    ; Lisboa
          Haber: Ayşe Yılmaz                                         ; Ayşe Yılmaz              ;         ;
          By Ana Silva, Paulo Porto                                  ; Ana Silva, Paulo Porto   ;         ;
          By Mia Roe, Jordan Paris and Nova Lind                     ; Mia Roe, Jordan Paris, Nova Lind ; ;
          By Mia Roe, Li Hong                                        ; Mia Roe, Li Hong         ;         ;
          By Mia Roe, Nova Scotia                                    ; Mia Roe                  ;         ; Nova Scotia
          Quelle: dpa                                                ;                          ; dpa     ;
          記者 山田太郎                                                ; 山田太郎                   ;         ;
          记者 李明 报道                                               ; 李明                      ;         ;
          लेखक: मीरा जोशी                                               ; मीरा जोशी                  ;         ;
          """)
  void aBylineGivesPersonsAgencyAndPlaceApart(
      String byline, String persons, String agency, String place) {
    ExtractedArticle article =
        Pages.article(Pages.page("", "<div class=byline>" + byline + "</div>" + Pages.PROSE));

    assertThat(article.authors())
        .containsExactlyElementsOf(persons == null ? List.of() : List.of(persons.split(", ")));
    assertThat(article.agency()).isEqualTo(agency);
    assertThat(article.place()).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Reuters",
        "By The Associated Press",
        "Por EFE",
        "Par AFP",
        "Von dpa",
        "Reuters Staff"
      })
  void anAgencyIsNoPersonInAPlainLineOrAMetaTagEither(String byline) {
    ExtractedArticle plain = Pages.article(Pages.page("", "<p>" + byline + "</p>" + Pages.PROSE));
    ExtractedArticle meta =
        Pages.article(Pages.page("<meta name=author content='" + byline + "'>", Pages.PROSE));

    assertThat(plain.authors()).isEmpty();
    assertThat(plain.agency()).isNotNull();
    assertThat(plain.syndicated()).isTrue();
    assertThat(meta.authors()).isEmpty();
    assertThat(meta.agency()).isEqualTo(plain.agency());
  }

  @Test
  void aBylineCompletesWhatTheMetaTagNames() {
    ExtractedArticle article =
        Pages.article(
            Pages.page(
                "<meta name=author content='Mira Tovald'>",
                "<p>By Mira Tovald and Anselm Roke</p>" + Pages.PROSE));

    assertThat(article.authors()).containsExactly("Mira Tovald", "Anselm Roke");
  }

  @Test
  void theFeedsInitialsOfAnAgencyThatThePageNamesAreNoPerson() {
    String page =
        Pages.page(
            "<script type=application/ld+json>{'@type':'NewsArticle','author':{'@type':'Organization','name':'Lindhaven Press Agency'}}</script>"
                .replace('\'', '"'),
            Pages.PROSE);

    assertThat(writtenBy(page, "LPA").authors()).isEmpty();
    assertThat(writtenBy(Pages.page("", Pages.PROSE + "<em>Lindhaven Press</em>"), "LP").authors())
        .isEmpty();
    assertThat(writtenBy(page, "Mira Tovald").authors()).containsExactly("Mira Tovald");
  }

  private static ExtractedArticle writtenBy(String page, String feedAuthor) {
    String url = "https://courier.example/a";
    RawArticle.Entry entry =
        new RawArticle.Entry(
            null, url, null, List.of(feedAuthor), null, null, null, null, List.of(), null);
    return Pages.article(Pages.EXTRACTOR.extract(new Page(page, url, null, Selectors.NONE, entry)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rina Wulandari - Harbour Post", "Rina Wulandari – The Harbour Post"})
  void theOutletBehindANameIsNoneOfIt(String author) {
    String site = "<meta property=og:site_name content='The Harbour Post'>";

    assertThat(
            Pages.article(
                    Pages.page(site + "<meta name=author content='" + author + "'>", Pages.PROSE))
                .authors())
        .containsExactly("Rina Wulandari");
    assertThat(
            Pages.article(Pages.page(site, "<div class=byline>" + author + "</div>" + Pages.PROSE))
                .authors())
        .containsExactly("Rina Wulandari");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Von Trier", "De Vries", "Van Gogh"})
  void aParticleThatBeginsASurnameIsNoLabel(String name) {
    assertThat(BylineWords.withoutLabel(name)).isEqualTo(name);
  }
}
