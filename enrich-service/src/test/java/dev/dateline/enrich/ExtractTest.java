package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.contract.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractTest {
  private static final String URL = "https://www.echo.example/a";
  private static final String PAGE =
      Stories.page("", "Lock closed", Stories.HARBOUR)
          .replaceAll("<meta property=\"og:site_name\"[^>]*>", "")
          .replaceAll("<title>[^<]*</title>", "<title>Lock closed</title>")
          .replaceAll("<footer>.*</footer>", "");

  @ParameterizedTest
  @CsvSource({
    "https://rss.echo.example/all, The Echo",
    "https://echo.example/all, The Echo",
    "https://aggregator.example/all, ",
    "https://notecho.example/all, "
  })
  void anUnnamedOutletIsNamedByItsOwnFeedAndByNoOther(String feed, String name) {
    RawArticle raw = Flow.raw(URL, PAGE, Flow.START);
    RawArticle named =
        new RawArticle(
            raw.id(),
            raw.url(),
            new RawArticle.Feed(feed, "The Echo", List.of(), null, Selectors.NONE),
            raw.entry(),
            raw.page(),
            null,
            raw.ingestedAt());
    EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
    Extract extract = new Extract(Flow.ENGINES.extractor(), Flow.ENGINES.languages(), metrics);

    var article =
        extract.apply(
            named, new Origin(raw.id(), new Source("t", 0, 0), Flow.START.toEpochMilli()));

    assertThat(article.publisher().name()).isEqualTo(name);
    assertThat(article.publisher().domain()).isEqualTo("echo.example");
  }
}
