package dev.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Article;
import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import dev.dateline.contract.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    Article article = extract(named);

    assertThat(article.publisher().name()).isEqualTo(name);
    assertThat(article.publisher().domain()).isEqualTo("echo.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body></body></html>",
        "<html><head><meta http-equiv=refresh content='0;url=/x'></head><body></body></html>"
      })
  void aPageWithoutTextLeavesTheArticleToTheFeed(String page) {
    String content = "<p>" + String.join("</p><p>", Stories.HARBOUR) + "</p>";

    Article article = extract(entry(page, content));

    assertThat(article.title()).isEqualTo("Lock closed");
    assertThat(article.body()).contains(Stories.HARBOUR.getFirst());
    assertThat(article.fullText()).isFalse();
  }

  @Test
  void aPageWithoutTextIsRefusedWhereTheFeedHasNoneEither() {
    assertThatThrownBy(() -> extract(entry("<html><body></body></html>", null)))
        .isInstanceOf(RefusedException.class);
  }

  private static RawArticle entry(String page, @Nullable String content) {
    RawArticle raw = Flow.raw(URL, page, Flow.START);
    return new RawArticle(
        raw.id(),
        raw.url(),
        raw.feed(),
        new RawArticle.Entry(
            null, URL, "Lock closed", List.of(), null, null, null, content, List.of(), null),
        raw.page(),
        null,
        raw.ingestedAt());
  }

  private static Article extract(RawArticle raw) {
    EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
    return new Extract(Flow.ENGINES.extractor(), Flow.ENGINES.languages(), metrics)
        .apply(raw, new Origin(raw.id(), new Source("t", 0, 0), Flow.START.toEpochMilli()));
  }
}
