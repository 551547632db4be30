package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageVerdictTest {
  @Test
  void aPageOfTimedEntriesUnderALiveHeadlineIsLiveWithoutSayingSoInData() {
    StringBuilder entries = new StringBuilder();
    for (int hour = 9; hour > 4; hour--) {
      entries.append("<div><span>%d:05</span>%s</div>".formatted(hour, Pages.PROSE));
    }
    String live = "<body><main><h1>Storm Ada: latest updates as ports close</h1>" + entries;
    String named = "<body><main><h1>Storm Ada closes the ports</h1>" + entries;

    assertThat(Pages.article(live).kind()).isEqualTo(Article.Kind.LIVE);
    assertThat(
            Pages.article(
                    Pages.EXTRACTOR.extract(
                        Page.of(named, "https://courier.example/town/live/storm-ada")))
                .kind())
        .isEqualTo(Article.Kind.LIVE);
    assertThat(Pages.article(named).kind()).isEqualTo(Article.Kind.ARTICLE);
    assertThat(
            Pages.article("<body><h1>Live music: latest updates</h1><article>" + Pages.PROSE)
                .kind())
        .isEqualTo(Article.Kind.ARTICLE);
  }

  private static Extraction extract(String html) {
    return Pages.EXTRACTOR.extract(Page.of(html, "https://courier.example/world/"));
  }

  private static Reason reason(String html) {
    return extract(html) instanceof NotAnArticle not ? not.reason() : null;
  }

  @ParameterizedTest
  @CsvSource({
    "Just a moment..., CHALLENGE",
    "Access denied, CHALLENGE",
    "We value your privacy, CONSENT_WALL",
    "Mit Werbung weiterlesen, CONSENT_WALL",
    "Page not found, SOFT_404",
    "404 - Seite nicht gefunden, SOFT_404"
  })
  void pagesThatStandBeforeOrInsteadOfAnArticleAreTold(String title, Reason expected) {
    String html =
        "<title>"
            + title
            + "</title><body><h1>"
            + title
            + "</h1><p>Please enable what is needed to go on.</p>";

    assertThat(reason(html)).isEqualTo(expected);
  }

  @Test
  void anArticleAboutErrorPagesIsAnArticle() {
    String html =
        "<meta property=og:type content=article><h1>Page not found: how the web forgets</h1>"
            + Pages.PROSE;

    assertThat(reason(html)).isNull();
  }

  @Test
  void aListOfHeadlinesIsASectionFront() {
    String html =
        "<title>World</title><body><h1>World</h1>"
            + "<div><h2><a href=/a>A headline of more than five words</a></h2></div>".repeat(30);

    assertThat(reason(html)).isIn(Reason.SECTION_FRONT, Reason.EMPTY);
    assertThat(reason(html + "<p>All the news of the world, every day.</p>"))
        .isEqualTo(Reason.SECTION_FRONT);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7 binary, NOT_HTML",
    "{\"a\": 1}, NOT_HTML",
    "'   ', EMPTY",
    "<body></body>, EMPTY"
  })
  void whatIsNoPageIsTold(String text, Reason expected) {
    assertThat(reason(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Les matchs en direct à la télévision ce samedi",
    "Lịch phát sóng trực tiếp bóng đá hôm nay",
    "El partido en vivo: dónde verlo por televisión"
  })
  void aProgrammeIsNoLivePage(String heading) {
    String page =
        "<body><main><h1>%s</h1><div><span>18:00</span>%s</div><div><span>20:15</span>%s</div><div><span>21:30</span>%s</div><div><span>22:45</span>%s</div>"
            .formatted(heading, Pages.PROSE, Pages.PROSE, Pages.PROSE, Pages.PROSE);
    String newestFirst =
        page.replace("18:00", "23:10")
            .replace("20:15", "22:40")
            .replace("21:30", "21:55")
            .replace("22:45", "20:20");

    assertThat(Pages.article(page).kind()).isEqualTo(Article.Kind.ARTICLE);
    assertThat(Pages.article(newestFirst).kind()).isEqualTo(Article.Kind.LIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 月曜の朝、港の橋が再び開き、一番電車が定刻どおりに渡った。",
    "zh, 周一上午，海港大桥重新开放，首班电车准点通过。",
    "en, 'The harbour bridge opened again on Monday, and the first tram crossed it in time.'"
  })
  void aFlashWhoseTitleIsAllItsTextHasIt(String language, String flash) {
    String head =
        "<html lang=%s><head><title>%s</title><meta property=og:type content=article><meta property=og:title content=\"%s\"></head><body>"
            .formatted(language, flash, flash);

    assertThat(Pages.article(head + "<article><p>" + flash + "</p></article>").body())
        .isEqualTo(flash);
    assertThat(reason(head + "<h1>" + flash + "</h1>")).isEqualTo(Reason.EMPTY);
  }

  @Test
  void liveBlogsGalleriesAndVideosAreTold() {
    String live =
        "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Vote night\"}</script>";
    String video =
        "<meta property=og:type content=video.other><meta property=og:description content='The mayor speaks on the tram.'>";
    String gallery =
        "<script type='application/ld+json'>{\"@type\":\"ImageGallery\",\"name\":\"Trams\"}</script>";

    assertThat(Pages.article(Pages.page(live, Pages.PROSE)).kind()).isEqualTo(Article.Kind.LIVE);
    assertThat(Pages.article(Pages.page(video, "<video></video>")).kind())
        .isEqualTo(Article.Kind.VIDEO);
    assertThat(
            Pages.article(Pages.page(gallery, "<p>Twelve pictures of the last tram.</p>")).kind())
        .isEqualTo(Article.Kind.GALLERY);
  }
}
