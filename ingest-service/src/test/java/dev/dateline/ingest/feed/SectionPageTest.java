package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.feed.FeedResult.NotAFeed;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionPageTest {
  private static final String MARKED_UP =
      """
      <!doctype html><html lang="en"><title>Harbour</title><body>
      <main class="h-feed"><h1 class="p-name">Harbour news</h1>
      <article class="h-entry"><h2 class="p-name"><a class="u-url" href="/a">Fish &lt; chips</a></h2>
        <time class="dt-published" datetime="2026-05-30T10:00:00Z">Saturday</time>
        <a class="p-author h-card" href="/mara">Mara Quill</a>
        <p class="p-summary">Prices <b>rise</b>.</p></article>
      <article class="h-entry"><a class="u-url p-name" href="/b">Ferry returns</a>
        <div class="h-entry"><a class="u-url" href="/quoted">quoted</a></div></article>
      </main></body></html>
      """;

  private static final String PLAIN =
      """
      <html><head><title>Harbour</title></head><body><nav><a href="/about">About</a></nav>
      <div class="teaser"><a href="/a"><img src="a.jpg"></a><h3><a href="/a?x=1">Ferry</a></h3>
        <p>It is back.</p><time>30/05/2026</time></div>
      <div class="teaser"><a href="/b">Fish</a></div>
      <div class="teaser"><a href="/b">Fish again</a></div>
      <div class="teaser"><a href="javascript:void(0)">Menu</a></div></body></html>
      """;

  @Test
  void readsMicroformats() {
    Feed feed = Feeds.parsed(read(MARKED_UP, null));

    assertThat(feed.format()).isEqualTo("h-feed");
    assertThat(feed.title()).isEqualTo("Harbour news");
    assertThat(feed.language()).isEqualTo("en");
    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactly("https://harbour.example/a", "https://harbour.example/b");
    Entry first = feed.entries().getFirst();
    assertThat(MarkupText.plain(first.title())).isEqualTo("Fish < chips");
    assertThat(first.authors()).containsExactly("Mara Quill");
    assertThat(first.published()).isEqualTo(Instant.parse("2026-05-30T10:00:00Z"));
    assertThat(first.summary()).isEqualTo("Prices <b>rise</b>.");
  }

  @Test
  void readsWhatTheUsersSelectorNames() {
    Feed feed = Feeds.parsed(read(PLAIN, ".teaser"));

    assertThat(feed.format()).isEqualTo("html");
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Ferry", "Fish");
    Entry ferry = feed.entries().getFirst();
    assertThat(ferry.link()).isEqualTo("https://harbour.example/a?x=1");
    assertThat(ferry.image()).isEqualTo("https://harbour.example/a.jpg");
    assertThat(ferry.published()).isEqualTo(Instant.parse("2026-05-30T00:00:00Z"));
  }

  @Test
  void aSelectorMayNameTheLinksThemselves() {
    assertThat(Feeds.parsed(read(PLAIN, "h3 a")).entries()).hasSize(1);
  }

  @Test
  void keepsBareAmpersandsOfLinksAsTheyAre() {
    String page = PLAIN.replace("/a?x=1", "/a?x=1&section=2&copy=3&timestamp=4&region=5");

    assertThat(Feeds.parsed(read(page, "h3 a")).entries().getFirst().link())
        .isEqualTo("https://harbour.example/a?x=1&section=2&copy=3&timestamp=4&region=5");
  }

  @Test
  void aPageWithoutEntriesStaysAnError() {
    assertThat(error(read(PLAIN, null))).isEqualTo(FeedError.HTML_PAGE);
    assertThat(error(read(PLAIN, ".none"))).isEqualTo(FeedError.HTML_PAGE);
    assertThat(error(read(PLAIN, "div[["))).isEqualTo(FeedError.HTML_PAGE);
  }

  @Test
  void aPageIsNoFeedUnlessAskedFor() {
    assertThat(error(Feeds.parser().parse(MARKED_UP.getBytes(UTF_8), "text/html", Feeds.URL)))
        .isEqualTo(FeedError.HTML_PAGE);
  }

  private static FeedResult read(String html, @Nullable String selector) {
    return Feeds.parser().parse(html.getBytes(UTF_8), "text/html", Feeds.URL, selector);
  }

  private static FeedError error(FeedResult result) {
    assertThat(result).isInstanceOf(NotAFeed.class);
    return ((NotAFeed) result).error();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<dialog hidden><form><input type=password></form></dialog>",
        "<form class='g-recaptcha'><input type=email></form>",
        "<div class='cookie-bar'>We use cookies. <button>Accept all cookies</button></div>",
        "<meta http-equiv=refresh content='600;url=https://harbour.example/feed.xml'>",
      })
  void readsASectionThatHasTheFormsAndNoticesOfItsSite(String beside) {
    String teasers = "<article class=teaser><a href='/%d'>Ferry number %d returns</a></article>";
    String page =
        "<html><title>Harbour</title><body>"
            + beside
            + IntStream.range(0, 8).mapToObj(i -> teasers.formatted(i, i)).collect(joining())
            + "</body></html>";

    assertThat(Feeds.parsed(read(page, "article.teaser")).entries()).hasSize(8);
    assertThat(Feeds.parser().parse(page.getBytes(UTF_8), "text/html", Feeds.URL))
        .isInstanceOf(NotAFeed.class);
  }

  @Test
  void takesNoPropertiesOfTheObjectsInsideAnEntry() {
    String entry =
        """
        <article class="h-entry">
          <a class="p-author h-card u-url" href="/me"><span class="p-name">Ann Roe</span></a>
          <div class="u-in-reply-to h-cite"><a class="p-name u-url" href="//other.example/1">Other</a></div>
          <h2 class="p-name"><a class="u-url" href="/%d">Harbour %d</a></h2>
        </article>
        """;
    Feed feed = Feeds.parsed(read(entry.formatted(1, 1) + entry.formatted(2, 2), null));

    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactly("https://harbour.example/1", "https://harbour.example/2");
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Harbour 1", "Harbour 2");
    assertThat(feed.entries().getFirst().authors()).containsExactly("Ann Roe");
  }
}
