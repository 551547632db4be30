package dev.dateline.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, which must be installed with its driver. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final ChromeDriver driver;
  private final String axe;

  private Browser(ChromeDriver driver, String axe) {
    this.driver = driver;
    this.axe = axe;
  }

  static Browser open() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    Browser browser = new Browser(driver, axe());
    await().atMost(PATIENCE).ignoreExceptions().until(() -> driver.getTitle() != null);
    return browser;
  }

  /** As a laptop shows it. */
  Browser wide() {
    return size(1400, 900);
  }

  /** As a phone shows it. */
  Browser phone() {
    return size(390, 844);
  }

  /** In the colours that the user wants: {@code light} or {@code dark}. */
  Browser scheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /** As if it stood there; empty for where it stands. */
  Browser timezone(String zone) {
    driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    return this;
  }

  /** Loads nothing from addresses like these, in which {@code *} stands for anything. */
  Browser blocking(String... addresses) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    return this;
  }

  void get(String address) {
    driver.get(address);
  }

  /** Leaves the page, so that it holds no connection. */
  void leave() {
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER);
  }

  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  void back() {
    driver.navigate().back();
  }

  void forward() {
    driver.navigate().forward();
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  int count(String selector) {
    return driver.findElements(By.cssSelector(selector)).size();
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The text of the first of them, as it stands; empty if there is none. */
  String text(String selector) {
    List<String> all = texts(selector); // of a text by itself the driver would lose each CR
    return all.isEmpty() ? "" : all.getFirst();
  }

  @SuppressWarnings("unchecked")
  List<String> texts(String selector) {
    return (List<String>)
        run(
            "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)",
            selector);
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void tab() {
    press(Keys.TAB);
  }

  boolean isFocused(String selector) {
    return Boolean.TRUE.equals(
        run("return document.activeElement?.matches(arguments[0])", selector));
  }

  /** Waits until there is one that is shown. */
  void awaitShown(String selector) {
    awaitVisible(selector, true);
  }

  /** Waits until none is shown. */
  void awaitGone(String selector) {
    awaitVisible(selector, false);
  }

  /** What axe finds wrong, in words; empty if nothing. Rules of WCAG 2.2 AA and good practice. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    run(axe);
    return (List<String>)
        Objects.requireNonNull(
            driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
                axe.run(document, { runOnly: rules }).then(
                  (found) => done(found.violations.map((v) => v.id + ": "
                    + v.nodes.map((n) => n.html + " " + n.failureSummary).join("; "))),
                  (failed) => done([String(failed)]));
                """));
  }

  /** Whether the page is wider than the window. */
  boolean scrollsSideways() {
    return !Boolean.TRUE.equals(
        run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
  }

  void screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Errors and warnings since it was last asked, refused loads among them. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }

  private void awaitVisible(String selector, boolean visible) {
    String script =
        "return [...document.querySelectorAll(arguments[0])].some((e) => e.checkVisibility())";
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () -> assertThat(run(script, selector)).as(selector + " is shown").isEqualTo(visible));
  }

  private Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  private static String axe() {
    try (InputStream in =
        Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
