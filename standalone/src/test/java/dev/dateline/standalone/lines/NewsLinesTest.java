package dev.dateline.standalone.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.DeadLetter;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Source;
import dev.dateline.standalone.console.Style;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsLinesTest {
  private static final Instant TIME = Instant.parse("2026-11-24T20:41:07Z");

  private final NewsLines lines = new NewsLines(Style.PLAIN, ZoneOffset.UTC);

  @Test
  void showsARepeatWithItsOutletAndHowSureThatIs() {
    Duplicate copy =
        new Duplicate(
            "a",
            "b",
            Duplicate.How.NEAR_DUPLICATE,
            0.934,
            Map.of(),
            "https://x.example/1",
            "Ferries",
            new Publisher("The Post", "x.example"),
            "en",
            null,
            TIME,
            "https://x.example/feed",
            new Source("news.raw", 0, 1),
            null,
            0,
            null,
            null);

    assertThat(lines.alsoIn(copy, TIME))
        .isEqualTo(
            "20:41:07                          ↳ also in The Post: Ferries (near-duplicate, 0.93)");
  }

  @Test
  void passesNothingToTheTerminalThatItWouldTakeForACommand() {
    DeadLetter letter =
        new DeadLetter("news.raw", 0, 7, "extract", "bad \u001b[2J\nbytes\u0007", "X", null);

    assertThat(lines.deadLetter(letter, "id", TIME))
        .isEqualTo("20:41:07  dead letter             extract: bad [2J bytes (id)");
  }
}
