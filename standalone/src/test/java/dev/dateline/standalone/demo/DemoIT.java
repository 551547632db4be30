package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.enrich.TaggingSettings;
import dev.dateline.standalone.console.Style;
import dev.dateline.standalone.lines.NewsLines;
import dev.dateline.standalone.live.Tally;
import dev.dateline.standalone.live.Ticker;
import dev.dateline.standalone.newsroom.Expectation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path dir;

  @Test
  void everyEntryOfTheSampleBecomesWhatItMustBeExactlyOnce() throws Exception {
    Clock clock = Clock.systemUTC();
    List<String> lines = new ArrayList<>();
    Ticker ticker = new Ticker(new NewsLines(Style.PLAIN, ZoneOffset.UTC), clock, lines::add);
    var deadline = clock.instant().plus(PATIENCE);
    try (Demo demo = Demo.open(dir, 0, 0, TaggingSettings.DEFAULT, clock)) {
      URI page = demo.start();

      boolean through = demo.follow(ticker, () -> clock.instant().isBefore(deadline));

      Expectation expected = demo.newsroom().expectation();
      Tally tally = demo.tally();
      assertThat(through).as(demo.progress()).isTrue();
      assertThat(demo.faults()).isEmpty();
      assertThat(tally.published()).hasSize(expected.articles()).containsKeys(ids(expected));
      assertThat(tally.repeated()).hasSize(expected.duplicates());
      assertThat(tally.revised().keySet()).isEqualTo(expected.revised());
      assertThat(tally.died().keySet()).isEqualTo(expected.refused());
      assertThat(tally.failedFeeds()).containsExactlyElementsOf(demo.newsroom().brokenFeeds());
      assertThat(List.of(tally.published(), tally.repeated(), tally.died()))
          .allSatisfy(counts -> assertThat(counts.values()).containsOnly(1));
      assertThat(lines)
          .filteredOn(line -> line.contains("↳ also in"))
          .hasSize(expected.duplicates());
      assertThat(lines)
          .anyMatch(line -> line.contains("Toronto shares close lower as miners slip"))
          .anyMatch(line -> line.contains("revised: Old slipway to stay closed until spring"));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(get(page)).contains("<html"));
    }
  }

  private static String[] ids(Expectation expected) {
    return expected.own().toArray(String[]::new);
  }

  private static String get(URI page) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
