package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.feed.FeedResult.NotAFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedErrorTest {

  @ParameterizedTest
  @CsvSource({
    "front-page, HTML_PAGE",
    "login, LOGIN",
    "consent, CONSENT",
    "challenge, CHALLENGE",
    "moved, MOVED",
    "meta-refresh, MOVED",
  })
  void namesTheKindOfAWebPage(String page, FeedError error) {
    assertThat(reject(Feeds.text("pages/" + page + ".html")).error()).isEqualTo(error);
  }

  @Test
  void namesTheFeedsThatAPageLinksTo() {
    assertThat(reject(Feeds.text("pages/front-page.html")).message())
        .contains("\"The Harbour Courier\"")
        .contains("https://harbour.example/feed.xml, https://harbour.example/feed.json");
  }

  @ParameterizedTest
  @CsvSource({"moved", "meta-refresh"})
  void namesWhereAMovedFeedIs(String page) {
    assertThat(reject(Feeds.text("pages/" + page + ".html")).message())
        .endsWith("https://harbour.example/new.xml");
  }

  @Test
  void namesAListOfFeeds() {
    assertThat(reject(Feeds.text("subscriptions.opml")).error()).isEqualTo(FeedError.OPML);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY",
        "' \n '|EMPTY",
        "plain words|NOT_A_FEED",
        "{\"error\": \"<p>no</p>\"}|NOT_A_FEED",
        "[{\"title\": \"<p>no</p>\"}]|NOT_A_FEED",
        "{broken|NOT_A_FEED",
        "<urlset><url><loc> </loc></url></urlset>|SITEMAP",
        "<?xml version='1.0'?><error>no such key</error>|NOT_A_FEED",
      })
  void namesWhatIsNoFeed(String text, FeedError error) {
    assertThat(reject(text).error()).isEqualTo(error);
  }

  @Test
  void refusesWhatIsTooLarge() {
    FeedParser parser = Feeds.parser(new FeedLimits(8, 1, 1, 1, 1, 1));

    assertThat(parser.parse("<rss></rss>".getBytes(UTF_8), null, Feeds.URL))
        .isEqualTo(new NotAFeed(FeedError.TOO_LARGE, "more than 8 bytes"));
  }

  private static NotAFeed reject(String text) {
    FeedResult result = Feeds.parser().parse(text.getBytes(UTF_8), null, Feeds.URL);
    assertThat(result).isInstanceOf(NotAFeed.class);
    return (NotAFeed) result;
  }
}
