package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.Loopback;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page that has no text of its own leads to. */
class PageVisitTest {
  private static final String TEXT =
      "<p>" + "The ferry sails again after a winter in the dock. ".repeat(40) + "</p>";
  private static final String APP =
      "<head><title>Courier</title>%s</head><body><div id=root></div><script src=app.js></script>"
          + "<noscript>Please enable scripts to read the Harbour Courier</noscript></body>";

  private final Loopback server = new Loopback();
  private final Fetching fetching =
      new Fetching(
          FetchSettings.DEFAULT.onLoopback(Duration.ZERO),
          new SimpleMeterRegistry(),
          Clock.systemUTC());

  @AfterEach
  void close() {
    fetching.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0;url=/story",
    "'0; URL=''/story'''",
    "'2 , url=/story'",
    "5; /story",
    "0;url=/story?a=1&amp;b=2"
  })
  void followsARefresh(String content) throws Exception {
    on("/a", "<meta http-equiv=\"Refresh\" content=\"" + content + "\">");
    on("/story", TEXT);

    assertThat(url(page("/a"))).startsWith(server.url("/story"));
  }

  @Test
  void staysOnAnArticleThatReloadsItself() throws Exception {
    on("/live", "<meta http-equiv=refresh content='300;url=/ads'>" + TEXT);
    on("/old", "<!-- <meta http-equiv=refresh content='0;url=/ads'> -->" + TEXT);
    on("/plain", "<noscript><meta http-equiv=refresh content='0;url=/ads'></noscript>" + TEXT);
    on("/ads", "<p>Buy</p>");

    assertThat(url(page("/live"))).endsWith("/live");
    assertThat(url(page("/old"))).endsWith("/old");
    assertThat(url(page("/plain"))).endsWith("/plain");
    assertThat(server.requests).doesNotContain("/ads");
  }

  @Test
  void readsTheAmpVersionOfAPageWhoseTextComesByScript() throws Exception {
    on("/story", APP.formatted("<link rel=amphtml href='/amp/story'>"));
    on("/amp/story", "<script src=amp.js></script>" + TEXT);

    assertThat(url(page("/story"))).endsWith("/amp/story");
  }

  @Test
  void readsTheAmpVersionOfAStubThatNeedsNoScript() throws Exception {
    on("/story", "<link rel=amphtml href='/amp/story'><p>Read on</p>");
    on("/amp/story", TEXT);

    assertThat(url(page("/story"))).endsWith("/amp/story");
  }

  @Test
  void aPageThatOnlyLeadsWhereWeMustNotGoIsNoPage() throws Exception {
    on("/1", "<meta http-equiv=refresh content='0;url=http://169.254.169.254/x'>");
    on("/2", "<meta http-equiv=refresh content='0;url=/gone'><p>Wait</p>");
    try (Fetching guarded =
        new Fetching(ownLoopback(), new SimpleMeterRegistry(), Clock.systemUTC())) {
      assertThat(error(guarded.page(server.url("/1"), Map.of(), server.url("/feed"))))
          .isEqualTo(FetchError.UNSAFE_ADDRESS);
    }
    assertThat(error(page("/2"))).isEqualTo(FetchError.NOT_FOUND);
  }

  @Test
  void leavesTheAmpVersionOfAWholePageAlone() throws Exception {
    on("/story", "<link rel=amphtml href='/amp/story'><script src=x.js></script>" + TEXT);

    assertThat(url(page("/story"))).endsWith("/story");
    assertThat(server.requests).containsExactly("/story");
  }

  @Test
  void followsTheCanonicalAddressOfAStub() throws Exception {
    on("/share/1", "<link rel=canonical href='/story'><p>Read it at the Courier</p>");
    on("/story", TEXT);

    assertThat(url(page("/share/1"))).endsWith("/story");
  }

  @Test
  void keepsTheStubWhereItsCanonicalAddressLeadsNowhere() throws Exception {
    on("/brief", "<link rel=canonical href='/gone'><p>The ferry sails at six.</p>");
    on("/front", "<link rel=canonical href='/'><p>The ferry sails at six.</p>");

    assertThat(url(page("/brief"))).endsWith("/brief");
    assertThat(url(page("/front"))).endsWith("/front");
  }

  @Test
  void anEmptyShellIsNoPage() throws Exception {
    on("/app", APP.formatted("<link rel=canonical href='/app'>"));

    assertThat(error(page("/app"))).isEqualTo(FetchError.EMPTY_PAGE);
  }

  @Test
  void aShellThatCarriesItsArticleAsDataIsOne() throws Exception {
    String json = "<script type='application/ld+json'>{\"articleBody\":\"The ferry\"}</script>";
    on("/app", APP.formatted(json));

    assertThat(url(page("/app"))).endsWith("/app");
  }

  @Test
  void stopsAfterTwoSignposts() throws Exception {
    on("/1", "<meta http-equiv=refresh content='0;url=/2'>");
    on("/2", "<meta http-equiv=refresh content='0;url=/3'>");
    on("/3", "<meta http-equiv=refresh content='0;url=/4'>");
    on("/4", TEXT);
    on("/circle", "<meta http-equiv=refresh content='0;url=/round'>");
    on("/round", "<meta http-equiv=refresh content='0;url=/circle#x'>");

    page("/1");
    page("/circle");

    assertThat(server.requests).containsExactly("/1", "/2", "/3", "/circle", "/round");
  }

  @Test
  void asksRobotsTxtAboutWhereASignpostLeads() throws Exception {
    server.on("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /hidden/");
    on("/1", "<meta http-equiv=refresh content='0;url=/hidden/2'><p>Wait</p>");
    on("/hidden/2", TEXT);

    assertThat(error(page("/1"))).isEqualTo(FetchError.ROBOTS);
    assertThat(server.requests).doesNotContain("/hidden/2");
  }

  @ParameterizedTest
  @CsvSource({
    "'<title>Just a moment...</title><script src=x.js></script>', CHALLENGE",
    "'<script src=/cdn-cgi/challenge-platform/x.js></script><p>Courier</p>', CHALLENGE",
    "'<h1>Before you continue to the Courier</h1><form><button>Accept all</button></form>', CONSENT",
    "'<h1>Sign in</h1><form><input name=p type=\"password\"></form>', LOGIN"
  })
  void tellsAWallThatIsServedAsAPage(String html, FetchError wall) throws Exception {
    on("/story", html);

    assertThat(error(page("/story"))).isEqualTo(wall);
  }

  @Test
  void anArticleWithABannerAndALoginIsAnArticle() throws Exception {
    on(
        "/story",
        "<div>We value your privacy</div><input type=password><script src=hcaptcha.js></script>"
            + TEXT);

    assertThat(url(page("/story"))).endsWith("/story");
  }

  /** Loopback is the user's own, all else that is private is not. */
  private static FetchSettings ownLoopback() {
    FetchSettings defaults = FetchSettings.DEFAULT;
    return new FetchSettings(
        defaults.contact(),
        false,
        Set.of("127.0.0.1"),
        defaults.pageLimit(),
        defaults.feedLimit(),
        defaults.maxRedirects(),
        defaults.connectTimeout(),
        defaults.timeout(),
        Duration.ZERO,
        defaults.perSite(),
        defaults.connections(),
        defaults.robots(),
        defaults.proxy());
  }

  private void on(String path, String html) {
    server.on(path, 200, "text/html; charset=utf-8", "<!doctype html><html>" + html);
  }

  private PageResult page(String path) throws InterruptedException {
    return fetching.page(server.url(path), Map.of(), server.url("/feed"));
  }

  private static String url(PageResult result) {
    return ((PageResult.Fetched) result).page().url();
  }

  private static FetchError error(PageResult result) {
    return ((PageResult.Failed) result).error();
  }
}
