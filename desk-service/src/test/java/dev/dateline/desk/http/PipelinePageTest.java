package dev.dateline.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.desk.Newsroom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds and numbers in a real browser. */
class PipelinePageTest extends BrowserTest {

  @BeforeEach
  void fill() {
    Newsroom.fill(desk, Instant.now());
  }

  @Test
  void showsFeedsThatFailFirstAndWhy() {
    open("?view=feeds");
    browser.awaitShown("#feed-list > li");

    assertThat(browser.text("#feed-list > li"))
        .contains("Failing", "Coast Radio", "Failed 4 times in a row", "503", "5 hours ago");
    assertThat(browser.texts("#feed-status button"))
        .containsExactly("All 5", "Failing 1", "Paused 1", "Well 3");
    assertNoComplaints();
  }

  @Test
  void narrowsFeedsByStatusAndName() {
    open("?view=feeds");
    browser.awaitShown("#feed-list > li");

    browser.find("#feed-status [data-status=ok]").click();
    eventually(() -> assertThat(browser.count("#feed-list > li")).isEqualTo(3));
    browser.find("#feed-name").sendKeys("inland");
    eventually(
        () -> assertThat(browser.texts("#feed-list h3")).containsExactly("Well Inland Post"));
  }

  @Test
  void drawsTheNumbersOfThePipelineAndSaysThemInWords() {
    open("?view=numbers");
    browser.awaitShown("#panels figure");

    assertThat(browser.texts("#panels .title"))
        .containsExactly(
            "In", "Out: new", "Out: revised", "Repeats", "Dead", "Lag", "Delay", "Age of news");
    assertThat(browser.all("#panels svg"))
        .hasSize(8)
        .allSatisfy(chart -> assertThat(chart.getAccessibleName()).isNotBlank());
    assertThat(browser.count("#panels svg.fresh rect")).isEqualTo(60);
    assertThat(browser.text("#numbers-state")).contains("21 articles and 2 copies");
    browser.find("#numbers summary").click();
    browser.awaitShown("#minutes tbody tr");
    assertNoComplaints();
  }

  @Test
  void changesTheViewWithTheAddressAndBack() {
    open("");
    browser.awaitShown("#articles > li");

    browser.find("nav [data-view=numbers]").click();
    browser.awaitShown("#panels figure");
    assertThat(browser.address()).endsWith("?view=numbers");
    browser.press("3");
    browser.awaitShown("#feed-list > li");
    browser.back();
    browser.awaitShown("#panels figure");
    browser.back();
    browser.awaitShown("#articles > li");
    assertThat(browser.find("nav [data-view=wire]").getDomAttribute("aria-current"))
        .isEqualTo("page");
  }
}
