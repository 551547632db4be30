package dev.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.CacheValidators;
import dev.dateline.ingest.fetch.FetchResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubLinksTest {
  private static final String URL = "https://harbour.example/feed";
  private static final String PLAIN = "<feed xmlns='http://www.w3.org/2005/Atom'></feed>";
  private static final String LINKED =
      "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://in.example/'/>"
          + "<link rel='self' href='https://harbour.example/self'/></feed>";

  @Test
  void headersComeBeforeTheFeedItself() {
    assertThat(
            of(
                LINKED,
                "<https://harbour.example/>; rel=\"home\", <https://head.example/>; rel=hub",
                "<https://harbour.example/topic>; rel=\"self alternate\""))
        .isEqualTo(new HubLinks("https://head.example/", "https://harbour.example/topic"));
    assertThat(of(LINKED))
        .isEqualTo(new HubLinks("https://in.example/", "https://harbour.example/self"));
    assertThat(of(LINKED, "<https://head.example/>; title=\"x\"; rel=\"HUB\""))
        .isEqualTo(new HubLinks("https://head.example/", "https://harbour.example/self"));
  }

  @Test
  void aFeedWithoutAnAddressOfItsOwnIsKnownByTheOneItWasFetchedFrom() {
    assertThat(of(PLAIN, "<https://head.example/>; rel=hub"))
        .isEqualTo(new HubLinks("https://head.example/", URL));
  }

  @Test
  void whatIsNoAddressIsNoHub() {
    assertThat(of(PLAIN)).isNull();
    assertThat(of(PLAIN, "<javascript:x>; rel=hub", "<>; rel=hub", "https://x; rel=hub", "<"))
        .isNull();
  }

  private static HubLinks of(String feed, String... links) {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    FetchResult.Fetched fetched =
        new FetchResult.Fetched(
            URL,
            null,
            200,
            null,
            CacheValidators.NONE,
            Duration.ZERO,
            List.of(links),
            Instant.EPOCH,
            bytes);
    FeedResult result =
        new FeedParser(FeedLimits.DEFAULT, Clock.systemUTC()).parse(bytes, null, URL);
    assertThat(result).isInstanceOf(FeedResult.Parsed.class);
    return HubLinks.of(fetched, ((FeedResult.Parsed) result).feed());
  }
}
