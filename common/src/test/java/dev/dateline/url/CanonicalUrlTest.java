package dev.dateline.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        // scheme, host, port, user, fragment
        "HTTPS://Harbour.Example/News -> https://harbour.example/News",
        "http://harbour.example:80/a -> https://harbour.example/a",
        "https://harbour.example:443/a -> https://harbour.example/a",
        "http://harbour.example:8080/a -> http://harbour.example:8080/a",
        "https://harbour.example./a#top -> https://harbour.example/a",
        "https://me:secret@harbour.example/a -> https://harbour.example/a",
        "https://harbour.example -> https://harbour.example/",
        "https://harbour.example/? -> https://harbour.example/",
        "https://müller.example/ä -> https://xn--mller-kva.example/%C3%A4",
        "http://127.0.0.1:8090/a -> http://127.0.0.1:8090/a",
        "http://127.0.0.1/a -> http://127.0.0.1/a",
        "http://localhost/a -> http://localhost/a",
        "http://[::1]:80/a -> http://[::1]/a",
        // path and escapes
        "https://harbour.example/a/./b/../c -> https://harbour.example/a/c",
        "https://harbour.example/../../a/ -> https://harbour.example/a/",
        "https://harbour.example/%7eida/%c3%a4 -> https://harbour.example/~ida/%C3%A4",
        "https://harbour.example/100%-sure -> https://harbour.example/100%25-sure",
        "https://harbour.example/a;jsessionid=1A2B3C -> https://harbour.example/a",
        "https://harbour.example/a%2Fb -> https://harbour.example/a%2Fb",
        // parameters
        "https://harbour.example/a?utm_source=x&id=7&fbclid=9 -> https://harbour.example/a?id=7",
        "https://harbour.example/a?b=2&a=1 -> https://harbour.example/a?a=1&b=2",
        "https://harbour.example/a?PHPSESSID=0a1b2c -> https://harbour.example/a",
        "https://harbour.example/a?ref=rss -> https://harbour.example/a",
        "https://harbour.example/a?ref=part-2 -> https://harbour.example/a?ref=part-2",
        "https://harbour.example/a?sid=12 -> https://harbour.example/a?sid=12",
        "https://harbour.example/a?UTM_Medium=x -> https://harbour.example/a",
        // AMP and mobile
        "https://harbour.example/amp/news/a -> https://harbour.example/news/a",
        "https://harbour.example/news/a/amp/ -> https://harbour.example/news/a/",
        "https://harbour.example/news/a/amp -> https://harbour.example/news/a",
        "https://harbour.example/news/a.amp.html -> https://harbour.example/news/a.html",
        "https://harbour.example/news/a.amp -> https://harbour.example/news/a",
        "https://harbour.example/news/a?amp=1 -> https://harbour.example/news/a",
        "https://amp.harbour.example/news/a -> https://www.harbour.example/news/a",
        "https://m.harbour.example/news/a -> https://www.harbour.example/news/a",
        "https://en.m.harbour.example/a -> https://en.harbour.example/a",
        "https://m.example/a -> https://m.example/a",
        "https://harbour-example.cdn.ampproject.org/c/s/harbour.example/news/a?amp_js_v=0.1 -> https://harbour.example/news/a",
        "https://www.google.com/amp/s/www.harbour.example/news/a -> https://www.harbour.example/news/a",
        "https://harbour.example/champ -> https://harbour.example/champ",
      })
  void takesOffWhatDoesNotChooseThePage(String given, String canonical) {
    assertThat(CanonicalUrl.of(given)).hasValue(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "harbour.example/a",
        "ftp://harbour.example/a",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://harbour.example:99999/",
        "https://harbour.example:0/",
        "https://-/",
        "https://a b/",
        "mailto:ida@harbour.example",
        "//harbour.example/a",
        "https://[::1",
        "https://%00.example/"
      })
  void whatIsNoAddressOfAPageHasNoCanonicalForm(String given) {
    assertThat(CanonicalUrl.of(given)).isEmpty();
  }

  @Test
  void anAddressBeyondTheLimitIsRefused() {
    assertThat(CanonicalUrl.of("https://harbour.example/" + "a".repeat(CanonicalUrl.MAX_LENGTH)))
        .isEmpty();
    assertThat(CanonicalUrl.of((String) null)).isEmpty();
  }

  @Test
  void theDomainIsTheHostWithoutWww() {
    assertThat(CanonicalUrl.domain("https://WWW.harbour.example:8443/a"))
        .hasValue("harbour.example");
  }

  @Property(tries = 5_000)
  void isAFixedPoint(@ForAll("addresses") String address) {
    Optional<String> once = CanonicalUrl.of(address);
    assertThat(once.flatMap(CanonicalUrl::of)).isEqualTo(once);
  }

  @Property
  void neverThrows(@ForAll String anything) {
    assertThat(CanonicalUrl.of(anything)).isNotNull();
    assertThat(CanonicalUrl.of("https://" + anything)).isNotNull();
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> host =
        Arbitraries.of(
            "harbour.example",
            "M.Harbour.example",
            "amp.m.harbour.example",
            "en.m.harbour.example",
            "127.0.0.1",
            "www.google.com",
            "a.cdn.ampproject.org",
            "[::1]",
            "bücher.example",
            "localhost",
            "m.m.m.m");
    Arbitrary<String> port = Arbitraries.of("", ":", ":80", ":443", ":8080");
    Arbitrary<String> path =
        Arbitraries.of(
                "",
                "/",
                "amp",
                "/amp/",
                ".amp",
                ".amp.html",
                "..",
                ".",
                "a",
                "%41",
                "%2e",
                "%",
                "ä",
                ";sid=1",
                "c/s/",
                "s/",
                "x.example",
                "amp/s/x.example/",
                "+",
                "'",
                "\\")
            .list()
            .ofMaxSize(6)
            .map(parts -> "/" + String.join("", parts));
    Arbitrary<String> query =
        Arbitraries.of(
                "a=1",
                "utm_x=1",
                "amp=1",
                "amp",
                "m=1",
                "ref=rss",
                "b=%7e",
                "=",
                "%61mp=1",
                "ref=%72ss",
                "sid=0123456789abcdef",
                "%25=%25")
            .list()
            .ofMaxSize(4)
            .map(parts -> parts.isEmpty() ? "" : "?" + String.join("&", parts));
    return Combinators.combine(Arbitraries.of("http", "HTTPS"), host, port, path, query)
        .as((s, h, p, a, q) -> s + "://" + h + p + a + q + "#f");
  }
}
