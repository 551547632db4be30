package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.desk.Newsroom;
import dev.dateline.desk.query.Filter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each view in light and dark, wide and on a phone: axe finds nothing wrong (WCAG 2.2 AA and good
 * practice), and nothing is cut off. Its pictures are kept in {@code target/screenshots}.
 */
class AccessibilityTest extends BrowserTest {
  private static final List<View> VIEWS =
      List.of(
          new View("wire", "", "#articles > li", ""),
          new View("search", "?q=harbour&tag=geonames:1&language=en", "#filters li", ""),
          new View("wrong", "?q=(harbour", "#wrong", ""),
          new View("nothing", "?q=nowhereatall", "#empty", ""),
          new View(
              "article",
              "?article=" + id(Newsroom.HARBOUR),
              "#article .body",
              "document.querySelector('#article .found').focus()"),
          new View("right-to-left", "?article=" + id(Newsroom.ARABIC), "#article .body", ""),
          new View(
              "nearest",
              "?article=" + id(Newsroom.LIVE),
              "#article .nearby",
              "for (const fold of document.querySelectorAll('#article details')) fold.open = true;"
                  + " document.querySelector('.nearby').scrollIntoView()"),
          new View("missing", "?article=" + id(999), "#article h2", ""),
          new View("saved", "?view=saved", "#saved-list > li", ""),
          new View(
              "saving",
              "?q=harbour",
              "#articles > li",
              "document.querySelector('#save-open').click()"),
          new View("feeds", "?view=feeds", "#feed-list > li", ""),
          new View(
              "numbers",
              "?view=numbers",
              "#panels figure",
              "document.querySelector('#numbers details').open = true"),
          new View("help", "", "#articles > li", "document.querySelector('#help').showModal()"));

  private record View(String name, String search, String shown, String then) {}

  @BeforeEach
  void fill() {
    Newsroom.fill(desk, Instant.now());
    Filter harbour = new Filter("harbour strik*", null, null, null, null, null);
    desk.rules().add("Strikes in harbours", harbour);
    desk.searches().add("Harbours", harbour, "https://example.org/hook");
  }

  @AfterAll
  static void reset() {
    browser.wide().scheme("light");
  }

  @ParameterizedTest
  @CsvSource({"light, wide", "light, phone", "dark, wide", "dark, phone"})
  void everyViewIsForEveryone(String scheme, String size) {
    Browser shown = size.equals("wide") ? browser.wide() : browser.phone();
    shown.scheme(scheme);
    for (View view : VIEWS) {
      open(view.search());
      browser.awaitShown(view.shown());
      browser.run(view.then());
      check(view.name(), scheme, size);
    }
  }

  @ParameterizedTest
  @CsvSource({"light, wide", "light, phone", "dark, wide", "dark, phone"})
  void differencesAreForEveryone(String scheme, String size) {
    Browser shown = size.equals("wide") ? browser.wide() : browser.phone();
    shown.scheme(scheme);
    open("?article=" + id(Newsroom.HARBOUR));
    browser.awaitShown("#article .body");

    browser.run(
        "for (const fold of document.querySelectorAll('#article details')) fold.open = true");
    browser.awaitShown("#article .beside");
    browser.awaitShown("#article .diff");
    browser.run("document.querySelector('#article details').scrollIntoView()");
    check("differences", scheme, size);
  }

  private static void check(String view, String scheme, String size) {
    browser.screenshot("view." + view + "." + scheme + "." + size);
    assertThat(browser.violations()).as(view).isEmpty();
    assertThat(browser.scrollsSideways()).as(view + " is wider than the window").isFalse();
  }
}
