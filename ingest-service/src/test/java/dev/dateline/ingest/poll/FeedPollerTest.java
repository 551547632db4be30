package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.ingest.Loopback;
import dev.dateline.ingest.fetch.FetchSettings;
import dev.dateline.ingest.fetch.Fetching;
import dev.dateline.ingest.websub.Subscriber;
import dev.dateline.ingest.websub.WebSubSettings;
import dev.dateline.url.ArticleId;
import dev.dateline.url.CanonicalUrl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedPollerTest {
  private static final String CONTENT =
      "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
          + "The ferry sails at six</content:encoded></item>";

  private final Loopback server = new Loopback();
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO),
          new SimpleMeterRegistry(),
          Clock.systemUTC());
  private final PollSettings settings =
      new PollSettings(
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofDays(1),
          5_000,
          3,
          10);
  private final PollSchedule schedule = new PollSchedule(settings, new Random(1));
  private final FeedPoller poller =
      new FeedPoller(
          fetching,
          settings,
          1 << 20,
          schedule,
          new Subscriber(WebSubSettings.OFF, fetching, new SecureRandom()),
          Clock.systemUTC());
  private final Recorder recorder = new Recorder();
  private final FeedSubscription subscription = FeedSubscription.of(server.url("/feed"));

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @Test
  void publishesNewEntriesWithTheirPagesInBoundedBatches() throws Exception {
    server
        .on("/feed", 200, "application/rss+xml", feed(25))
        .on("/story/", 200, "text/html", "<p>Ferry</p>");

    PollOutcome outcome = poll();

    assertThat(outcome).isEqualTo(new PollOutcome.Succeeded(25, false));
    assertThat(recorder.publications)
        .extracting(p -> p.articles().size())
        .containsExactly(0, 10, 10, 5);
    assertThat(recorder.publications.getFirst().memory().schedule())
        .as("told before any page is waited for")
        .satisfies(asked -> assertThat(asked.nextPoll()).isAfter(asked.lastPoll()))
        .extracting(FeedState.Schedule::reason)
        .isEqualTo("pages are left that it has shown");
    assertThat(recorder.articles())
        .allSatisfy(
            a -> {
              assertThat(a.page().html()).isEqualTo("<p>Ferry</p>");
              assertThat(a.id())
                  .isEqualTo(ArticleId.of(CanonicalUrl.of(a.entry().link()).orElseThrow()));
              assertThat(a.feed().title()).isEqualTo("Harbour Courier");
            });
    assertThat(recorder.state().health().entriesPublished()).isEqualTo(25);
    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(0, false));
  }

  @Test
  void aPollCutShortAnywhereGoesOnWhereItStopped() throws Exception {
    server.on(
        "/feed",
        e -> {
          e.getResponseHeaders().set("ETag", "\"1\"");
          boolean same = e.getRequestHeaders().containsKey("If-None-Match");
          Loopback.send(
              e,
              same ? 304 : 200,
              "application/rss+xml",
              same ? new byte[0] : feed(47).getBytes(StandardCharsets.UTF_8));
        });
    server.on("/story/", 200, "text/html", "<p>Ferry</p>");
    for (int allowed = 1; allowed <= 4; allowed++) {
      recorder.allow(2); // that it was asked, and a batch
      assertThat(poll()).isEqualTo(new PollOutcome.Dropped());
    }
    recorder.allow(Integer.MAX_VALUE);

    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(7, false));

    assertThat(recorder.articles()).extracting(RawArticle::id).hasSize(47).doesNotHaveDuplicates();
    assertThat(recorder.state().validators().etag()).isEqualTo("\"1\"");
  }

  /** A feed of so many entries, whose pages can be had. */
  private void show(AtomicInteger entries) {
    server
        .on(
            "/feed",
            e ->
                Loopback.send(
                    e,
                    200,
                    "application/rss+xml",
                    feed(entries.get()).getBytes(StandardCharsets.UTF_8)))
        .on("/story/", 200, "text/html", "<p>Ferry</p>");
  }

  @Test
  void whatAPollThatWasBrokenOffHasSeenIsNotLostWhenTheFeedShowsItNoMore() throws Exception {
    AtomicInteger shown = new AtomicInteger(25);
    show(shown);
    recorder.allow(2); // that it was asked, and a batch
    assertThat(poll()).isEqualTo(new PollOutcome.Dropped());

    recorder.allow(Integer.MAX_VALUE);
    shown.set(0);
    poll();

    assertThat(recorder.articles()).extracting(RawArticle::id).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void whatAPollThatWasBrokenOffHasSeenCountsAsNewForTheRhythm() throws Exception {
    AtomicInteger shown = new AtomicInteger(5);
    show(shown);
    poll();
    shown.set(10);
    recorder.allow(1); // that it was asked
    assertThat(poll()).isEqualTo(new PollOutcome.Dropped());

    recorder.allow(Integer.MAX_VALUE);
    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(5, false));

    assertThat(recorder.state().rhythm().overlap()).isEqualTo(0.5);
  }

  @Test
  void pollsTheNewestPartsOfASitemapIndexAnew() throws Exception {
    server
        .on(
            "/feed",
            e -> {
              e.getResponseHeaders().set("ETag", "\"1\"");
              boolean same = e.getRequestHeaders().containsKey("If-None-Match");
              String index =
                  "<sitemapindex><sitemap><loc>/gone.xml</loc><lastmod>2026-05-31</lastmod></sitemap>"
                      + "<sitemap><loc>/may.xml</loc><lastmod>2026-05-30</lastmod></sitemap>"
                      + "</sitemapindex>";
              Loopback.send(
                  e,
                  same ? 304 : 200,
                  "text/xml",
                  same ? new byte[0] : index.getBytes(StandardCharsets.UTF_8));
            })
        .on(
            "/may.xml",
            200,
            "text/xml",
            "<urlset><url><loc>/story/1</loc></url><url><loc>/story/2</loc></url></urlset>")
        .on("/gone.xml", 404, "text/plain", "gone")
        .on("/story/", 200, "text/html", "<p>Ferry</p>");

    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(2, false));
    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(0, false));

    assertThat(server.requests).filteredOn("/may.xml"::equals).hasSize(2);
  }

  @Test
  void anIndexWithoutAnyReadablePartIsAnErrorOfTheFeedAndNotItsEnd() throws Exception {
    server
        .on(
            "/feed",
            200,
            "text/xml",
            "<sitemapindex><sitemap><loc>/gone.xml</loc><lastmod>2026-05-31</lastmod></sitemap>"
                + "<sitemap><loc>/page.xml</loc><lastmod>2026-05-30</lastmod></sitemap>"
                + "</sitemapindex>")
        .on("/gone.xml", 410, "text/plain", "gone")
        .on("/page.xml", 200, "text/html", "<html><body>Sorry</body></html>");

    assertThat(poll()).isEqualTo(new PollOutcome.Failed("not-found"));

    assertThat(recorder.state().health().errors()).isEqualTo(1);
    assertThat(recorder.state().health().error()).contains("/gone.xml");
  }

  @Test
  void anIndexOfPagesOnlyIsAnError() throws Exception {
    server
        .on(
            "/feed",
            200,
            "text/xml",
            "<sitemapindex><sitemap><loc>/page.xml</loc></sitemap></sitemapindex>")
        .on("/page.xml", 200, "text/html", "<html><body>Sorry</body></html>");

    assertThat(poll()).isEqualTo(new PollOutcome.Failed("html-page"));
  }

  @Test
  void pollsASectionPageByASelector() throws Exception {
    server
        .on("/feed", 200, "text/html", "<html><body><h2><a href='/story/1'>Ferry</a></h2></html>")
        .on("/story/", 200, "text/html", "<p>Ferry</p>");
    FeedSubscription section =
        new FeedSubscription(
            subscription.url(),
            null,
            List.of(),
            FullText.PAGE,
            Map.of(),
            new Selectors(null, List.of(), "h2 a"),
            false);

    assertThat(poll(section)).isEqualTo(new PollOutcome.Succeeded(1, false));

    assertThat(recorder.articles()).extracting(a -> a.entry().title()).containsExactly("Ferry");
  }

  @Test
  void keepsValidatorsWhenNothingHasChanged() throws Exception {
    AtomicInteger polls = new AtomicInteger();
    server.on(
        "/feed",
        e -> {
          boolean same = "\"7\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
          if (polls.incrementAndGet() == 1) {
            e.getResponseHeaders().set("ETag", "\"7\"");
          }
          Loopback.send(
              e,
              same ? 304 : 200,
              "application/rss+xml",
              same ? new byte[0] : feed(0).getBytes(StandardCharsets.UTF_8));
        });

    poll();
    poll();

    assertThat(recorder.state().validators().etag()).isEqualTo("\"7\"");
    assertThat(recorder.state().health().errors()).isZero();
  }

  @Test
  void asksAgainForAPageThatFailedForTheMomentEvenWhenItsEntryHasLeftTheFeed() throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    AtomicBoolean gone = new AtomicBoolean();
    server.on(
        "/feed",
        e ->
            Loopback.send(
                e,
                200,
                "application/rss+xml",
                feed(gone.get() ? 0 : 2).getBytes(StandardCharsets.UTF_8)));
    server.on(
        "/story/1",
        e ->
            Loopback.send(
                e,
                down.get() ? 503 : 200,
                "text/html",
                "<p>late</p>".getBytes(StandardCharsets.UTF_8)));
    server.on("/story/2", 200, "text/html", "<p>at once</p>");

    poll();
    assertThat(recorder.articles())
        .extracting(a -> a.page().html())
        .containsExactly("<p>at once</p>");
    assertThat(recorder.entries().waiting())
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.attempts()).isEqualTo(1);
              assertThat(w.error()).isEqualTo("the server answered 503");
            });
    gone.set(true);
    down.set(false);
    poll();

    assertThat(recorder.articles())
        .extracting(a -> a.page().html())
        .containsExactly("<p>at once</p>", "<p>late</p>");
    assertThat(recorder.entries().waiting()).isEmpty();
  }

  @Test
  void publishesAnEntryWithoutItsPageWhenPatienceEndsOrThePageIsGone() throws Exception {
    server.on("/feed", 200, "application/rss+xml", feed(2));
    server.on("/story/1", 503, "text/html", "").on("/story/2", 404, "text/html", "");

    poll();
    assertThat(recorder.articles())
        .extracting(RawArticle::pageError)
        .containsExactly("not-found: the server answered 404");
    poll();
    poll();

    assertThat(recorder.articles())
        .extracting(RawArticle::pageError)
        .containsExactly(
            "not-found: the server answered 404", "server-error: the server answered 503");
    assertThat(recorder.articles()).allSatisfy(a -> assertThat(a.page()).isNull());
  }

  @Test
  void fetchesNoPageWhereTheFeedHasTheText() throws Exception {
    server
        .on("/feed", 200, "application/rss+xml", feed(3))
        .on("/story/", 200, "text/html", "<p>x</p>");
    FeedSubscription feedText =
        new FeedSubscription(
            subscription.url(),
            null,
            List.of("coast"),
            FullText.FEED,
            Map.of(),
            Selectors.NONE,
            false);

    poller.poll(feedText, recorder.memory(feedText, schedule), recorder);

    assertThat(server.requests).containsExactly("/feed");
    assertThat(recorder.articles())
        .hasSize(3)
        .allSatisfy(
            a -> {
              assertThat(a.page()).isNull();
              assertThat(a.pageError()).isNull();
              assertThat(a.feed().labels()).containsExactly("coast");
            });
  }

  @Test
  void anEntryWithoutALinkIsPublishedAllTheSame() throws Exception {
    server.on(
        "/feed",
        200,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>T</title><item><title>Fog at the"
            + " port</title><description>Dense.</description></item></channel></rss>");

    poll();

    assertThat(recorder.articles())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.pageError()).isEqualTo("the entry has no link");
              assertThat(a.url()).startsWith(server.url("/feed?dateline-entry="));
            });
  }

  @Test
  void classesFeedsThatFailAndBacksOff() throws Exception {
    server.on(
        "/feed",
        200,
        "text/html",
        "<html><head><title>Harbour</title></head><body>Welcome</body></html>");

    assertThat(poll()).isEqualTo(new PollOutcome.Failed("html-page"));
    assertThat(poll()).isEqualTo(new PollOutcome.Failed("html-page"));

    FeedState state = recorder.state();
    assertThat(state.health().errors()).isEqualTo(2);
    assertThat(state.health().errorClass()).isEqualTo("html-page");
    assertThat(state.health().error()).isNotBlank();
    assertThat(state.schedule().reason()).startsWith("failed 2 times in a row (html-page)");
    assertThat(state.schedule().nextPoll()).isAfter(Instant.now());
  }

  @Test
  void fallsBackToTheFeedsOwnContentAndSaysWhyThePageIsNone() throws Exception {
    Map<String, String> pages =
        Map.of(
            "/story/1", "<div id=root></div><script src=app.js></script>",
            "/story/2", "<title>Just a moment...</title><script src=x.js></script>",
            "/story/3", "<h1>Before you continue</h1><button>Accept all cookies</button>",
            "/story/4", "<h1>Sign in</h1><input type=password>");
    server.on("/feed", 200, "application/rss+xml", feed(5).replace("</item>", CONTENT));
    pages.forEach((path, html) -> server.on(path, 200, "text/html", html));
    server.on("/story/5", 404, "text/html", "no such page");

    assertThat(poll()).isEqualTo(new PollOutcome.Succeeded(5, false));

    assertThat(recorder.articles())
        .allSatisfy(
            a -> {
              assertThat(a.page()).isNull();
              assertThat(a.entry().content()).contains("The ferry sails at six");
            })
        .extracting(a -> a.pageError().substring(0, a.pageError().indexOf(':')))
        .containsExactlyInAnyOrder("empty-page", "challenge", "consent", "login", "not-found");
  }

  @Test
  void aFaultOfOursIsAFailureOfTheFeedAndLosesNothing() throws Exception {
    server
        .on("/feed", 200, "application/rss+xml", feed(2))
        .on("/story/", 200, "text/html", "<p>x</p>");
    poll();
    FeedEntries seen = recorder.entries();

    PollOutcome outcome =
        poller.crashed(
            subscription,
            recorder.memory(subscription, schedule),
            new IllegalStateException("odd"),
            recorder);

    assertThat(outcome).isEqualTo(new PollOutcome.Failed("internal"));
    assertThat(recorder.memory(subscription, schedule).toEntries()).isEqualTo(seen);
  }

  private PollOutcome poll() throws InterruptedException {
    return poll(subscription);
  }

  private PollOutcome poll(FeedSubscription feed) throws InterruptedException {
    return poller.poll(feed, recorder.memory(feed, schedule), recorder);
  }

  private String feed(int entries) {
    return IntStream.rangeClosed(1, entries)
        .mapToObj(
            i ->
                "<item><guid isPermaLink='false'>n%d</guid><title>Report %d</title><link>%s</link></item>"
                    .formatted(i, i, server.url("/story/" + i)))
        .collect(
            Collectors.joining(
                "",
                "<rss version='2.0'><channel><title>Harbour Courier</title>",
                "</channel></rss>"));
  }
}
