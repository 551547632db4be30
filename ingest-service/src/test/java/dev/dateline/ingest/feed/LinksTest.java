package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  /** The examples of RFC 3986, section 5.4, for references that feeds may have. */
  @ParameterizedTest
  @CsvSource({
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "#s, http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    "., http://a/b/c/",
    "./, http://a/b/c/",
    ".., http://a/b/",
    "../, http://a/b/",
    "../g, http://a/b/g",
    "../../g, http://a/g",
    "../../../g, http://a/g",
    "/../g, http://a/g",
    "g.., http://a/b/c/g..",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/../x, http://a/b/c/g?y/../x",
    "mailto:x@e.example, mailto:x@e.example",
  })
  void resolvesAsTheRfcSays(String reference, String expected) {
    assertThat(Links.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://e.example, a, http://e.example/a",
    "http://e.example, /a?b=1&amp;c=2, http://e.example/a?b=1&c=2",
    "http://e.example?q, a, http://e.example/a",
    "not a base, a b, a b",
    "http://e.example/, https://x.example/a b|c, https://x.example/a b|c",
  })
  void makesTheBestOfWhatIsNoUri(String base, String reference, String expected) {
    assertThat(Links.resolve(base, reference)).isEqualTo(expected);
  }

  @Property
  void survivesEveryReference(@ForAll String base, @ForAll String reference) {
    assertThat(Links.resolve(base, reference)).isNotNull();
    assertThat(Links.resolve("http://e.example/" + base, reference)).isNotNull();
  }
}
