package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.desk.TestDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wire in a real browser: what is on it and how it fills. */
class WirePageTest extends BrowserTest {

  @Test
  void showsWhatIsThereNewestFirst() {
    desk.put(article(1).titled("The older").tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(2).titled("The newer").revised(2).build(), NOON.plusSeconds(60));
    desk.put(copy(11, 1, "Inland Post"));

    open("");

    eventually(() -> assertThat(titles()).containsExactly("The newer", "The older"));
    assertThat(line(1)).contains("Harbour Gazette", "also in Inland Post", "Port Ellery");
    assertThat(line(2)).contains("revision 2");
    assertThat(browser.text("#matching")).isEqualTo("2 articles");
    assertThat(browser.count("#fallback")).isZero();
    assertNoComplaints();
  }

  @Test
  void fillsAsArticlesLand() {
    open("");
    browser.awaitShown("#empty");
    awaitLive();

    desk.put(article(1).titled("Just landed").build(), NOON);
    eventually(() -> assertThat(titles()).containsExactly("Just landed"));

    desk.put(article(1).titled("Just corrected").revised(2).build(), NOON.plusSeconds(1));
    eventually(() -> assertThat(titles()).containsExactly("Just corrected"));

    desk.put(copy(11, 1, "Inland Post"));
    eventually(() -> assertThat(line(1)).contains("also in Inland Post"));
    eventually(() -> assertThat(browser.text("#announcement")).contains("Just"));
    assertNoComplaints();
  }

  @Test
  void doesNotMoveUnderAReaderWhoHasScrolledDown() {
    fill(40);
    open("");
    eventually(() -> assertThat(titles()).hasSize(40));
    awaitLive();
    browser.run("scrollTo(0, 2000)");
    eventually(
        () -> assertThat(((Number) browser.run("return scrollY")).intValue()).isGreaterThan(1000));

    desk.put(article(41).titled("Meanwhile").build(), NOON.plusSeconds(100));

    eventually(() -> assertThat(browser.text("#more")).isEqualTo("Show 1 new or revised"));
    assertThat(titles()).hasSize(40);
    browser.find("#more").click();
    eventually(() -> assertThat(titles()).first().isEqualTo("Meanwhile"));
    browser.awaitGone("#more");
  }

  @Test
  void readsOnWithOlderOnes() {
    fill(60);
    open("");
    eventually(() -> assertThat(titles()).hasSize(50));

    browser.find("#older").click();

    eventually(() -> assertThat(titles()).hasSize(60));
    browser.awaitGone("#older");
    assertThat(titles()).last().isEqualTo("Harbour lights return 1");
  }

  @Test
  void goesOnAfterTheDeskWasStartedAgain() {
    desk.put(article(1).titled("Before").build(), NOON);
    open("");
    eventually(() -> assertThat(titles()).hasSize(1));
    awaitLive();
    int port = desk.address().getPort();
    desk.close();
    eventually(() -> assertThat(browser.text("#state")).contains("trying again"));

    desk = new TestDesk(5);
    desk.put(article(2).titled("After").build(), NOON);
    desk.start(port);

    eventually(() -> assertThat(titles()).containsExactly("After"));
  }

  @Test
  void showsEachArticleInItsLanguageAndDirection() {
    desk.put(article(1).titled("عودة أضواء الميناء").in("ar").build(), NOON);
    open("");
    eventually(() -> assertThat(titles()).hasSize(1));

    assertThat(browser.find("#articles .open").getDomAttribute("lang")).isEqualTo("ar");
    assertThat(browser.find("#articles .open").getCssValue("direction")).isEqualTo("rtl");
    assertThat(browser.find("#articles .standfirst").getCssValue("direction")).isEqualTo("ltr");
  }

  @Test
  void keepsAnOverrideOfDirectionWithinTheNameThatHoldsIt() {
    desk.put(article(1).by("\u202eesrever").titled("Plain title").build(), NOON);
    open("?article=" + id(1));
    browser.awaitShown("#article .body");

    assertThat(browser.find("#articles .slug").getCssValue("direction")).isEqualTo("ltr");
    assertThat(browser.find("#articles .slug b").getCssValue("unicode-bidi")).isEqualTo("isolate");
    assertThat(browser.run("return document.title")).isEqualTo("Plain title · Dateline");
  }

  @Test
  void saysWhereElseToReadWhenItsScriptsDoNotCome() {
    browser.blocking("*/script/*");
    try {
      open("");
      browser.awaitShown("#fallback");
      eventually(
          () -> assertThat(browser.find("#fallback").getText()).contains("Atom", "RSS", "JSON"));
      assertThat(browser.all("#fallback a"))
          .extracting(a -> a.getDomAttribute("href"))
          .containsExactly("feeds/atom", "feeds/rss", "feeds/json", "api/articles");
    } finally {
      browser.blocking();
    }
  }

  @Test
  void fitsAPhone() {
    desk.put(article(1).titled("Donaudampfschifffahrt".repeat(8)).build(), NOON);
    browser.phone();
    open("");
    eventually(() -> assertThat(titles()).hasSize(1));

    assertThat(browser.scrollsSideways()).isFalse();
    browser.find("#articles .open").click();
    browser.awaitShown("#article .body");
    browser.awaitGone("#column");
    assertThat(browser.scrollsSideways()).isFalse();
    browser.find("#back").click();
    browser.awaitShown("#column");
  }

  private void fill(int articles) {
    for (int i = 1; i <= articles; i++) {
      desk.put(article(i).build(), NOON.plusSeconds(i));
    }
  }

  private List<String> titles() {
    return browser.texts("#articles h3");
  }

  private static String line(int number) {
    return browser.text("[data-id='" + id(number) + "']");
  }
}
