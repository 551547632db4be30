package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayingTimeTest {
  private static final String EPISODE =
      """
      <enclosure url="https://harbour.example/cover.jpg" type="image/jpeg"/>
      <enclosure url="https://harbour.example/ep.mp3" type="audio/mpeg" length="9"/>
      <itunes:duration>%s</itunes:duration>
      """;

  @ParameterizedTest
  @CsvSource({"1:02:03, 3723", "62:03, 3723", "3723, 3723", "' 00:30 ', 30", "90.5, 90"})
  void readsWhatPodcastsWrite(String text, long seconds) {
    assertThat(PlayingTime.of(text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00:00:00", "an hour", "1:2:3:4", "-5", "99999999999"})
  void hasNoOpinionOnTheRest(String text) {
    assertThat(PlayingTime.of(text)).isNull();
  }

  @Test
  void givesAnEpisodesTimeToItsRecording() {
    Entry entry = Feeds.item(EPISODE.formatted("12:00"));

    assertThat(entry.enclosures())
        .extracting(Enclosure::duration)
        .containsExactly(null, Duration.ofMinutes(12));
  }

  @Test
  void losesNothingOverATimeThatIsNone() {
    assertThat(Feeds.item(EPISODE.formatted("soon")).enclosures()).hasSize(2);
  }

  @Test
  void readsMediaRssAndJsonFeed() {
    Entry media = Feeds.item("<media:content url='https://harbour.example/a.mp4' duration='185'/>");
    Entry json =
        Feeds.parse(
                "{\"items\":[{\"id\":\"1\",\"attachments\":[{\"url\":\"https://harbour.example/a.mp3\","
                    + "\"duration_in_seconds\":185}]}]}")
            .entries()
            .getFirst();

    assertThat(media.enclosures().getFirst().duration()).isEqualTo(Duration.ofSeconds(185));
    assertThat(json.enclosures().getFirst().duration()).isEqualTo(Duration.ofSeconds(185));
  }
}
