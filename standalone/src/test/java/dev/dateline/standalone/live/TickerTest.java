package dev.dateline.standalone.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Source;
import dev.dateline.standalone.console.Style;
import dev.dateline.standalone.lines.NewsLines;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TickerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T20:41:07Z");

  private final List<String> written = new ArrayList<>();
  private final Ticker ticker =
      new Ticker(
          new NewsLines(Style.PLAIN, ZoneOffset.UTC),
          Clock.fixed(NOW, ZoneOffset.UTC),
          written::add);

  @Test
  void aRepeatThatIsReadFirstWaitsForItsArticle() {
    ticker.write(List.of(new Event.Repeated(copy("b", "a"))));
    assertThat(written).isEmpty();

    ticker.write(List.of(new Event.Published(article("a"))));

    assertThat(written)
        .containsExactly(
            "20:41:07  The Post                Title a",
            "20:41:07                          ↳ also in The Post: Title b (contained, 0.80)");
  }

  @Test
  void aRepeatOfWhatIsLongGoneIsWrittenWhenNothingElseComes() {
    ticker.write(List.of(new Event.Repeated(copy("b", "long gone"))));

    ticker.write(List.of());

    assertThat(written).singleElement().asString().contains("↳ also in The Post: Title b");
  }

  private static Article article(String id) {
    return new Article(
        id,
        "https://x.example/" + id,
        null,
        1,
        Article.Status.NEW,
        Article.Kind.ARTICLE,
        "Title " + id,
        null,
        "Body.",
        List.of(),
        List.of(),
        null,
        false,
        null,
        null,
        null,
        null,
        NOW,
        "en",
        new Publisher("The Post", null),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        1,
        false,
        true,
        0,
        "https://x.example/feed",
        List.of(),
        new Source("news.raw", 0, 1),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        Map.of());
  }

  private static Duplicate copy(String id, String of) {
    return new Duplicate(
        id,
        of,
        Duplicate.How.CONTAINED,
        0.8,
        Map.of(),
        "https://x.example/" + id,
        "Title " + id,
        new Publisher("The Post", null),
        "en",
        null,
        NOW,
        "https://x.example/feed",
        new Source("news.raw", 0, 2),
        null,
        0,
        null,
        null);
  }
}
