package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<media:content url='a.jpg' width='140'/><media:content url='b.jpg' width='460'/>|b.jpg",
        "<media:content url='a.jpg'/><media:content url='b.jpg'/>|a.jpg",
        "<media:content url='a.mp4' type='video/mp4'/><media:thumbnail url='b'/>|b",
        "<media:group><media:content url='a' medium='image'/></media:group>|a",
        "<media:content url='A.PNG?w=1'/>|A.PNG?w=1",
        "<itunes:image href='a.jpg'/>|a.jpg",
        "<enclosure url='a.mp3' type='audio/mpeg'/><enclosure url='b' type='image/png'/>|b",
      })
  void findsTheLeadImage(String children, String file) {
    assertThat(Feeds.item(children).image()).isEqualTo("https://harbour.example/" + file);
  }

  @Test
  void doesNotTakeOtherFilesForPictures() {
    assertThat(Feeds.item("<media:content url='a.mp4'/><enclosure url='b.pdf'/>").image()).isNull();
  }

  @Test
  void takesTheFeedsOwnLogo() {
    assertThat(
            Feeds.parse("<rss><channel><image><url>logo.png</url></image></channel></rss>").image())
        .isEqualTo("https://harbour.example/logo.png");
  }
}
