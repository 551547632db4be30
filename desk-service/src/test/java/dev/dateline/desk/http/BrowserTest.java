package dev.dateline.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.desk.TestDesk;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** A desk of its own for each test, and one browser for all tests of a class. */
@Timeout(600)
abstract class BrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Browser browser;

  TestDesk desk;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void startDesk() {
    desk = new TestDesk(100).start();
    browser.wide().scheme("light");
  }

  @AfterEach
  void stopDesk(TestInfo test) {
    browser.screenshot(
        getClass().getSimpleName() + "." + test.getTestMethod().orElseThrow().getName());
    browser.leave();
    desk.close();
  }

  void open(String search) {
    browser.get(desk.address() + search);
  }

  void awaitLive() {
    eventually(() -> assertThat(browser.text("#state")).isEqualTo("Live"));
  }

  static void eventually(Runnable holds) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(holds::run);
  }

  static void assertNoComplaints() {
    assertThat(browser.complaints()).isEmpty();
  }
}
