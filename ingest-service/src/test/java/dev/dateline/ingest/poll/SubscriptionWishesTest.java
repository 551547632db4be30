package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.Loopback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user asks for one feed, and what its publisher asks of all, as polls keep it. */
class SubscriptionWishesTest {
  private static final Map<String, String> HEADERS =
      Map.of("Cookie", "subscriber=7", "X-Api-Key", "ferry");
  private static final Selectors SELECTORS = new Selectors("article.story", List.of(".ad"), null);

  private final PollRig rig = new PollRig();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aFeedsHeadersGoWithItAndItsPagesAndToNoOtherSite() throws Exception {
    try (Loopback other = new Loopback().on("/story", this::page)) {
      rig.server.on("/story", this::page).on("/feed", e -> feed(e, other.url("/story")));

      assertThat(rig.poll(subscription())).isEqualTo(new PollOutcome.Succeeded(2, false));
    }

    // another port of an address without a domain is another site
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "/feed subscriber=7 ferry", "/story subscriber=7 ferry", "/story null null");
  }

  @Test
  void aFeedsSelectorsGoWithItsArticles() throws Exception {
    rig.server.on("/story", this::page).on("/feed", e -> feed(e, rig.server.url("/story?page=2")));

    rig.poll(subscription());

    assertThat(rig.recorder.publications)
        .flatExtracting(Publication::articles)
        .hasSize(2)
        .extracting(RawArticle::feed)
        .extracting(RawArticle.Feed::selectors)
        .containsOnly(SELECTORS);
  }

  @ParameterizedTest
  @CsvSource({"hourly,2,30", "hourly,1,60", "daily,48,30", "daily,1,1440", "weekly,336,30"})
  void theUpdatePeriodOfTheSyndicationModuleIsKeptUpToTheLongestInterval(
      String period, int frequency, long minutes) throws Exception {
    rig.server.on(
        "/feed",
        200,
        "application/rss+xml",
        "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
            + "<title>Harbour Courier</title><sy:updatePeriod>"
            + period
            + "</sy:updatePeriod><sy:updateFrequency>"
            + frequency
            + "</sy:updateFrequency></channel></rss>");

    rig.poll(FeedSubscription.of(rig.server.url("/feed")));

    assertThat(rig.state().wishes().ttl()).isEqualTo(Duration.ofMinutes(minutes));
    var schedule = rig.state().schedule();
    assertThat(Duration.between(schedule.lastPoll(), schedule.nextPoll()))
        .isBetween(Duration.ofMinutes(Math.min(minutes, 60)), Duration.ofMinutes(75));
    assertThat(schedule.reason()).contains("the publisher asks for");
  }

  private FeedSubscription subscription() {
    return new FeedSubscription(
        rig.server.url("/feed"), null, List.of(), FullText.PAGE, HEADERS, SELECTORS, false);
  }

  private void feed(HttpExchange exchange, String second) throws IOException {
    note(exchange);
    String rss =
        "<rss version='2.0'><channel><title>T</title><item><title>Ferry</title><link>"
            + rig.server.url("/story")
            + "</link></item><item><title>Fog</title><link>"
            + second
            + "</link></item></channel></rss>";
    Loopback.send(exchange, 200, "application/rss+xml", rss.getBytes(StandardCharsets.UTF_8));
  }

  private void page(HttpExchange exchange) throws IOException {
    note(exchange);
    Loopback.send(
        exchange, 200, "text/html", "<p>The ferry sails.</p>".getBytes(StandardCharsets.UTF_8));
  }

  private void note(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    asked.add(
        exchange.getRequestURI().getPath()
            + " "
            + headers.getFirst("Cookie")
            + " "
            + headers.getFirst("X-Api-Key"));
  }
}
