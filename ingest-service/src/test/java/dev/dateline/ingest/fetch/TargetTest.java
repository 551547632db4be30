package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "http://Example.COM, http://example.com/",
    "https://example.com:443/a#top, https://example.com/a",
    "http://user:pw@example.com/a, http://example.com/a",
    "https://example.com/caf\u00e9 au lait?q=\u00fc|x, https://example.com/caf%C3%A9%20au%20lait?q=%C3%BC%7Cx",
    "https://example.com/100%, https://example.com/100%25",
    "https://example.com/%e4%b8%ad, https://example.com/%e4%b8%ad",
    "https://b\u00fccher.example/, https://xn--bcher-kva.example/",
    "http://[2606:4700::1111]/x, http://[2606:4700::1111]/x",
    "https://my_host.example./, https://my_host.example/"
  })
  void readsAddressesAsBrowsersDo(String url, String expected) throws IOException {
    assertThat(Target.parse(url)).hasToString(expected);
  }

  @Property
  void aHostIsLabelsOfAtMost63LettersDigitsHyphensAndUnderscores(
      @ForAll @Chars({'a', '7', '-', '_', '.', '.'}) @StringLength(min = 1, max = 70) String host) {
    String grammar = "(?!-)(?:[a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{0,62}[a-z0-9_]\\.?";

    assertThat(isRead("https://" + host + "/")).isEqualTo(host.matches(grammar));
  }

  @Test
  void aHostHasAtMost253CharactersAndALabel63() {
    String label = "a".repeat(63);
    String longest = String.join(".", label, label, label, "a".repeat(61));

    assertThat(isRead("https://" + longest + "/")).isTrue();
    assertThat(isRead("https://" + longest + "a/")).isFalse();
    assertThat(isRead("https://a" + label + ".example/")).isFalse();
  }

  private static boolean isRead(String url) {
    try {
      Target.parse(url);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x/y?q=1, ../z, https://a.example/z",
    "https://a.example/x/y?q=1, ?p=2, https://a.example/x/y?p=2",
    "https://a.example/x, //b.example/y, https://b.example/y",
    "http://a.example/x, https://b.example/sp ace, https://b.example/sp%20ace",
    "https://a.example/x, /caf\u00e9, https://a.example/caf%C3%A9"
  })
  void resolvesRedirects(String from, String location, String expected) throws IOException {
    assertThat(Target.parse(from).resolve(location)).hasToString(expected);
  }

  @Property
  void whatIsReadOnceIsAlwaysALegalUriAndReadsTheSameAgain(
      @ForAll @StringLength(max = 60) String path) throws IOException {
    Target target = Target.parse("https://example.com/" + path);

    assertThat(URI.create(target.toString())).isNotNull();
    assertThat(Target.parse(target.toString())).isEqualTo(target);
  }
}
