package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.desk.Piece;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Search in a real browser: words as they are typed, facets, the address. */
class SearchPageTest extends BrowserTest {

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
  void offersTheSearchToOtherPrograms() {
    open("?q=harbour&language=en");

    eventually(() -> assertThat(browser.count("#feeds-out a")).isEqualTo(3));
    assertThat(browser.all("#feeds-out a, #exports a"))
        .extracting(a -> a.getDomAttribute("href"))
        .hasSize(7)
        .allSatisfy(
            href -> {
              assertThat(href).contains("q=harbour").contains("language=en");
              assertThat(browser.run("return fetch(arguments[0]).then((r) => r.status)", href))
                  .isEqualTo(200L);
            });
  }

  private static List<String> titles() {
    return browser.texts("#articles h3");
  }
}
