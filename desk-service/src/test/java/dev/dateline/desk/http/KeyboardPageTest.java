package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page by keyboard in a real browser: its keys, and that the focus is never lost. */
class KeyboardPageTest extends BrowserTest {

  @Test
  void doesNotMoveUnderAReaderWhoIsInTheListByKeyboard() {
    fill(3);
    open("");
    eventually(() -> assertThat(titles()).hasSize(3));
    awaitLive();
    browser.press("j");
    assertThat(browser.isFocused("#articles .open")).isTrue();

    desk.put(article(4).titled("Meanwhile").build(), NOON.plusSeconds(100));

    browser.awaitShown("#more");
    assertThat(titles()).hasSize(3);
    browser.press("n");
    eventually(() -> assertThat(titles()).first().isEqualTo("Meanwhile"));
  }

  @Test
  void worksByKeyboardAlone() {
    fill(3);
    open("");
    eventually(() -> assertThat(titles()).hasSize(3));

    browser.press("j", "j");
    assertThat(browser.text(":focus")).isEqualTo("Harbour lights return 2");
    browser.press("k");
    assertThat(browser.text(":focus")).isEqualTo("Harbour lights return 3");
    browser.press("o");
    browser.awaitShown("#article .body");
    eventually(() -> assertThat(browser.isFocused("#article h2")).isTrue());
    browser.press("j");
    eventually(() -> assertThat(browser.text("#article h2")).isEqualTo("Harbour lights return 2"));
    browser.press(Keys.ESCAPE);
    browser.awaitGone("#reading");
    eventually(() -> assertThat(browser.text(":focus")).isEqualTo("Harbour lights return 2"));

    browser.press("/");
    assertThat(browser.isFocused("#q")).isTrue();
    browser.press("return 3");
    eventually(() -> assertThat(titles()).containsExactly("Harbour lights return 3"));
    browser.press(Keys.ESCAPE);
    browser.press("?");
    browser.awaitShown("#help");
    browser.press(Keys.ESCAPE);
    browser.awaitGone("#help");
  }

  @Test
  void leavesKeysOfOneLetterAloneWhereTheUserTurnedThemOff() {
    fill(1);
    open("");
    eventually(() -> assertThat(titles()).hasSize(1));
    browser.find("#help-open").click();
    browser.find("#keys-on").click();
    browser.press(Keys.ESCAPE);
    browser.awaitGone("#help");

    browser.press("j");
    assertThat(browser.isFocused("#articles .open")).isFalse();
    browser.press("?");
    assertThat(browser.find("#help").isDisplayed()).isFalse();
    browser.run("localStorage.clear()");
  }

  @Test
  void goesBackToTheTitleFromTheSearchField() {
    fill(2);
    open("?q=harbour");
    eventually(() -> assertThat(titles()).hasSize(2));

    browser.press("/");
    browser.press(Keys.ESCAPE);

    assertThat(browser.isFocused("#wire-title")).isTrue();
    assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("harbour");
    browser.press("j");
    assertThat(browser.isFocused("#articles .open")).isTrue();
  }

  @Test
  void keepsTheFocusOnAValueThatWasChosen() {
    fill(2);
    desk.put(article(3).in("de").build(), NOON);
    open("");
    eventually(() -> assertThat(titles()).hasSize(3));

    browser.run("document.querySelector('[data-key=\"language:en\"]').focus()");
    browser.press(Keys.ENTER);

    eventually(() -> assertThat(titles()).hasSize(2));
    eventually(
        () -> assertThat(browser.isFocused("[data-key='language:en'][aria-current]")).isTrue());
    browser.press(Keys.ENTER);
    eventually(() -> assertThat(titles()).hasSize(3));
    assertThat(browser.isFocused("[data-key='language:en']:not([aria-current])")).isTrue();
  }

  @Test
  void goesToTheTitleWhereWhatHadTheFocusIsGone() {
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(2).build(), NOON.plusSeconds(1));
    open("?language=en");
    eventually(() -> assertThat(titles()).hasSize(2));

    browser.run("document.querySelector('#filters a').focus()");
    browser.press(Keys.ENTER);
    eventually(() -> assertThat(browser.count("#filters li")).isZero());
    assertThat(browser.isFocused("#wire-title")).isTrue();

    browser.run("document.querySelector('#articles .tag').focus()");
    browser.press(Keys.ENTER);
    eventually(() -> assertThat(titles()).hasSize(1));
    assertThat(browser.isFocused("#articles .open")).isTrue();

    browser.press("o");
    browser.awaitShown("#article .reasons a");
    browser.press("3");
    assertThat(browser.isFocused("#feeds-title")).isTrue();
    browser.press("1");
    assertThat(browser.isFocused("#wire-title")).isTrue();
  }

  @Test
  void neverTakesTheFocusFromWhoTypes() {
    fill(3);
    open("");
    eventually(() -> assertThat(titles()).hasSize(3));
    browser.press("j", "o");
    browser.awaitShown("#article .body");

    browser.press("/");
    browser.press("return 2");
    eventually(() -> assertThat(titles()).containsExactly("Harbour lights return 2"));
    assertThat(browser.isFocused("#q")).isTrue();

    browser.press(Keys.ESCAPE);
    browser.press("2");
    assertThat(browser.isFocused("#saved-title")).isTrue();
    browser.press("/");
    browser.press(Keys.END, Keys.BACK_SPACE, "3");
    eventually(() -> assertThat(titles()).containsExactly("Harbour lights return 3"));
    assertThat(browser.isFocused("#q")).isTrue();
  }

  @Test
  void goesToTheTitleWhereTheValueThatWasUndoneIsFoldedAway() {
    for (int i = 1; i <= 13; i++) {
      String id = "geonames:" + i;
      for (int j = 0; j < (i < 13 ? 2 : 1); j++) { // the last one is the rarest
        desk.put(article(2 * i + j).tagged(id, "Place " + i).build(), NOON.plusSeconds(2 * i + j));
      }
    }
    open("?tag=geonames:13");
    eventually(
        () -> assertThat(browser.count("[data-key='tag:geonames:13'][aria-current]")).isOne());

    browser.run("document.querySelector('[data-key=\"tag:geonames:13\"]').focus()");
    browser.press(Keys.ENTER);

    eventually(() -> assertThat(browser.count("[hidden] > [data-key='tag:geonames:13']")).isOne());
    assertThat(browser.isFocused("#wire-title")).isTrue();
  }

  @Test
  void anArticleThatComesLateLeavesTheFocusToWhoTypes() {
    openOneThatComesLate();
    browser.press("/");
    letArticlesGo();

    browser.awaitShown("#article .body");
    assertThat(browser.isFocused("#q")).isTrue();
  }

  @Test
  void anArticleThatComesAfterItWasClosedDoesNotNameThePage() {
    openOneThatComesLate();
    browser.press(Keys.ESCAPE);
    browser.awaitGone("#reading");
    letArticlesGo();

    assertThat(browser.run("return document.title")).isEqualTo("The wire · Dateline");
    assertThat(browser.count("#article *")).isZero();
  }

  private void openOneThatComesLate() {
    fill(1);
    open("");
    eventually(() -> assertThat(titles()).hasSize(1));
    holdArticles();
    browser.press("j", "o");
    browser.awaitShown("#reading");
  }

  /** Answers with an article wait until {@link #letArticlesGo()}, unless they are taken back. */
  private static void holdArticles() {
    browser.run(
        """
        const load = window.fetch;
        const go = new Promise((resolve) => { window.letGo = resolve; });
        window.fetch = async (path, options) => {
          const answer = await load(path, options);
          if (path.startsWith("api/articles/")) {
            await go;
            options.signal.throwIfAborted();
          }
          return answer;
        };
        """);
  }

  private static void letArticlesGo() {
    browser.run("letGo(); return new Promise((resolve) => setTimeout(resolve, 300))");
  }

  private void fill(int articles) {
    for (int i = 1; i <= articles; i++) {
      desk.put(article(i).build(), NOON.plusSeconds(i));
    }
  }

  private static List<String> titles() {
    return browser.texts("#articles h3");
  }
}
