package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlHostTest {
  @ParameterizedTest
  @CsvSource({
    "www.example.com, sport.example.com, true",
    "www.ab0.com, edition.ab0.com, true",
    "www.ab0.co.uk, ab0.co.uk, true",
    "www.example.co.uk, www.example2.co.uk, false",
    "ada.github.io, jo.github.io, false",
    "courier.example, COURIER.example, true",
    "localhost, localhost, true",
    "localhost, 127.0.0.1, false",
  })
  void tellsSitesByTheirRegistrableDomain(String host, String other, boolean same) {
    assertThat(UrlHost.isSameSite(host, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"https://www.example.com/a?b, www.example.com", "mailto:desk@example.com,", "a b,"})
  void findsTheHost(String url, String host) {
    assertThat(UrlHost.of(url)).isEqualTo(host);
  }
}
