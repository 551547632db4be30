package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Relation;
import dev.dateline.contract.Tag;
import dev.dateline.desk.Newsroom;
import dev.dateline.desk.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An article in a real browser: its text, its tags, its versions and where all of it came from. */
class ArticlePageTest extends BrowserTest {

  @BeforeEach
  void fill() {
    Newsroom.fill(desk, Instant.now());
  }

  @Test
  void showsAllThatIsKnownOfIt() {
    read(Newsroom.HARBOUR);

    String article = browser.text("#article");
    assertThat(article)
        .contains(
            "Harbour lamps of Port Ellery burn again after nine years",
            "The council and the dock company share the cost",
            "By Idris Okonjo, Lene Aas",
            "Northwire",
            "syndicated",
            "21:10 (UTC+02:00)",
            "The quay on Monday night",
            "An earlier version said",
            "96 words, English",
            "https://harbour-gazette.example/2026/lamps");
    assertThat(browser.count("#article .body p")).isEqualTo(4);
    assertThat(browser.texts("#article .trace li").getFirst())
        .contains("news.raw partition 0, offset 7");
    assertThat(browser.texts(".evidence tbody tr"))
        .contains("titlestructured data (JSON-LD)97 %", "placethe text itself90 %");
    assertNoComplaints();
  }

  @Test
  void linksToThePictureAndLoadsNothingFromElsewhere() {
    read(Newsroom.HARBOUR);

    assertThat(browser.find(".picture a").getDomAttribute("href"))
        .isEqualTo("https://pictures.harbour-gazette.example/lamps.jpg");
    assertThat(browser.count("#article img")).isZero();
    assertThat(
            browser.run(
                "return performance.getEntriesByType('resource').every((r) =>"
                    + " r.name.startsWith(location.origin))"))
        .isEqualTo(true);
  }

  @Test
  void marksTagsWhereTheyWereFound() {
    read(Newsroom.HARBOUR);

    assertThat(browser.texts("#article h2 .found")).containsExactly("lamps", "Port Ellery");
    assertThat(browser.texts("#article .body .found"))
        .contains("lamps", "Mara Lindqvist", "Ellery Dock Company", "Port Ellery");
    assertThat(browser.text("#article .body"))
        .as("marks change nothing of the text")
        .startsWith("PORT ELLERY — The lamps of the old harbour were lit again");
  }

  @Test
  void tellsOnFocusWhyAMarkIsThereAndLeadsToAllArticlesOfTheTag() {
    read(Newsroom.HARBOUR);

    browser.run("document.querySelector('#article .body .person').focus()");

    browser.awaitShown("#why");
    assertThat(browser.text("#why"))
        .contains(
            "Mara Lindqvist",
            "person, mentioned",
            "61 % sure",
            "by its name",
            "gazetteer 2026.3",
            "wikidata:Q1");
    browser.press(Keys.ESCAPE);
    browser.awaitGone("#why");
    browser.awaitShown("#reading");
    browser.press(Keys.ENTER);
    eventually(() -> assertThat(browser.isFocused("#why a")).isTrue());
    browser.press(Keys.ENTER);
    eventually(() -> assertThat(browser.address()).contains("tag=wikidata"));
    eventually(() -> assertThat(browser.count("#articles > li")).isEqualTo(2));
  }

  @Test
  void marksByUnitsOfUtf16EvenBehindSurrogatePairs() {
    desk.put(
        Piece.article(50)
            .with("title", "🚢🚢 The ferry 🚢 sails")
            .with("tags", List.of())
            .tagged("x:ferry", "ferry", Tag.Type.KEYPHRASE, Tag.Rel.ABOUT, "name", "ferry")
            .article(),
        Instant.now());

    read(50);

    assertThat(browser.texts("#article h2 .found")).containsExactly("ferry");
  }

  @Test
  void showsARevisionAsADifference() {
    read(Newsroom.HARBOUR);

    browser.find("#article summary[data-revision='2']").click();

    browser.awaitShown("#article .diff");
    assertThat(browser.texts("#article .diff del"))
        .anySatisfy(t -> assertThat(t).contains("third"));
    assertThat(browser.texts("#article .diff ins"))
        .anySatisfy(t -> assertThat(t).contains("fifth"));
    assertThat(browser.texts("#article .inside h4")).containsExactly("Headline", "Text");
  }

  @Test
  void showsACopyBesideTheArticle() {
    read(Newsroom.HARBOUR);

    browser.find("#article summary[data-copy='" + id(101) + "']").click();

    browser.awaitShown("#article .beside");
    assertThat(browser.texts("#article .beside th"))
        .containsExactly("Harbour Gazette", "Inland Post");
    assertThat(browser.texts("#article .beside td:last-child ins"))
        .anySatisfy(t -> assertThat(t).contains("late"));
    assertThat(browser.texts("#article .beside td:first-child del"))
        .anySatisfy(t -> assertThat(t).contains("A further stretch"));
    assertThat(
            browser.count(
                "#article .beside td:first-child ins, #article .beside td:last-child del"))
        .isZero();
  }

  @Test
  void leadsToTheNearestStoryAndTellsWhatTheyShare() {
    read(Newsroom.LIVE);

    assertThat(browser.text("#article .why-near")).contains("share 93 % of the shorter one");
    browser.find("#article .nearby + p + details summary").click();
    assertThat(browser.texts("#article .nearby + p + details dl > *"))
        .containsExactlyInAnyOrder("containment", "0.93", "numbers", "0.50");
    browser.run("document.querySelector('#article .nearby a').focus()");
    browser.press(Keys.ENTER);
    eventually(
        () -> assertThat(browser.text("#article h2")).startsWith("Harbour lamps of Port Ellery"));
    assertThat(browser.count("#article .nearby")).isZero();
    assertNoComplaints();
  }

  @Test
  void showsANearStoryInTheDirectionOfItsScriptAndSaysWhereOneIsGone() {
    Relation related = new Relation(id(Newsroom.ARABIC), Relation.How.RELATED, 0.4, Map.of());
    desk.put(
        Piece.article(60).with("language", "ar").with("related", related).article(), Instant.now());
    read(60);

    assertThat(browser.find("#article .nearby a").getCssValue("direction")).isEqualTo("rtl");
    assertThat(browser.find("#article .nearby a").getDomAttribute("lang")).isEqualTo("ar");
    assertThat(browser.find("#article .why-near").getCssValue("direction")).isEqualTo("ltr");

    Relation gone = new Relation(id(998), Relation.How.RELATED, 0.4, Map.of());
    desk.put(Piece.article(61).with("related", gone).article(), Instant.now());
    read(61);

    assertThat(browser.text("#article .nearby")).contains("holds no more", id(998));
  }

  @Test
  void saysWhyAnArticleCouldNotBeCompared() {
    read(Newsroom.SHORT);

    assertThat(browser.text("#article .unjudged")).contains("text too short to judge");
  }

  @Test
  void showsRightToLeftTextAsItsReadersDo() {
    read(Newsroom.ARABIC);

    assertThat(browser.find("#article h2").getCssValue("direction")).isEqualTo("rtl");
    assertThat(browser.find("#article h2").getDomAttribute("lang")).isEqualTo("ar");
    assertThat(browser.all("#article .body p"))
        .hasSize(3)
        .allSatisfy(p -> assertThat(p.getCssValue("direction")).isEqualTo("rtl"));
    assertThat(browser.find("#article .times").getCssValue("direction")).isEqualTo("ltr");
  }

  @Test
  void offersTheRevisionOfWhatIsReadInsteadOfChangingIt() {
    read(2);
    awaitLive();

    desk.put(
        Piece.article(2).revised(2, 0.4).with("title", "Ferry again").article(), Instant.now());

    browser.awaitShown("#article .revised");
    assertThat(browser.text("#article h2")).startsWith("Die Fähre");
    browser.find("#article .revised").click();
    eventually(() -> assertThat(browser.text("#article h2")).isEqualTo("Ferry again"));
  }

  @Test
  void saysThatAnArticleIsNotThere() {
    open("?article=" + id(999));

    browser.awaitShown("#article h2");
    eventually(() -> assertThat(browser.text("#article h2")).isEqualTo("Not here any more"));
    browser.find("#back").click();
    browser.awaitGone("#reading");
  }

  private void read(int number) {
    open("?article=" + id(number));
    browser.awaitShown("#article .body");
  }
}
