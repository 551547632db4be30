package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordsTest {
  private static List<String> keywords(String head, String below) {
    return Pages.article(Pages.page(head, Pages.PROSE) + below).keywords();
  }

  @Test
  void aListInOneTagIsSplitAndEachKeywordComesOnce() {
    assertThat(keywords("<meta name=keywords content='Tram, Lindhaven ,tram,, Canal bridge'>", ""))
        .containsExactly("Tram", "Lindhaven", "Canal bridge");
  }

  @Test
  void labelsIdentifiersAndTheOutletsNameAreDropped() {
    assertThat(
            keywords(
                "<meta property=og:site_name content='Harbour Courier'><meta name=news_keywords content='"
                    + "Category: Town,26157981-b4f7-4929-adc1-e860c6f03636,courier.com,Harbour Courier,Tram'>",
                ""))
        .containsExactly("Town", "Tram");
  }

  @Test
  void linksBehindALabelAreTopics() {
    assertThat(
            keywords(
                "",
                "<div><h4>Themen:</h4><ul><li><a href=/x>Tram</a><li><a href=/y>Old Town</a></ul></div>"
                    + "<p>Nothing more is said below the list.</p>"))
        .containsExactly("Tram", "Old Town");
  }

  @Test
  void linksToPagesOfTagsAreTopics() {
    assertThat(
            keywords(
                "", "<div><a href=/tag/12-tram>Tram</a> <a href=/tag/13-town>Old Town</a></div>"))
        .containsExactly("Tram", "Old Town");
  }

  @Test
  void keywordsOfTheWholeSiteGiveWayToTopicsOfThePage() {
    assertThat(
            keywords(
                "<meta property=og:site_name content='Harbour Courier'>"
                    + "<meta name=keywords content='Harbour Courier,news,sports,weather'>",
                "<div><a href=/tag/12-tram>Tram</a> <a href=/tag/13-town>Old Town</a></div>"))
        .containsExactly("Tram", "Old Town");
  }

  @Test
  void aListWithoutSeparatorsIsSplitByWhatThePageSays() {
    assertThat(
            keywords(
                "<meta name=keywords content='Lindhaven Monday Shopkeepers Mira Tovald Anselm Roke'>",
                "<p>The vote was led by Mira Tovald and by Anselm Roke, who has sat in the council for ten years.</p>"))
        .containsExactly("Lindhaven", "Monday", "Shopkeepers", "Mira Tovald", "Anselm Roke");
  }
}
