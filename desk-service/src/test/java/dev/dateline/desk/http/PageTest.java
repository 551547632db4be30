package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.article;
import static dev.dateline.desk.Sample.copy;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.desk.Sample;
import dev.dateline.desk.TestDesk;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a real Chromium, which must be installed with its driver. */
@Timeout(120)
class PageTest {
  private static ChromeDriver browser;

  private TestDesk desk = new TestDesk(20);

  @BeforeAll
  static void openBrowser() {
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
    browser = new ChromeDriver(service, options);
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> browser.getTitle() != null);
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
  }

  @BeforeEach
  void start() {
    desk.start();
    browser.manage().window().setSize(new Dimension(1200, 900));
    browser.manage().logs().get(LogType.BROWSER); // what an earlier test left
  }

  @AfterEach
  void stop(TestInfo test) throws Exception {
    Path shots = Files.createDirectories(Path.of("target", "screenshots"));
    byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
    Files.write(shots.resolve(test.getTestMethod().orElseThrow().getName() + ".png"), picture);
    browser.get("about:blank");
    desk.close();
  }

  @Test
  void showsWhatIsThereNewestFirst() {
    desk.put(article(1).titled("The older").tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(2).titled("The newer").revised(2).build(), NOON.plusSeconds(60));
    desk.put(copy(11, 1, "Inland Post"));

    open("");

    await().untilAsserted(() -> assertThat(titles()).containsExactly("The newer", "The older"));
    assertThat(text(line(1))).contains("Harbour Gazette", "also in Inland Post", "Port Ellery");
    assertThat(text(line(2))).contains("revision 2");
    assertNoErrors();
  }

  @Test
  void fillsAsArticlesLand() {
    open("");
    await().until(() -> browser.findElement(By.id("empty")).isDisplayed());
    awaitLive();

    desk.put(article(1).titled("Just landed").build(), NOON);
    await().untilAsserted(() -> assertThat(titles()).containsExactly("Just landed"));

    desk.put(article(1).titled("Just corrected").revised(2).build(), NOON.plusSeconds(1));
    await().untilAsserted(() -> assertThat(titles()).containsExactly("Just corrected"));

    desk.put(copy(11, 1, "Inland Post"));
    await().until(() -> text(line(1)).contains("also in Inland Post"));
    assertNoErrors();
  }

  @Test
  void doesNotMoveUnderAReaderWhoHasScrolledDown() {
    for (int i = 1; i <= 40; i++) {
      desk.put(article(i).build(), NOON.plusSeconds(i));
    }
    open("");
    await().until(() -> titles().size() == 40);
    awaitLive();
    browser.executeScript("window.scrollTo(0, 2000)");
    await()
        .until(() -> ((Number) browser.executeScript("return window.scrollY")).intValue() > 1000);

    desk.put(article(41).titled("Meanwhile").build(), NOON.plusSeconds(100));

    WebElement more = browser.findElement(By.id("more"));
    await().until(() -> "Show 1 new or revised".equals(more.getDomProperty("textContent")));
    assertThat(titles()).hasSize(40);
    browser.executeScript("arguments[0].click()", more);
    await().untilAsserted(() -> assertThat(titles()).first().isEqualTo("Meanwhile"));
  }

  @Test
  void searchesAsOneTypesAndKeepsTheSearchInTheAddress() {
    desk.put(article(1).titled("Volcano wakes").build(), NOON);
    desk.put(article(2).titled("Harbour sleeps").build(), NOON);
    open("");
    await().until(() -> titles().size() == 2);

    browser.findElement(By.id("q")).sendKeys("volcano");

    await().untilAsserted(() -> assertThat(titles()).containsExactly("Volcano wakes"));
    assertThat(browser.getCurrentUrl()).endsWith("?q=volcano");
    awaitLive();
    desk.put(article(3).titled("Nothing to see").build(), NOON.plusSeconds(1));
    desk.put(article(4).titled("Second volcano").build(), NOON.plusSeconds(2));
    await()
        .untilAsserted(
            () -> assertThat(titles()).containsExactly("Second volcano", "Volcano wakes"));
  }

  @Test
  void filtersByTagOnClick() {
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    desk.put(article(2).build(), NOON.plusSeconds(1));
    open("");
    await().until(() -> titles().size() == 2);

    browser.findElement(By.cssSelector(".tags button")).click();

    await().until(() -> titles().size() == 1);
    assertThat(browser.getCurrentUrl()).contains("tag=geonames");
    browser.findElement(By.cssSelector("#filter button[type=reset]")).click();
    await().until(() -> titles().size() == 2);
  }

  @Test
  void opensAnArticleByKeyboardAndClosesIt() {
    desk.put(article(1).build(), NOON);
    desk.put(copy(11, 1, "Inland Post"));
    open("");
    await().until(() -> titles().size() == 1);

    browser.findElement(By.cssSelector("#articles h3 button")).sendKeys(Keys.ENTER);

    WebElement reader = browser.findElement(By.id("reader"));
    await().until(reader::isDisplayed);
    assertThat(reader.findElements(By.cssSelector(".body p"))).hasSize(2);
    assertThat(reader.getText()).contains("The council paid for them.", "Inland Post", "93 %");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await().until(() -> !reader.isDisplayed());
    assertNoErrors();
  }

  @Test
  void showsEachArticleInItsLanguageAndDirection() {
    desk.put(article(1).titled("عودة أضواء الميناء").in("ar").build(), NOON);
    open("");
    await().until(() -> titles().size() == 1);

    WebElement title = browser.findElement(By.cssSelector("#articles h3 button"));
    assertThat(title.getDomAttribute("lang")).isEqualTo("ar");
    assertThat(title.getCssValue("direction")).isEqualTo("rtl");
  }

  @Test
  void goesOnAfterTheDeskWasStartedAgain() {
    desk.put(article(1).titled("Before").build(), NOON);
    open("");
    await().until(() -> titles().size() == 1);
    awaitLive();
    int port = desk.address().getPort();
    desk.close();
    await().until(() -> state().contains("trying again"));

    desk = new TestDesk(5);
    desk.put(article(2).titled("After").build(), NOON);
    desk.start(port);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(titles()).containsExactly("After"));
  }

  @Test
  void neverRunsWhatAPublisherWrote() {
    List<String> attacks =
        List.of(
            "<script>window.hacked=1</script>",
            "<img src=x onerror=window.hacked=1>",
            "\"><svg onload=window.hacked=1>",
            "</title><script>window.hacked=1</script>",
            "javascript:window.hacked=1",
            "{{constructor.constructor('window.hacked=1')()}}",
            "&lt;script&gt;window.hacked=1&lt;/script&gt;",
            "\u2028</script><iframe srcdoc='<script>parent.hacked=1</script>'>");
    for (int i = 0; i < attacks.size(); i++) {
      String attack = attacks.get(i);
      Sample sample =
          article(i + 1).titled(attack).saying(attack).by(attack).tagged(attack, attack);
      desk.put(sample.at("javascript:window.hacked=1//" + i).build(), NOON.plusSeconds(i));
      desk.put(copy(100 + i, i + 1, attack));
    }
    open("");
    await().until(() -> titles().size() == attacks.size());

    assertThat(titles()).containsExactlyElementsOf(attacks.reversed());
    for (int i = 1; i <= attacks.size(); i++) {
      browser.executeScript(
          "document.querySelector(`[data-id='" + id(i) + "'] h3 button`).click()");
      String attack = attacks.get(i - 1);
      await().until(() -> attack.equals(content("#reader h2")));
    }

    assertThat(browser.executeScript("return window.hacked")).isNull();
    assertThat(
            browser.findElements(
                By.cssSelector(
                    "#articles img, #articles svg, iframe, article a[href^=javascript]")))
        .isEmpty();
    assertNoErrors();
  }

  @Test
  void fitsAPhone() {
    desk.put(article(1).titled("Donaudampfschifffahrt".repeat(8)).build(), NOON);
    browser.manage().window().setSize(new Dimension(500, 800));
    open("");
    await().until(() -> titles().size() == 1);

    assertThat(
            browser.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isEqualTo(true);
  }

  @Test
  void everyControlHasAName() {
    desk.put(article(1).tagged("geonames:1", "Port Ellery").build(), NOON);
    open("");
    await().until(() -> titles().size() == 1);

    List<WebElement> controls = browser.findElements(By.cssSelector("a, button, input, select"));
    assertThat(controls)
        .filteredOn(WebElement::isDisplayed)
        .hasSizeGreaterThan(7)
        .allSatisfy(c -> assertThat(c.getAccessibleName()).isNotBlank());
  }

  private void open(String query) {
    browser.get(desk.address() + query);
  }

  private void awaitLive() {
    await().until(() -> state().equals("Live"));
  }

  private String state() {
    return content("#state");
  }

  private String content(String selector) {
    return (String)
        browser.executeScript(
            "return document.querySelector(arguments[0])?.textContent ?? ''", selector);
  }

  @SuppressWarnings("unchecked")
  private List<String> titles() {
    return (List<String>)
        browser.executeScript(
            "return [...document.querySelectorAll('#articles h3')].map((t) => t.textContent)");
  }

  private WebElement line(int number) {
    return browser.findElement(By.cssSelector("[data-id='" + id(number) + "']"));
  }

  private static String text(WebElement element) {
    return element.getText();
  }

  private static void assertNoErrors() {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .extracting(LogEntry::getMessage)
        .isEmpty();
  }
}
