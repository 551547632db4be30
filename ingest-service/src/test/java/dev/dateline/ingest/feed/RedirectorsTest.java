package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectorsTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.google.com/url?rct=j&url=https://harbour.example/a%3Fb%3D1&ct=ga, https://harbour.example/a?b=1",
    "https://news.google.com/news/url?sa=t&url=http%3A%2F%2Fharbour.example%2Fa+b, http://harbour.example/a+b",
    "http://www.bing.com/news/apiclick.aspx?ref=F&url=https%3a%2f%2fharbour.example%2fa&c=1, https://harbour.example/a",
    "https://us.rd.yahoo.com/dailynews/rss/*http://harbour.example/a, http://harbour.example/a"
  })
  void findsTheAddressInTheAddress(String link, String target) {
    assertThat(Redirectors.target(link)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "https://harbour.example/url?url=https://elsewhere.example/",
    "https://www.google.com/url?url=javascript:alert(1)",
    "https://news.google.com/rss/articles/CBMiAAAAAAAAAAAAAAAAAAAA",
    "https://www.google.com/url?url=https://%zz"
  })
  void leavesOthersAlone(String link) {
    assertThat(Redirectors.target(link)).isNull();
  }

  @Test
  void readsTheMessageOfGoogleNews() {
    byte[] message =
        "\b\u0013\"\u0019https://harbour.example/a\u00d2\u0001\u0000"
            .getBytes(StandardCharsets.ISO_8859_1);
    String coded = Base64.getUrlEncoder().withoutPadding().encodeToString(message);

    assertThat(Redirectors.target("https://news.google.com/rss/articles/" + coded + "?oc=5"))
        .isEqualTo("https://harbour.example/a");
  }

  @Test
  void readsALongAddressAndNotWhatStandsBehindIt() {
    String address = "https://harbour.example/" + "a".repeat(200);
    byte[] head = {
      8, 19, '"', (byte) (address.length() & 0x7f | 0x80), (byte) (address.length() >> 7)
    };
    String message = new String(head, StandardCharsets.ISO_8859_1) + address + "R\u0005https";
    String coded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(message.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Redirectors.target("https://news.google.com/read/" + coded)).isEqualTo(address);
  }

  @Test
  void leavesAnEntryToItsIdWhoseAddressOnlyTheAggregatorKnows() {
    byte[] key = "\b\u0013\"\u0010AU_yqLMopaquekey".getBytes(StandardCharsets.ISO_8859_1);
    String coded = Base64.getUrlEncoder().withoutPadding().encodeToString(key);

    assertThat(Redirectors.target("https://news.google.com/rss/articles/" + coded + "?oc=5"))
        .isNull();
  }

  @Test
  void believesTheFeedBurnerExtension() {
    Entry entry =
        Feeds.item(
            "<link>http://feedproxy.example/~r/x</link>"
                + "<feedburner:origLink>https://harbour.example/a</feedburner:origLink>");

    assertThat(entry.link()).isEqualTo("http://feedproxy.example/~r/x");
    assertThat(entry.address()).isEqualTo("https://harbour.example/a");
  }
}
