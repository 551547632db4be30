package dev.dateline.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {
  private final Loopback server = new Loopback();
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO),
          new SimpleMeterRegistry(),
          Clock.systemUTC());

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @Test
  void findsWhatThePageNamesAndPutsTheNewsBeforeSectionsAndComments() throws Exception {
    page(
        "/",
        "<link rel='shortcut icon icon' href='/icon'>"
            + "<link rel='alternate alternate' type='application/rss+xml' title='Comments' href='/comments/feed/'>"
            + "<link rel=alternate type='application/rss+xml' href='/category/sport/feed/'>"
            + "<link rel='alternate' type='application/rss+xml; charset=utf-8' href='/feed/'>"
            + "<link rel='alternate' hreflang='de' href='/de'>"
            + "<link rel='stylesheet' href='/style.css'>");
    feed("/comments/feed/", "Comments on Harbour Courier", 30, 0);
    feed("/category/sport/feed/", "Sport", 30, 0);
    feed("/feed/", "Harbour Courier", 10, 1);

    Discovery found = discover("/");

    assertThat(found.feeds())
        .extracting(FoundFeed::url, FoundFeed::scope)
        .containsExactly(
            tuple("/feed/", Scope.NEWS),
            tuple("/category/sport/feed/", Scope.SECTION),
            tuple("/comments/feed/", Scope.COMMENTS));
    FoundFeed first = found.feeds().getFirst();
    assertThat(first.format()).isEqualTo("rss 2.0");
    assertThat(first.title()).isEqualTo("Harbour Courier");
    assertThat(first.language()).isEqualTo("en");
    assertThat(first.entries()).isEqualTo(10);
    assertThat(first.via()).isEqualTo(Via.LINK);
    assertThat(first.newest()).isBetween(Instant.now().minus(Duration.ofDays(2)), Instant.now());
    assertThat(server.requests).doesNotContain("/rss.xml", "/style.css", "/de");
  }

  @Test
  void prefersTheSectionThatWasAskedAbout() throws Exception {
    page(
        "/sport/",
        "<link rel='alternate' type='application/rss+xml' href='/feed'>"
            + "<link rel='alternate' type='application/rss+xml' href='/sport/feed'>");
    feed("/feed", "Harbour Courier", 10, 0);
    feed("/sport/feed", "Sport", 10, 0);

    assertThat(discover("/sport/").feeds())
        .first()
        .extracting(FoundFeed::url)
        .isEqualTo(server.url("/sport/feed"));
  }

  @Test
  void prefersWholeTextsAndLivingFeedsAndPutsRepeatsLast() throws Exception {
    page(
        "/",
        "<link rel='alternate' type='application/rss+xml' href='/old.rss'>"
            + "<link rel='alternate' type='application/rss+xml' href='/teasers.rss'>"
            + "<link rel='alternate' type='application/rss+xml' href='/whole.rss'>");
    feed("/old.rss", "Old", 10, 800);
    server.on("/teasers.rss", 200, "application/rss+xml", rss("Both", 10, 0, "Short."));
    server.on("/whole.rss", 200, "application/rss+xml", rss("Both", 10, 0, "Long. ".repeat(300)));

    Discovery found = discover("/");

    assertThat(found.feeds())
        .extracting(f -> f.url().substring(server.url("").length()))
        .containsExactly("/whole.rss", "/old.rss", "/teasers.rss");
    assertThat(found.feeds().get(0).fullText()).isTrue();
    assertThat(found.feeds().get(2).sameAs()).isEqualTo(server.url("/whole.rss"));
  }

  @Test
  void followsLinksInTheTextAndOnePageThatListsFeeds() throws Exception {
    page(
        "/",
        "<a href='/about'>About</a> <a href='/rss/'>RSS</a> <a href='https://feedly.com/i/subscription/feed/x'>feedly</a>");
    page("/rss/", "<a href='/world.xml'>RSS</a><a href='/rss/again/'>feeds</a>");
    page("/rss/again/", "<a href='/never.xml'>RSS</a>");
    feed("/world.xml", "World", 5, 0);

    Discovery found = discover("/");

    assertThat(found.feeds()).extracting(FoundFeed::via).containsExactly(Via.ANCHOR);
    assertThat(found.feeds().getFirst().url()).isEqualTo(server.url("/world.xml"));
    assertThat(server.requests).doesNotContain("/about", "/never.xml");
  }

  @Test
  void offersAPageWithMicroformatsThatWasAskedAboutAfterTheFeedThatItNames() throws Exception {
    page(
        "/world",
        "<link rel='alternate' type='application/rss+xml' href='/feed'>"
            + "<p class=h-entry><a class=u-url href='/a'>A</a></p>"
            + "<p class=h-entry><a class=u-url href='/b'>B</a></p>");
    feed("/feed", "Harbour Courier", 10, 0);

    Discovery found = discover("/world");

    assertThat(found.feeds())
        .extracting(FoundFeed::url, FoundFeed::format, FoundFeed::via)
        .containsExactly(
            Tuple.tuple(server.url("/feed"), "rss 2.0", Via.LINK),
            Tuple.tuple(server.url("/world"), "h-feed", Via.GIVEN));
  }

  @Test
  void offersAPageWithMicroformatsWhereThereIsNoFeed() throws Exception {
    page(
        "/world",
        "<p class=h-entry><a class=u-url href='/a'>A</a></p>"
            + "<p class=h-entry><a class=u-url href='/b'>B</a></p>");

    assertThat(discover("/world").feeds())
        .extracting(FoundFeed::format, FoundFeed::entries)
        .containsExactly(Tuple.tuple("h-feed", 2));
  }

  @Test
  void offersAnIndexOfSitemapsThatWasAskedAbout() throws Exception {
    server.on(
        "/sitemap.xml",
        200,
        "text/xml",
        "<sitemapindex><sitemap><loc>https://harbour.example/1.xml</loc></sitemap>"
            + "<sitemap><loc>https://harbour.example/2.xml</loc></sitemap></sitemapindex>");

    assertThat(discover("/sitemap.xml").feeds())
        .extracting(FoundFeed::format, FoundFeed::entries, FoundFeed::scope)
        .containsExactly(Tuple.tuple("sitemap index", 2, Scope.SITEMAP));
  }

  @Test
  void triesTheUsualPathsOnlyWhereNothingIsNamed() throws Exception {
    page("/news", "<p>No feeds here.</p>");
    feed("/feed.xml", "Harbour Courier", 3, 0);

    Discovery found = discover("/news");

    assertThat(found.feeds()).extracting(FoundFeed::via).containsExactly(Via.PATH);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void anAddressOfAFeedIsThatFeed() throws Exception {
    feed("/feed.xml", "Harbour Courier", 3, 0);

    assertThat(discover("/feed.xml").feeds()).extracting(FoundFeed::via).containsExactly(Via.GIVEN);
    assertThat(server.requests).containsExactly("/feed.xml");
  }

  @Test
  void saysWhatStandsWhereAFeedWasNamed() throws Exception {
    page(
        "/",
        "<link rel='alternate' type='application/rss+xml' href='/gone'>"
            + "<link rel='alternate' type='application/rss+xml' href='/page'>"
            + "<link rel='alternate' type='application/rss+xml' href='/secret/feed'>"
            + "<link rel='alternate' type='application/rss+xml' href='/feed'>");
    server.on("/gone", 410, "text/plain", "gone");
    page("/page", "<p>Sign in</p><input type=password>");
    server.on("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /secret/\n");
    feed("/feed", "Harbour Courier", 3, 0);

    Discovery found = discover("/");

    assertThat(found.feeds()).hasSize(1);
    assertThat(found.problems())
        .extracting(p -> p.url().substring(server.url("").length()) + " " + p.message())
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("/gone gone: "),
            p -> assertThat(p).startsWith("/page ").contains("password"),
            p -> assertThat(p).startsWith("/secret/feed robots: "));
    assertThat(server.requests).doesNotContain("/secret/feed");
  }

  @Test
  void twoAddressesOfOneFeedAreOne() throws Exception {
    page(
        "/",
        "<link rel='alternate' type='application/rss+xml' href='/feed'>"
            + "<link rel='alternate' type='application/rss+xml' href='/old-feed'>");
    feed("/feed", "Harbour Courier", 3, 0);
    server.on(
        "/old-feed",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/feed");
          Loopback.send(exchange, 301, "text/plain", new byte[0]);
        });

    assertThat(discover("/").feeds()).hasSize(1);
  }

  @Test
  void asksForNoMoreThanItMay() throws Exception {
    page(
        "/",
        IntStream.range(0, 500)
            .mapToObj(i -> "<a href='/feed?n=" + i + "' type='application/rss+xml'>x</a>")
            .collect(Collectors.joining()));
    feed("/feed", "Harbour Courier", 1, 0);

    discover("/");

    assertThat(server.requests).hasSize(20);
  }

  @Test
  void neverReachesPrivateAddressesUnlessAllowed() throws Exception {
    feed("/", "Harbour Courier", 3, 0);
    try (Fetching guarded =
        new Fetching(FetchSettings.DEFAULT, new SimpleMeterRegistry(), Clock.systemUTC())) {
      Discovery found = discovery(guarded).discover(server.url("/"), place -> {});

      assertThat(found.feeds()).isEmpty();
      assertThat(found.problems())
          .allSatisfy(p -> assertThat(p.message()).startsWith("unsafe-address"));
      assertThat(server.requests).isEmpty();
    }
  }

  private Discovery discover(String path) throws InterruptedException {
    return discovery(fetching).discover(server.url(path), place -> {});
  }

  private static FeedDiscovery discovery(Fetching fetching) {
    Clock clock = Clock.systemUTC();
    return new FeedDiscovery(fetching, new FeedParser(FeedLimits.DEFAULT, clock), 20, clock);
  }

  private org.assertj.core.groups.Tuple tuple(String path, Scope scope) {
    return org.assertj.core.api.Assertions.tuple(server.url(path), scope);
  }

  /** A page at exactly this path: what else asks the server gets 404. */
  private void page(String path, String html) {
    server.on(
        path,
        exchange -> {
          boolean exact = exchange.getRequestURI().getPath().equals(path);
          Loopback.send(
              exchange,
              exact ? 200 : 404,
              "text/html",
              ("<html><head><title>Harbour</title></head><body>" + html)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
  }

  private void feed(String path, String title, int entries, int daysOld) {
    server.on(path, 200, "application/rss+xml", rss(title, entries, daysOld, "Text."));
  }

  private String rss(String title, int entries, int daysOld, String text) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().minus(Duration.ofDays(daysOld)).atOffset(ZoneOffset.UTC));
    return "<rss version='2.0'><channel><title>"
        + title
        + "</title><language>en</language>"
        + IntStream.range(0, entries)
            .mapToObj(
                i ->
                    "<item><title>T"
                        + i
                        + "</title><link>https://harbour.example/"
                        + title.replace(' ', '-')
                        + "/"
                        + i
                        + "</link><pubDate>"
                        + date
                        + "</pubDate><description>"
                        + text
                        + "</description></item>")
            .collect(Collectors.joining())
        + "</channel></rss>";
  }
}
