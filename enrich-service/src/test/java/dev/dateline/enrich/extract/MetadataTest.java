package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  private static ExtractedArticle data(String json) {
    return Pages.article(
        Pages.page("<script type='application/ld+json'>" + json + "</script>", Pages.PROSE));
  }

  private static ExtractedArticle head(String head) {
    return Pages.article(Pages.page(head, Pages.PROSE));
  }

  @Test
  void structuredDataIsReadThroughGraphsAndReferences() {
    ExtractedArticle article =
        data(
            """
        {"@context": "https://schema.org", "@graph": [
          {"@type": "Person", "@id": "#mira", "name": "Mira Tovald"},
          {"@type": "Organization", "@id": "#courier", "name": "Harbour Courier"},
          {"@type": ["NewsArticle", "Article"], "headline": "Lindhaven votes for its &quot;old&quot; tram",
           "author": [{"@id": "#mira"}, {"@type": "Person", "name": "Anselm Roke"}], "publisher": {"@id": "#courier"},
           "datePublished": "2031-03-14T08:37:00+05:30", "dateModified": "2031-03-15T08:37:00+05:30",
           "articleSection": ["Town"], "keywords": ["Tram", "tram", "Lindhaven"], "isAccessibleForFree": "False",
           "image": {"@type": "ImageObject", "url": "/tram.jpg", "caption": "The last car"}}]}""");

    assertThat(article.title()).isEqualTo("Lindhaven votes for its \"old\" tram");
    assertThat(article.authors()).containsExactly("Mira Tovald", "Anselm Roke");
    assertThat(article.publisherName()).isEqualTo("Harbour Courier");
    assertThat(article.publishedAt()).isEqualTo("2031-03-14T03:07:00Z");
    assertThat(article.publishedAtLocal()).hasToString("2031-03-14T08:37+05:30");
    assertThat(article.modifiedAt()).isEqualTo("2031-03-15T03:07:00Z");
    assertThat(article.section()).isEqualTo("Town");
    assertThat(article.keywords()).containsExactly("Tram", "Lindhaven");
    assertThat(article.paywalled()).isTrue();
    assertThat(article.image().url()).isEqualTo("https://courier.example/tram.jpg");
    assertThat(article.image().caption()).isEqualTo("The last car");
  }

  @Test
  void sloppyStructuredDataIsReadAsFarAsItGoes() {
    ExtractedArticle article =
        data(
            "<!-- {'@type': 'NewsArticle', \"headline\": \"A line\nbroken\ttitle of words\", \"author\": {'@type':'Person','name':\"Mira Tovald\"},}");

    assertThat(article.title()).isEqualTo("A line broken title of words");
    assertThat(article.authors()).containsExactly("Mira Tovald");
  }

  @Test
  void authorsArePersonsOnly() {
    ExtractedArticle article =
        data(
            """
        {"@type": "NewsArticle", "headline": "Lindhaven votes for its tram", "publisher": {"name": "Harbour Courier"},
         "author": [{"name": "By Mira Tovald and Anselm Roke"}, {"name": "Harbour Courier"}, {"name": "desk@courier.example"},
                    {"name": "News Desk"}, {"name": "dpa"}, {"name": "https://courier.example/roke"}]}""");

    assertThat(article.authors()).containsExactly("Mira Tovald", "Anselm Roke");
    assertThat(article.agency()).isEqualTo("dpa");
    assertThat(article.syndicated()).isFalse();
  }

  @Test
  void anAgencyAloneMakesTheCopySyndicated() {
    ExtractedArticle article = head("<meta name=author content='Agence France-Presse'>");

    assertThat(article.authors()).isEmpty();
    assertThat(article.agency()).isEqualTo("AFP");
    assertThat(article.syndicated()).isTrue();
  }

  @Test
  void theDatelineGivesPlaceAndAgency() {
    ExtractedArticle article =
        Pages.article(
            Pages.page(
                "", Pages.PROSE.replaceFirst("<p>", "<p>PORT MERROW, March 14 (Reuters) - ")));

    assertThat(article.place()).isEqualTo("Port Merrow");
    assertThat(article.agency()).isEqualTo("Reuters");
  }

  @Test
  void metaTagsStandInForStructuredData() {
    ExtractedArticle article =
        head(
            """
        <title>Lindhaven votes for its tram | Harbour Courier</title><meta property=og:site_name content="Harbour Courier">
        <meta property="article:published_time" content="2031-03-14T08:37:00Z"><meta name=author content="Mira Tovald">
        <meta property="article:tag" content="Tram"><meta property="article:tag" content="Lindhaven">
        <meta property="og:image" content="https://courier.example/t.jpg"><link rel=canonical href="/town/tram">""");

    assertThat(article.title()).isEqualTo("Lindhaven votes for its tram");
    assertThat(article.publishedAt()).isEqualTo("2031-03-14T08:37:00Z");
    assertThat(article.authors()).containsExactly("Mira Tovald");
    assertThat(article.keywords()).containsExactly("Tram", "Lindhaven");
    assertThat(article.canonicalUrl()).isEqualTo("https://courier.example/town/tram");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void nothingIsPublishedAfterItWasFetched() {
    String html =
        Pages.page(
            "<meta property='article:published_time' content='2099-01-01T00:00:00Z'>", Pages.PROSE);
    Instant fetched = Instant.parse("2031-03-14T12:00:00Z");

    ExtractedArticle article =
        Pages.article(
            Pages.EXTRACTOR.extract(
                new Page(
                    html,
                    "https://courier.example/2031/03/13/tram",
                    fetched,
                    Selectors.NONE,
                    null)));

    assertThat(article.publishedAt()).isEqualTo("2031-03-13T00:00:00Z");
  }

  @Test
  void aDayIsMadeExactByAnotherWitness() {
    ExtractedArticle article =
        head(
            """
        <meta name=date content="2031-03-14"><meta name=pubdate content="2031-03-14T08:37:00+01:00">""");

    assertThat(article.publishedAt()).isEqualTo("2031-03-14T07:37:00Z");
  }

  @Test
  void theFeedSpeaksWhereThePageIsSilent() {
    RawArticle.Entry entry =
        new RawArticle.Entry(
            "1",
            "https://courier.example/x",
            "From the feed",
            List.of("Mira Tovald"),
            Instant.parse("2031-03-14T08:00:00Z"),
            null,
            null,
            null,
            List.of("Tram"),
            "https://courier.example/e.jpg");

    ExtractedArticle article =
        Pages.article(
            Pages.EXTRACTOR.extract(
                new Page(
                    "<body>" + Pages.PROSE,
                    "https://courier.example/x",
                    null,
                    Selectors.NONE,
                    entry)));

    assertThat(article.title()).isEqualTo("From the feed");
    assertThat(article.authors()).containsExactly("Mira Tovald");
    assertThat(article.publishedAt()).isEqualTo("2031-03-14T08:00:00Z");
    assertThat(article.keywords()).containsExactly("Tram");
    assertThat(article.image().url()).isEqualTo("https://courier.example/e.jpg");
  }

  @Test
  void aSubheadingOrBoldLineInTheHeadlinesHeaderIsTheStandfirst() {
    String line = "Shopkeepers ask for a shelter beside the old bridge";
    for (String below :
        new String[] {
          "<h2>%s</h2>", "<p><strong>%s</strong></p>", "<div itemprop=description>%s</div>"
        }) {
      ExtractedArticle article =
          Pages.article(
              "<html lang=en><body><article><header><h1>Lindhaven votes for its tram</h1>"
                  + below.formatted(line)
                  + "</header>"
                  + Pages.PROSE
                  + "</article></body></html>");

      assertThat(article.standfirst()).isEqualTo(line);
      assertThat(article.paragraphs()).hasSize(4);
    }
  }

  @Test
  void breadcrumbsAreReadFromALabelledNavigationAndFromMicrodata() {
    String labelled =
        "<nav aria-label=Breadcrumb><ol><li><a href=/>Home</a></li><li><a href=/town>Town</a></li></ol></nav>";
    String item =
        "<li itemprop=itemListElement itemscope itemtype=https://schema.org/ListItem><a itemprop=item href=/x><span itemprop=name>%s</span></a></li>";
    String microdata =
        "<ol itemscope itemtype=https://schema.org/BreadcrumbList>"
            + item.formatted("Home")
            + item.formatted("Town")
            + "</ol>";

    for (String crumbs : new String[] {labelled, microdata}) {
      ExtractedArticle article =
          Pages.article(Pages.page("", Pages.PROSE).replace("<h1>", crumbs + "<h1>"));

      assertThat(article.breadcrumb()).containsExactly("Home", "Town");
      assertThat(article.section()).isEqualTo("Town");
    }
  }

  @Test
  void breadcrumbsLeaveTheArticleItselfOut() {
    ExtractedArticle article =
        data(
            """
        {"@type": "BreadcrumbList", "itemListElement": [
          {"position": 2, "item": {"name": "Town"}}, {"position": 1, "name": "Home"},
          {"position": 3, "name": "Lindhaven votes for its tram"}]}""");

    assertThat(article.breadcrumb()).containsExactly("Home", "Town");
    assertThat(article.section()).isEqualTo("Town");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ferry fares rise again this winter", "Lindhaven votes for"})
  void theHeadlineThatAllOthersShowWinsOverDataOfAnotherArticleAndOverOneCutOff(String said) {
    String head =
        "<title>Lindhaven votes for its tram - Courier</title><meta property=og:site_name content=Courier>"
            + "<meta property=og:title content='Lindhaven votes for its tram'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"%s\"}</script>"
                .formatted(said);

    assertThat(Pages.article(Pages.page(head, Pages.PROSE)).title())
        .isEqualTo("Lindhaven votes for its tram");
  }

  @Test
  void namesAndDatesOfElementsWithoutSpaceBetweenThemAreApart() {
    String byline =
        "<div><span>By </span><a href=/p/ida>Ida Lorn</a><span>March 5, 2031 at 6:12 p.m. EST</span></div>";
    ExtractedArticle article = Pages.article(Pages.page("", byline + Pages.PROSE));

    assertThat(article.authors()).containsExactly("Ida Lorn");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2031-03-05T23:12:00Z"));
  }

  @Test
  void theBylineOfTheNextArticleIsNotTheFirstOnes() {
    String next =
        "<article><h1>Storm cancels the last ferry</h1><p>By Anselm Roke</p>"
            + Pages.PROSE
            + "</article>";
    String html = Pages.page("", Pages.PROSE).replace("</body>", next + "</body>");

    assertThat(Pages.article(html).authors()).isEmpty();
    assertThat(
            Pages.article(
                    html.replace("<article><p>The", "<article><p>By Ida Lorn 5 Mar</p><p>The"))
                .authors())
        .containsExactly("Ida Lorn");
  }

  @Test
  void aPlaceBehindADashIsNoPartOfTheName() {
    ExtractedArticle article =
        Pages.article(Pages.page("", "<p class=byline>Por Ana Lima — Merrow</p>" + Pages.PROSE));

    assertThat(article.authors()).containsExactly("Ana Lima");
    assertThat(article.place()).isEqualTo("Merrow");
  }

  @Test
  void anUpdateSomeHoursAgoIsNoDateOfChange() {
    ExtractedArticle article =
        Pages.article(
            Pages.page("", "<p>05/03/2031 18h12 · Updated 3 hours ago</p>" + Pages.PROSE));

    assertThat(article.publishedAtLocal()).isNull();
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2031-03-05T18:12:00Z"));
    assertThat(article.modifiedAt()).isNull();
  }
}
