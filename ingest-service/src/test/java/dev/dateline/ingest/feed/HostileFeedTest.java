package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One small piece repeated to 1 MB, each aimed at a step that is quadratic or worse if written
 * carelessly: such a step would keep this test busy for many minutes.
 */
class HostileFeedTest {
  private static final int SIZE = 1 << 20;
  private static final String CHANNEL = "<rss><channel>";
  private static final String SITEMAP =
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";
  private static final String ITEM = "<rss><channel><item>";

  static Stream<Arguments> pieces() {
    return Stream.of(
        Arguments.of(CHANNEL, "<a>"),
        Arguments.of(CHANNEL, "<item>"),
        Arguments.of(CHANNEL, "</x>"),
        Arguments.of(CHANNEL + "<q>".repeat(300), "</x>"),
        Arguments.of(CHANNEL, "<a xmlns:p#='u#'>"),
        Arguments.of(CHANNEL, "<a xmlns:p#='u#'/>"),
        Arguments.of(CHANNEL + "<a ", " b#='1'"),
        Arguments.of(CHANNEL + "<a b=", "\"'"),
        Arguments.of(CHANNEL, "<"),
        Arguments.of(CHANNEL, "<!"),
        Arguments.of(CHANNEL, "&"),
        Arguments.of(CHANNEL, "&#1"),
        Arguments.of(CHANNEL, "<![CDATA["),
        Arguments.of(CHANNEL, "<a><![CDATA[</a>"),
        Arguments.of(CHANNEL, "<a><![CDATA[</b>"),
        Arguments.of(CHANNEL, "<!--"),
        Arguments.of("<!DOCTYPE a [", "<!ENTITY e# 'x'>"),
        Arguments.of("<!DOCTYPE a [<!ENTITY e '" + "x".repeat(250) + "'>]><rss><title>", "&e;"),
        Arguments.of("<!DOCTYPE a [", "<!DOCTYPE a ["),
        Arguments.of(ITEM, "<category>c#</category>"),
        Arguments.of(ITEM, "<author><name>n#</name></author>"),
        Arguments.of(ITEM + "<author>", "<name>n#</name>"),
        Arguments.of(ITEM + "<title>", "<link>l#</link>"),
        Arguments.of(ITEM, "<title>"),
        Arguments.of(ITEM, "<media:group>"),
        Arguments.of(ITEM + "<link>", "../"),
        Arguments.of(ITEM + "<description>", "<b>"),
        Arguments.of(ITEM + "<description>", "&lt;script"),
        Arguments.of(ITEM + "<description>", "&lt;script&gt;&lt;/scrip"),
        Arguments.of(ITEM + "<description>", "&lt;!--"),
        Arguments.of(ITEM + "<itunes:keywords>", "k#,"),
        Arguments.of(CHANNEL, "<item><pubDate>1 1 1 1 1 1 1 1 1 1 1 1 1</pubDate></item>"),
        Arguments.of(CHANNEL, "<a xml:base='b#/'>"),
        Arguments.of("", "<?xml encoding="),
        Arguments.of("<html><body>", "<div>"),
        Arguments.of("<html><head>", "<link rel=alternate type=rss href=/#>"),
        Arguments.of("<html><body><script>", "document.cookie = 1;"),
        Arguments.of("<html><body>", "<div class=h-entry><a class=u-url href=#>x</a>"),
        Arguments.of("<html><body>", "<h2><a href=#>"),
        Arguments.of("<html><body>", "<article><a href=#>x</a></article>"),
        Arguments.of(SITEMAP, "<url>"),
        Arguments.of(SITEMAP, "<url><loc>https://harbour.example/#</loc>"),
        Arguments.of(SITEMAP, "<url><loc>https://harbour.example/#</loc><news:news>"),
        Arguments.of(SITEMAP, "<url><image:image>"),
        Arguments.of(SITEMAP, "<url><loc>https://harbour.example/#"),
        Arguments.of(SITEMAP + "<url><loc>", "<url><loc>https://harbour.example/#</loc></url>"),
        Arguments.of(SITEMAP, "<url><loc>/#</loc><news:news><news:title>t#"),
        Arguments.of(CHANNEL, "<item><title>t#"),
        Arguments.of(CHANNEL, "<item><title>t#<link>https://harbour.example/#"),
        Arguments.of(ITEM + "<link>", "<item>x#</item>"),
        Arguments.of(ITEM + "<link>", "&a#=1"),
        Arguments.of(ITEM + "<link>", "&<![CDATA["),
        Arguments.of("<sitemapindex>", "<sitemap><loc>https://harbour.example/#</loc>"),
        Arguments.of(
            ITEM + "<content type='xhtml' xml:base='/a/'>", "<div xml:base='b#/'><a href='x'/>"),
        Arguments.of(ITEM + "<title>", "t"),
        Arguments.of(ITEM + "<title>", "Ã©"),
        Arguments.of(CHANNEL, "<a#:b xmlns:a#='u'>"),
        Arguments.of("{", "\"k#\":1,"),
        Arguments.of("{\"items\":[", "{\"id\":\"#\"},"),
        Arguments.of("{\"items\":", "["),
        Arguments.of("{\"items\":[{\"tags\":[", "\"t#\","));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void takesTimeInProportionToTheSize(String start, String piece) {
    StringBuilder text = new StringBuilder(start);
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(piece.replace("#", Integer.toString(i)));
    }

    byte[] bytes = text.toString().getBytes(UTF_8);

    FeedResult result = Feeds.parser().read(bytes, null, Feeds.URL);
    Feeds.parser().read(bytes, null, Feeds.URL, "a, article, h2 a");

    if (result instanceof FeedResult.Parsed(Feed feed)) {
      assertThat(feed.entries()).hasSizeLessThanOrEqualTo(FeedLimits.DEFAULT.maxEntries());
      assertThat(feed.entries())
          .allSatisfy(
              entry -> {
                assertThat(entry.tags().size()).isLessThanOrEqualTo(256);
                assertThat(entry.authors().size()).isLessThanOrEqualTo(256);
              });
    }
  }
}
