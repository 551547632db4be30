package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLinksTest {
  private static final String BASE = "https://harbour.example/2026/quay";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=\"tide\">x</a>|<a href=\"https://harbour.example/2026/tide\">x</a>",
        "<img alt=a SRC='/a.jpg'>|<img alt=a SRC=\"https://harbour.example/a.jpg\">",
        "<img src=../a.jpg alt=b>|<img src=\"https://harbour.example/a.jpg\" alt=b>",
        "<a href = \"?a=1&amp;b=2\">|<a href = \"https://harbour.example/2026/quay?a=1&amp;b=2\">",
        "<a href=\"//cdn.example/a\">|<a href=\"https://cdn.example/a\">",
        "<a href=\"https://other.example/\">|<a href=\"https://other.example/\">",
        "<a href=\"#note\" name=\"a=b\">|<a href=\"#note\" name=\"a=b\">",
        "<a href=\"mailto:desk@harbour.example\">|<a href=\"mailto:desk@harbour.example\">",
        "<img src=\"data:image/png;base64,AA==\">|<img src=\"data:image/png;base64,AA==\">",
        "<a title=\"> href=x\" href=\"y\">|<a title=\"> href=x\" href=\"https://harbour.example/2026/y\">",
        "<img srcset=\"/a.jpg 1x, b.jpg 2x\">|<img srcset=\"https://harbour.example/a.jpg 1x, https://harbour.example/2026/b.jpg 2x\">",
        "<source srcset='a.jpg'>|<source srcset=\"https://harbour.example/2026/a.jpg\">",
        "<img srcset=\"a.jpg,  //c.example/b,c.jpg 640w,\">|<img srcset=\"https://harbour.example/2026/a.jpg,  https://c.example/b,c.jpg 640w,\">",
        "<img srcset=\"https://c.example/a.jpg 2x, data:image/png;base64,AA== 1x\">|<img srcset=\"https://c.example/a.jpg 2x, data:image/png;base64,AA== 1x\">",
        "<a data-href=\"x\">|<a data-href=\"x\">",
        "5 < 6, href=x|5 < 6, href=x",
        "<a href=\"x|<a href=\"x",
        "<a href=|<a href=",
      })
  void makesLinksAbsoluteAndNothingElse(String html, String expected) {
    assertThat(RelativeLinks.absolute(html, () -> BASE)).isEqualTo(expected);
  }

  @Property
  void survivesEveryTextAndHasNothingLeftToDo(@ForAll String before, @ForAll String value) {
    String plain = value.replace("'", "");
    String html = before + "<img src='" + plain + "' srcset='" + plain + "'>";

    String once = RelativeLinks.absolute(html, () -> BASE);

    assertThat(RelativeLinks.absolute(once, () -> BASE)).isEqualTo(once);
  }
}
