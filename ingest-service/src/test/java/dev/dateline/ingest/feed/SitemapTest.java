package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitemapTest {
  private static final String NEWS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://harbour.example/old</loc><lastmod>2026-05-01</lastmod></url>
        <url><loc>broken</loc></url>
        <url>
          <loc>https://harbour.example/f%C3%A4hre</loc>
          <n:news>
            <n:publication><n:name>Harbour Courier</n:name><n:language>en</n:language></n:publication>
            <n:publication_date>2026-05-31T08:00:00+02:00</n:publication_date>
            <n:title>Ferry &amp; crew return</n:title>
            <n:keywords>ferries, harbour</n:keywords>
          </n:news>
          <image:image><image:loc>https://harbour.example/a.jpg</image:loc></image:image>
        </url>
      </urlset>
      """;

  @Test
  void readsNewsPagesNewestFirst() {
    Feed feed = Feeds.parse(NEWS);

    assertThat(feed.format()).isEqualTo("sitemap");
    assertThat(feed.title()).isEqualTo("Harbour Courier");
    assertThat(feed.language()).isEqualTo("en");
    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactly(
            "https://harbour.example/f%C3%A4hre",
            "https://harbour.example/old", "https://harbour.example/broken");
    Entry news = feed.entries().getFirst();
    assertThat(MarkupText.plain(news.title())).isEqualTo("Ferry & crew return");
    assertThat(news.published()).isEqualTo(Instant.parse("2026-05-31T06:00:00Z"));
    assertThat(news.tags()).containsExactly("ferries", "harbour");
    assertThat(news.image()).isEqualTo("https://harbour.example/a.jpg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<loc>https://harbour.example/old|<loc>https://harbour.example/old?a=1&b=2",
        " xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"|",
        "&amp;|&eacute; & <",
        "<?xml version|Warning: x in y.php <?xml version",
        "Ferry|Fer\u0008ry",
        " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"|",
        "<url>|<URL>",
        "<n:title>|<n:title><![CDATA[",
        "</url>|",
      })
  void readsEveryPageOfABrokenSitemap(String whole, String broken) {
    Feed feed = Feeds.parse(NEWS.replace(whole, broken == null ? "" : broken));

    assertThat(feed.entries()).hasSize(Feeds.parse(NEWS).entries().size());
    assertThat(feed.entries()).extracting(Entry::title).anyMatch(t -> t != null);
  }

  @Test
  void readsThePagesOfASitemapWithoutAnyEndTag() {
    Feed feed =
        Feeds.parse(
            "<urlset><url><loc>https://harbour.example/a?x=1&section=2"
                + "<url><loc>https://harbour.example/b<news:news><news:title>Two"
                + "<url><loc>https://harbour.example/c<lastmod>2026-03-02");

    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactlyInAnyOrder(
            "https://harbour.example/a?x=1&section=2",
            "https://harbour.example/b",
            "https://harbour.example/c");
  }

  @Test
  void keepsTheNewestOfTooMany() {
    FeedLimits few = new FeedLimits(1 << 20, 1, 64, 1_000, 1_000, 8);

    Feed feed = Feeds.parsed(Feeds.parser(few).parse(NEWS.getBytes(UTF_8), null, Feeds.URL));

    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactly("https://harbour.example/f%C3%A4hre");
    assertThat(feed.flaws()).contains(Flaw.TOO_MANY_ENTRIES);
  }

  @Test
  void listsThePartsOfAGzippedIndexNewsAndNewestFirst() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(
          """
          <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>/pages.xml</loc></sitemap>
            <sitemap><loc>/news.xml</loc></sitemap>
            <sitemap><loc>/april.xml</loc><lastmod>2026-04-30</lastmod></sitemap>
            <sitemap><loc>/may.xml.gz</loc><lastmod>2026-05-31</lastmod></sitemap>
          </sitemapindex>
          """
              .getBytes(UTF_8));
    }

    Feed feed =
        Feeds.parsed(Feeds.parser().parse(bytes.toByteArray(), "application/x-gzip", Feeds.URL));

    assertThat(feed.format()).isEqualTo("sitemap index");
    assertThat(feed.parts())
        .containsExactly(
            "https://harbour.example/news.xml",
            "https://harbour.example/may.xml.gz",
            "https://harbour.example/april.xml",
            "https://harbour.example/pages.xml");
  }

  @Test
  void readsADateThatIsNotClosed() {
    Entry news = Feeds.parse(NEWS.replace("</n:publication_date>", "")).entries().getFirst();

    assertThat(news.published()).isEqualTo(Instant.parse("2026-05-31T06:00:00Z"));
  }

  @Test
  void readsPlainTextOfOneAddressALine() {
    Feed feed = Feeds.parse("\n https://harbour.example/b\r\nhttps://harbour.example/a\n");

    assertThat(feed.format()).isEqualTo("sitemap");
    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactly("https://harbour.example/b", "https://harbour.example/a");
  }

  @Test
  void takesNoTextWithAnythingElseForASitemap() {
    String text = "https://harbour.example/b\nsee https://harbour.example/a";

    assertThat(Feeds.parser().parse(text.getBytes(UTF_8), "text/plain", Feeds.URL))
        .isInstanceOf(FeedResult.NotAFeed.class);
  }
}
