package dev.dateline.standalone.newsroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.url.ArticleId;
import dev.dateline.url.CanonicalUrl;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsroomTest {
  private final Newsroom newsroom =
      Newsroom.open(
          new InetSocketAddress("127.0.0.1", 0), null, Duration.ofMillis(1), Clock.systemUTC());
  private final HttpClient http = HttpClient.newHttpClient();
  private final FeedParser parser = new FeedParser(FeedLimits.DEFAULT, Clock.systemUTC());

  @AfterEach
  void close() {
    newsroom.close();
    http.close();
  }

  @Test
  void holdsTheSampleThatTheDemoPromises() {
    Expectation expected = newsroom.expectation();

    assertThat(newsroom.outlets()).isEqualTo(9);
    assertThat(newsroom.brokenFeeds()).hasSize(1);
    assertThat(expected.entries()).isEqualTo(69);
    assertThat(expected.articles() + expected.duplicates() + expected.refused().size())
        .isEqualTo(expected.entries());
    assertThat(expected.duplicates()).isEqualTo(12);
    assertThat(expected.revised()).hasSize(1);
    assertThat(expected.refused()).hasSize(1);
  }

  @Test
  void namesEveryExpectedArticleInItsFeeds() throws Exception {
    Set<String> named = new TreeSet<>();
    for (String feed : newsroom.feeds()) {
      HttpResponse<byte[]> response = get(feed);
      String type = response.headers().firstValue("Content-Type").orElseThrow();
      if (parser.parse(response.body(), type, feed) instanceof FeedResult.Parsed(Feed parsed)) {
        parsed.entries().forEach(e -> named.add(id(String.valueOf(e.link()))));
        assertThat(parsed.entries())
            .allSatisfy(e -> assertThat(e.published()).isNotNull())
            .allSatisfy(e -> assertThat(e.title()).isNotBlank());
      } else {
        assertThat(newsroom.brokenFeeds()).contains(feed);
      }
    }

    assertThat(named).isEqualTo(newsroom.expectation().urls().keySet());
  }

  @Test
  void servesItsPagesInTheCharsetThatItNames() throws Exception {
    String page = newsroom.base() + "/abendblatt-kronfels/politik/seilbahn";

    HttpResponse<byte[]> response = get(page);

    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/html; charset=ISO-8859-1");
    assertThat(new String(response.body(), ISO_8859_1)).contains("Mühlviertel");
  }

  @Test
  void revisesAStorySomeTimeAfterItWasRead() throws Exception {
    String page = newsroom.base() + "/harbour-gazette/city/slipway-closure";
    String feed = newsroom.base() + "/harbour-gazette/feed";
    byte[] feedBefore = get(feed).body();

    assertThat(text(page)).contains("<h1>Old slipway closed after crack is found in its wall</h1>");

    Awaitility.await()
        .untilAsserted(() -> assertThat(text(page)).contains("<h1>Old slipway to stay closed"));
    assertThat(get(feed).body()).isNotEqualTo(feedBefore);
  }

  @Test
  void answersAConditionalRequestForWhatDidNotChange() throws Exception {
    String feed = newsroom.base() + "/der-talbote/feed";
    String etag = get(feed).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again =
        http.send(
            HttpRequest.newBuilder(URI.create(feed)).header("If-None-Match", etag).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void hasAPageThatIsMissing() throws Exception {
    List<Integer> missing =
        List.of(
            get(newsroom.base() + "/harbour-gazette/service/lost-and-found").statusCode(),
            get(newsroom.base() + "/nobody/feed").statusCode());

    assertThat(missing).containsExactly(404, 404);
  }

  private String text(String url) throws IOException, InterruptedException {
    return new String(get(url).body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String id(String url) {
    return ArticleId.of(CanonicalUrl.of(url).orElseThrow());
  }
}
