package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonsTest {

  @Test
  void doesNotTakeAHomePageForAName() {
    assertThat(Feeds.item("<author><uri>https://e.example/</uri></author>").authors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<author>me@e.example (Maud Ferrier)</author>|Maud Ferrier",
        "<author>Maud Ferrier (me@e.example)</author>|Maud Ferrier",
        "<author>Maud Ferrier &lt;me@e.example&gt;</author>|Maud Ferrier",
        "<author>me@e.example</author>|me@e.example",
        "<author>me@e.example ()</author>|me@e.example ()",
        "<author>Maud Ferrier (Paris)</author>|Maud Ferrier (Paris)",
        "<author><name>Maud Ferrier</name><email>me@e.example</email></author>|Maud Ferrier",
        "<author><email>me@e.example</email></author>|me@e.example",
        "<author>me@e.example</author><dc:creator>Maud Ferrier</dc:creator>|Maud Ferrier",
      })
  void namesTheAuthor(String children, String name) {
    assertThat(Feeds.item(children).authors()).containsExactly(name);
  }
}
