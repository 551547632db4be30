package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {
  @ParameterizedTest(name = "{0}, beside {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 25/12/2025, 2026-04-03",
        "-, 12/25/2025, 2026-03-04",
        "en-us, 25/12/2025, 2026-04-03",
        "fr, 01/02/2026, 2026-04-03",
        "en-GB, 01/02/2026, 2026-04-03",
        "en-US, 01/02/2026, 2026-03-04",
        "-, 01/02/2026, 2026-03-04",
        "en, 01/02/2026, 2026-03-04",
      })
  void settlesDayAndMonthByTheOtherDatesThenByLanguage(
      String language, String other, String expected) {
    String declared = language == null ? "" : "<language>" + language + "</language>";

    Feed feed =
        Feeds.parse(
            "<rss><channel>"
                + declared
                + "<item><pubDate>03/04/2026</pubDate></item><item><pubDate>"
                + other
                + "</pubDate></item></channel></rss>");

    assertThat(feed.entries().getFirst().published())
        .isEqualTo(Instant.parse(expected + "T00:00:00Z"));
  }
}
