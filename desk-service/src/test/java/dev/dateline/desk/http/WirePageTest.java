package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.desk.Piece;
import dev.dateline.desk.TestDesk;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The wire in a real browser: what is on it, how it fills, how it is searched. */
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
  void searchesAsOneTypesAndKeepsTheSearchInTheAddress() {
    desk.put(article(1).titled("Volcano wakes").build(), NOON);
    desk.put(article(2).titled("Harbour sleeps").build(), NOON);
    open("");
    eventually(() -> assertThat(titles()).hasSize(2));

    browser.find("#q").sendKeys("volcano");

    eventually(() -> assertThat(titles()).containsExactly("Volcano wakes"));
    assertThat(browser.address()).endsWith("?q=volcano");
    awaitLive();
    desk.put(article(3).titled("Nothing to see").build(), NOON.plusSeconds(1));
    desk.put(article(4).titled("Second volcano").build(), NOON.plusSeconds(2));
    eventually(() -> assertThat(titles()).containsExactly("Second volcano", "Volcano wakes"));
  }

  @Test
  void findsWordsThatBeginAsTheLastOneThatIsBeingTyped() {
    desk.put(article(1).titled("Volcano wakes").build(), NOON);
    desk.put(article(2).titled("Harbour sleeps").build(), NOON);
    open("");
    eventually(() -> assertThat(titles()).hasSize(2));

    browser.find("#q").sendKeys("vol");
    eventually(() -> assertThat(titles()).containsExactly("Volcano wakes"));
    assertThat(browser.address()).endsWith("?q=vol");

    browser.find("#q").sendKeys(Keys.ENTER);
    browser.awaitShown("#empty");
    assertThat(browser.texts("#empty a"))
        .containsExactly("Find words that begin with vol", "Show the whole wire");
    browser.find("#empty a").click();
    eventually(() -> assertThat(titles()).containsExactly("Volcano wakes"));
    assertThat(browser.address()).endsWith("?q=vol*");
  }

  @Test
  void goesBackToEarlierSearchesAndForwardAgain() {
    desk.put(article(1).titled("Volcano wakes").build(), NOON);
    desk.put(article(2).titled("Harbour sleeps").build(), NOON);
    open("");
    eventually(() -> assertThat(titles()).hasSize(2));
    browser.find("#q").sendKeys("volcano");
    eventually(() -> assertThat(titles()).hasSize(1));

    browser.back();
    eventually(() -> assertThat(titles()).hasSize(2));
    assertThat(browser.find("#q").getDomProperty("value")).isEmpty();

    browser.forward();
    eventually(() -> assertThat(titles()).containsExactly("Volcano wakes"));
    assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("volcano");
  }

  @Test
  void opensASearchFromABookmark() {
    desk.put(article(1).titled("Volcano wakes").in("de").build(), NOON);
    desk.put(article(2).titled("Harbour sleeps").build(), NOON);

    open("?q=volcano&language=de&sort=oldest");

    eventually(() -> assertThat(titles()).containsExactly("Volcano wakes"));
    assertThat(browser.texts("#filters li")).containsExactly("Language: German ×");
    assertThat(browser.find("#sort").getDomProperty("value")).isEqualTo("oldest");
  }

  @Test
  void saysWhatIsWrongWithASearch() {
    desk.put(article(1).build(), NOON);

    open("?q=(harbour");

    browser.awaitShown("#wrong");
    assertThat(browser.text("#wrong")).contains("bracket");
    browser.find("#q").sendKeys(")");
    eventually(() -> assertThat(titles()).hasSize(1));
    browser.awaitGone("#wrong");
  }

  @Test
  void narrowsByWhatArticlesAreFiledUnderAndWidensAgain() {
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(2).by("Inland Post").in("de").build(), NOON.plusSeconds(1));
    open("");
    eventually(() -> assertThat(titles()).hasSize(2));
    assertThat(browser.texts("#facet-list h2"))
        .containsExactly("Tags", "Outlets", "Languages", "Days");
    assertThat(browser.texts("#facet-list section:nth-child(3) .value"))
        .containsExactlyInAnyOrder("English", "German");

    browser.find("#facet-list section:nth-child(1) a").click();

    eventually(() -> assertThat(titles()).hasSize(1));
    assertThat(browser.address()).contains("tag=geonames");
    assertThat(browser.texts("#filters li")).containsExactly("Tag: Port Ellery ×");
    browser.find("#filters a").click();
    eventually(() -> assertThat(titles()).hasSize(2));
  }

  @Test
  void narrowsByOneThingAfterAnother() {
    desk.put(article(1).by("Inland Post").in("de").build(), NOON);
    desk.put(article(2).by("Inland Post").build(), NOON.plusSeconds(1));
    desk.put(article(3).build(), NOON.plusSeconds(2));
    open("");
    eventually(() -> assertThat(titles()).hasSize(3));

    browser.find("[data-key='language:en']").click();
    eventually(() -> assertThat(titles()).hasSize(2));
    browser.find("[data-key='outlet:inland-post.example']").click();

    eventually(() -> assertThat(titles()).containsExactly("Harbour lights return 2"));
    assertThat(browser.texts("#filters li"))
        .containsExactly("Outlet: Inland Post ×", "Language: English ×", "Clear all");
  }

  @Test
  void narrowsToADay() {
    desk.put(Piece.article(1).with("publishedAt", NOON).article(), NOON);
    Instant later = NOON.plusSeconds(86_400);
    desk.put(Piece.article(2).with("publishedAt", later).article(), later);
    browser.timezone("America/Lima");
    open("");
    eventually(() -> assertThat(titles()).hasSize(2));
    assertThat(browser.texts("#facet-list section:last-child .value"))
        .containsExactly("3 Mar", "2 Mar");
    browser.timezone("");

    browser.find("#facet-list section:last-child li:last-child a").click();

    eventually(() -> assertThat(titles()).containsExactly("Harbour lights return 1"));
    assertThat(browser.address()).contains("from=2026-03-02").contains("to=2026-03-03");
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
  void offersTheSearchToOtherPrograms() {
    open("?q=harbour&language=en");

    eventually(() -> assertThat(browser.count("#feeds-out a")).isEqualTo(3));
    assertThat(browser.all("#feeds-out a, #exports a"))
        .extracting(a -> a.getDomAttribute("href"))
        .hasSize(6)
        .allSatisfy(
            href -> {
              assertThat(href).contains("q=harbour").contains("language=en");
              assertThat(browser.run("return fetch(arguments[0]).then((r) => r.status)", href))
                  .isEqualTo(200L);
            });
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
