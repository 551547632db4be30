package dev.dateline.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page's own comparison of texts, run where it is used. */
class DiffScriptTest extends BrowserTest {

  @BeforeEach
  void load() {
    open("");
    awaitLive();
  }

  @Test
  void showsWhatWentAndWhatCame() {
    assertThat(
            diff("The old lamps of the harbour burn.", "The new lamps of the harbour burn again."))
        .containsExactly(
            "same:The ",
            "gone:old",
            "new:new",
            "same: lamps of the harbour burn",
            "new: again",
            "same:.");
  }

  @Test
  void takesWordsOfLanguagesWithoutSpaces() {
    assertThat(diff("古い港の街灯がともった。", "新しい港の街灯がともった。"))
        .containsExactly("gone:古い", "new:新しい", "same:港の街灯がともった。");
  }

  @Test
  void hasNothingToShowOfTheSameTextOrOfNone() {
    assertThat(diff("Same.", "Same.")).containsExactly("same:Same.");
    assertThat(diff("", "")).isEmpty();
    assertThat(diff("", "New.")).containsExactly("new:New.");
  }

  @Test
  void givesBothTextsBackWhateverTheyAre() {
    assertThat(
            browser.run(
                """
                return import("/script/diff.js").then(({ diff }) => {
                  let seed = 7;
                  const below = (n) => (seed = (seed * 48271) % 2147483647) % n;
                  const text = () => Array.from({ length: below(40) }, () => ["a", "b", "c", " ", "\\n", ".", "d e", "é"][below(8)]).join("");
                  for (let i = 0; i < 2000; i++) {
                    const [a, b] = [text(), text()];
                    const parts = diff(a, b);
                    const side = (other) => parts.filter((p) => p.kind !== other).map((p) => p.text).join("");
                    if (side("new") !== a || side("gone") !== b) return JSON.stringify([a, b, parts]);
                  }
                  return "";
                });
                """))
        .isEqualTo("");
  }

  @SuppressWarnings("unchecked")
  private static List<String> diff(String before, String after) {
    return (List<String>)
        browser.run(
            "return import('/script/diff.js').then(({diff}) => diff(arguments[0],"
                + " arguments[1]).map((p) => p.kind + ':' + p.text))",
            before,
            after);
  }
}
