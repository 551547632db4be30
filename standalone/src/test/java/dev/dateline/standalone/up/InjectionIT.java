package dev.dateline.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.enrich.TaggingSettings;
import dev.dateline.ingest.IngestSettings;
import dev.dateline.ingest.subscription.Subscriptions;
import dev.dateline.standalone.live.Events;
import dev.dateline.standalone.live.Tally;
import dev.dateline.standalone.pipeline.Pipeline;
import dev.dateline.standalone.pipeline.PipelineSettings;
import dev.dateline.url.ArticleId;
import dev.dateline.url.CanonicalUrl;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** From a hostile feed through the whole pipeline into a real browser. */
class InjectionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path dir;

  @Test
  void nothingThatAFeedOrAPageSaysRunsOnTheDesksPage() throws Exception {
    PipelineSettings settings =
        new PipelineSettings(
            dir,
            0,
            0,
            2,
            IngestSettings.DEFAULT
                .alone(2)
                .onLoopback(Duration.ofMillis(5), Duration.ofSeconds(1), Duration.ofSeconds(1)),
            TaggingSettings.DEFAULT);
    try (HostileSite site = HostileSite.open();
        Pipeline pipeline = Pipeline.open(settings, CLOCK)) {
      subscribe(pipeline, site);
      URI desk = pipeline.start(settings);
      Tally tally = awaitAll(pipeline, site);
      assertThat(tally.published()).as("articles that came through").hasSizeGreaterThan(60);

      ChromeDriver browser = browser();
      try {
        tally.published().keySet().forEach(id -> read(browser, desk, id));
        List.of("?view=feeds", "?view=numbers", "", "feeds/atom", "feeds/rss", "feeds/json")
            .forEach(path -> visit(browser, desk + path));
      } finally {
        browser.quit();
      }
      assertThat(site.browsed()).isEmpty();
    }
  }

  private static void subscribe(Pipeline pipeline, HostileSite site) {
    try (Subscriptions subscriptions = new Subscriptions(pipeline.kafka())) {
      site.feeds().forEach(feed -> subscriptions.put(FeedSubscription.of(feed)));
      subscriptions.flush();
    }
  }

  private static Tally awaitAll(Pipeline pipeline, HostileSite site) {
    List<String> ids =
        site.pages().stream().map(p -> ArticleId.of(CanonicalUrl.of(p).orElseThrow())).toList();
    Tally tally = new Tally();
    try (Events events = Events.open(pipeline.kafka(), true)) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                var next = events.next();
                tally.add(next);
                return next.isEmpty() && ids.stream().allMatch(tally::accountsFor);
              });
    }
    return tally;
  }

  private static void read(ChromeDriver browser, URI desk, String id) {
    browser.get(desk + "?article=" + id);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              Object there =
                  browser.executeScript("return document.querySelector('#article .body') !== null");
              if (!Boolean.TRUE.equals(there)) {
                browser.navigate().refresh(); // the desk may not have read it yet
              }
              return there;
            },
            Boolean.TRUE::equals);
    assertUnharmed(browser, id);
  }

  private static void visit(ChromeDriver browser, String address) {
    browser.get(address);
    assertUnharmed(browser, address);
  }

  private static void assertUnharmed(ChromeDriver browser, String where) {
    assertThat(browser.executeScript("return window.hacked ?? null")).as(where).isNull();
    assertThat(
            browser.executeScript(
                "return document.querySelectorAll('main :is(script, img, iframe, object, embed,"
                    + " link, style, video)').length"))
        .as(where)
        .isEqualTo(0L);
  }

  private static ChromeDriver browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build(),
        options);
  }
}
