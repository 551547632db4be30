package dev.dateline.benchmarks.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.RawArticle;
import dev.dateline.contract.Selectors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final SimSite site = new SimSite("harbour.com", SimSite.Kind.SOUND, false, new Random(1));
  private final SimFeed feed =
      new SimFeed(
          site, "/f0", 100, 10, true, Duration.ZERO, false, Duration.ofHours(24), new Random(1));

  @Test
  void findsWhatIsMissingAndWhatIsDoubled() {
    Ledger ledger = new Ledger();
    ledger.open(feed);
    int last = feed.articles() - 1;
    for (int article : IntStream.range(0, last).toArray()) {
      Instant now = feed.publishedAt(article, Scenario.EPOCH).plusSeconds(60);
      ledger.ingested(feed.url(), List.of(article(article)), Duration.ofMinutes(4), now);
    }
    ledger.ingested(feed.url(), List.of(article(last - 1)), Duration.ofMinutes(4), Scenario.EPOCH);

    Ledger.Balance balance = ledger.healthy();

    assertThat(balance.articles()).isEqualTo(feed.articles() - feed.past());
    assertThat(balance.missing()).isOne();
    assertThat(balance.doubled()).isOne();
    assertThat(balance.medianDelay()).isEqualTo(Duration.ofMinutes(1));
    assertThat(balance.medianShare()).isEqualTo(0.25);
  }

  private RawArticle article(int number) {
    String link = feed.link(number);
    return new RawArticle(
        "id" + number,
        link,
        new RawArticle.Feed(feed.url(), null, List.of(), null, Selectors.NONE),
        new RawArticle.Entry(null, link, null, List.of(), null, null, null, null, List.of(), null),
        null,
        null,
        Scenario.EPOCH);
  }
}
