package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.charset.CharsetLabels;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleEncodingTest {
  private static final String RSS = "<rss version='2.0'><channel><title>%s</title></channel></rss>";

  @ParameterizedTest
  @ValueSource(strings = {"Fähre für Übersee", "“Ça va”, dit-elle", "Привет, мир", "漁港の朝"})
  void undoesTheSecondEncoding(String title) {
    byte[] once = RSS.formatted(title).getBytes(UTF_8);
    Charset windows = CharsetLabels.WINDOWS_1252;
    String mistaken =
        new String(once, windows).indexOf('\ufffd') < 0
            ? new String(once, windows)
            : new String(once, ISO_8859_1);

    Feed feed = Feeds.parse(mistaken);

    assertThat(feed.title()).isEqualTo(title);
    assertThat(feed.flaws()).contains(Flaw.DOUBLE_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fähre für Übersee",
        "SÃO PAULO",
        "naïve Ã© – 漁",
        "Ã la carte, Â mes amis",
        "Spaß® am Hafen",
        "Viel Spaß® und noch mehr Spaß®",
        "NESCAFÉ® und NESCAFÉ®",
        "A IRMÃ” disse",
        "CAFÉ…",
        "Å«"
      })
  void leavesProperTextAlone(String title) {
    assertThat(DoubleEncoding.undo(title)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "CafÃ© am Hafen, Café am Hafen",
    "Ã‰cole rouverte, École rouverte",
    "GrÃ¼ÃŸe, Grüße",
    "the harbourâ€™s ferry, the harbour’s ferry",
    "now 30Â°C, now 30°C",
    "goes on ðŸš¢, goes on 🚢",
  })
  void undoesASingleOneInATitleAmongProperOnes(String title, String meant) {
    Feed feed =
        Feeds.parse(
            "<rss><channel><title>Föhr</title><item><title>"
                + title
                + "</title><description>"
                + title
                + "</description></item></channel></rss>");

    assertThat(feed.title()).isEqualTo("Föhr");
    assertThat(feed.entries().getFirst().title()).isEqualTo(meant);
    assertThat(feed.entries().getFirst().summary()).isEqualTo(meant);
  }

  @Test
  void undoesASingleOneOfAWholeFeed() {
    assertThat(Feeds.parse(RSS.formatted("CafÃ©")).title()).isEqualTo("Café");
  }

  @Test
  void readsUtf16WithoutAMarkWhateverItBeginsWith() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      byte[] bytes = ("\r\n " + RSS.formatted("Fähre")).getBytes(charset);

      Feed feed = Feeds.parsed(Feeds.parser().parse(bytes, "text/xml; charset=utf-8", Feeds.URL));

      assertThat(feed.title()).isEqualTo("Fähre");
      assertThat(feed.charset()).isEqualTo(charset.name());
    }
  }
}
