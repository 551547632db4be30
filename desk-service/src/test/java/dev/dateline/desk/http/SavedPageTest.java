package dev.dateline.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.desk.Newsroom;
import dev.dateline.desk.query.Filter;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedPageTest extends BrowserTest {
  @BeforeEach
  void fill() {
    Newsroom.fill(desk, Instant.now());
  }

  @Test
  void savesTheSearchOnTheWireAsATag() {
    open("?q=harbour+strik*&language=en");
    awaitLive();
    browser.find("#save-open").click();
    browser.awaitShown("#save-rule code");
    assertThat(browser.text("#save-rule")).contains("((harbour AND strik*) AND lang:en)");

    browser.find("#save-name").clear();
    browser.find("#save-name").sendKeys("Harbour strikes");
    browser.find("#save-do").click();

    eventually(() -> assertThat(browser.text("#save-done")).contains("rule:harbour-strikes"));
    assertThat(desk.ruleTopic()).containsOnlyKeys("harbour-strikes");
    assertNoComplaints();
  }

  @Test
  void tellsWhyASearchCannotBeATag() {
    open("?q=is:revised");
    browser.awaitShown("#articles > li");
    browser.find("#save-open").click();

    eventually(() -> assertThat(browser.text("#save-rule")).contains("This cannot be a tag."));
    assertThat(browser.find("#save-do").isEnabled()).isFalse();
  }

  @Test
  void savesTheSearchWithAWebhookAndTellsTheSecretOnce() {
    open("?q=harbour");
    browser.awaitShown("#articles > li");
    browser.find("#save-open").click();
    browser.awaitShown("#save-rule code");
    browser.find("#save [value=webhook]").click();
    browser.awaitShown("#save-url");
    browser.find("#save-url").sendKeys("http://127.0.0.1:1/hook");
    browser.find("#save-do").click();

    eventually(() -> assertThat(browser.text("#save-done")).contains("whsec_"));
    assertThat(desk.searches().list()).hasSize(1);
    browser.find("#save-done a").click();
    browser.awaitShown("#saved-list > li.ok, #saved-list > li.failing");
    assertThat(browser.text("#saved-list"))
        .contains("http://127.0.0.1:1/hook")
        .doesNotContain("whsec_");
  }

  @Test
  void listsWhatIsSavedAndDeletesIt() {
    Filter harbour = new Filter("harbour", null, null, null, null, null);
    desk.rules().add("Harbours", harbour);
    desk.searches().add("Pushed", harbour, "http://127.0.0.1:1/hook");
    open("?view=saved");
    browser.awaitShown("#saved-list > li.rule");
    assertThat(browser.text("#saved-count")).isEqualTo("1 webhook, 1 rule");

    browser.find("#saved-list > li.rule button").click();
    eventually(() -> assertThat(browser.text("#saved-count")).isEqualTo("1 webhook, 0 rules"));
    browser.find("#saved-list button").click();
    eventually(() -> assertThat(browser.text("#saved-list")).contains("Nothing is saved yet"));
    assertThat(desk.ruleTopic()).isEmpty();
    assertThat(desk.searches().list()).isEmpty();
  }
}
