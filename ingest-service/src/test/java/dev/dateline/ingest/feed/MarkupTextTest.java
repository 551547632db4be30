package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Salt & pepper|Salt & pepper",
        "1 < 2|1 < 2",
        "R&D at AT&T|R&D at AT&T",
        "Caf&eacute; &amp; co|Café & co",
        "Caf&amp;eacute; once too often|Café once too often",
        "<b>Bold</b> move|Bold move",
        "Use &lt;b&gt; for bold|Use <b> for bold",
        "'  two\n  lines '|two lines",
        "no&nbsp;break|no break",
      })
  void makesPlainText(String fragment, String plain) {
    assertThat(MarkupText.plain(fragment)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a<script>x</script>b|ab",
        "a<SCRIPT src='x'>x</Script >b|ab",
        "a<style>p{}</style><p>b|a<p>b",
        "a<script/>b|ab",
        "a<!-- x -->b|ab",
        "a<!-- x|a",
        "a<script>x|a",
        "a<scripture>b|a<scripture>b",
        "<p>a</p>|<p>a</p>",
      })
  void cutsScriptsStylesAndComments(String fragment, String clean) {
    assertThat(MarkupText.withoutScripts(fragment)).isEqualTo(clean);
  }

  @Property
  void givesBackWhatItEscaped(@ForAll("words") String text) {
    assertThat(MarkupText.plain(MarkupText.escape(text))).isEqualTo(text);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> words() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("ab<>/'\"=! é")
        .ofMaxLength(20)
        .map(text -> text.strip().replaceAll(" +", " "));
  }
}
