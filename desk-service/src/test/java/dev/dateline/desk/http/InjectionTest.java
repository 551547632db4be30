package dev.dateline.desk.http;

import static dev.dateline.desk.Sample.NOON;
import static dev.dateline.desk.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FeedWishes;
import dev.dateline.contract.FullText;
import dev.dateline.contract.Image;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Relation;
import dev.dateline.contract.Selectors;
import dev.dateline.contract.Tag;
import dev.dateline.contract.TagRule;
import dev.dateline.desk.Piece;
import dev.dateline.desk.query.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What publishers write never runs, whatever field it stands in. Success of an attack would be seen
 * by a flag in the window, by a dialog (which ends the session), by a request to a server that
 * nothing may ask, or by what the browser refused to load.
 */
class InjectionTest extends BrowserTest {
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer canary;
  private List<String> attacks;

  @BeforeEach
  void listen() throws IOException {
    canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    canary.start();
    attacks =
        Attacks.all(
            "top.hacked=alert(1)", "http://127.0.0.1:" + canary.getAddress().getPort() + "/c");
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @AfterEach
  void stopListening() {
    canary.stop(0);
  }

  @Test
  void noFieldOfAnArticleRuns() {
    for (int i = 0; i < attacks.size(); i++) {
      put(i + 1, attacks.get(i));
    }
    open("?sort=oldest");
    eventually(() -> assertThat(browser.count("#articles > li")).isEqualTo(50));
    browser.find("#older").click();
    eventually(() -> assertThat(browser.count("#articles > li")).isEqualTo(100));
    browser.find("#older").click();
    eventually(
        () -> assertThat(browser.texts("#articles .open")).containsExactlyElementsOf(attacks));
    assertThat(
            browser.count(
                "#articles :is(script, img, svg, iframe, style, link, form, object, embed, math,"
                    + " template, video)"))
        .isZero();

    for (int i = 0; i < attacks.size(); i++) {
      String attack = attacks.get(i);
      browser.run(
          "document.querySelector(arguments[0]).click()", "[data-id='" + id(i + 1) + "'] .open");
      eventually(() -> assertThat(browser.text("#article h2")).isEqualTo(attack));
      browser.run(
          """
          for (const fold of document.querySelectorAll("#article details")) fold.open = true;
          for (const mark of document.querySelectorAll("#article .found")) mark.focus();
          """);
      eventually(() -> assertThat(browser.count("#article .inside[aria-busy=true]")).isZero());
      assertThat(
              browser.count(
                  "#content :is(script, img, iframe, style, link, object, embed, math, template,"
                      + " video)"))
          .as(attack)
          .isZero();
      assertThat(
              browser.run(
                  "return [...document.querySelectorAll('a')].map((a) => a.protocol).filter((p) =>"
                      + " p !== 'http:' && p !== 'https:')"))
          .as(attack)
          .isEqualTo(List.of());
    }
    assertNothingRan();
  }

  @Test
  void noAttackRunsAsItLands() {
    open("");
    awaitLive();
    for (int i = 0; i < attacks.size(); i++) {
      put(i + 1, attacks.get(i));
    }

    eventually(
        () ->
            assertThat(browser.texts("#articles .open"))
                .containsExactlyInAnyOrderElementsOf(attacks));
    assertNothingRan();
  }

  @Test
  void noFieldOfAFeedRuns() {
    for (int i = 0; i < attacks.size(); i++) {
      putFeed(i, attacks.get(i));
    }
    open("?view=feeds");

    eventually(() -> assertThat(browser.count("#feed-list > li")).isEqualTo(attacks.size()));
    assertThat(browser.texts("#feed-list h3 [dir=auto]"))
        .containsExactlyInAnyOrderElementsOf(attacks);
    assertThat(browser.count("#feed-list :is(script, img, svg, iframe, style, link, form)"))
        .isZero();
    assertNothingRan();
  }

  @Test
  void noFieldOfASavedSearchRuns() {
    for (int i = 0; i < attacks.size(); i++) {
      String attack = attacks.get(i);
      desk.rules()
          .heard("rule" + i, new TagRule("rule" + i, attack, attack, TagRule.Examples.NONE));
    }
    desk.searches()
        .add(
            attacks.getFirst(),
            new Filter("a", null, null, null, null, null),
            "http://127.0.0.1:1/");
    open("?view=saved");

    eventually(() -> assertThat(browser.count("#saved-list > li.rule")).isEqualTo(attacks.size()));
    assertThat(browser.texts("#saved-list > li.rule h3 a"))
        .containsExactlyInAnyOrderElementsOf(attacks);
    assertThat(browser.count("#saved-list :is(script, img, svg, iframe, style, link, form)"))
        .isZero();
    assertNothingRan();
  }

  @Test
  void nothingInTheAddressRuns() {
    for (int i = 0; i < attacks.size(); i++) {
      String attack = attacks.get(i);
      String search =
          "?q=@&tag=@&outlet=@&language=@&from=@&article=@&sort=@&view=@"
              .replace("@", URLEncoder.encode(attack, StandardCharsets.UTF_8));
      if (i % 10 == 0) {
        open(search);
      } else {
        browser.run(
            "history.pushState(null, '', arguments[0]); dispatchEvent(new"
                + " PopStateEvent('popstate'))",
            search);
      }
      eventually(
          () ->
              assertThat(browser.find("#article").getDomAttribute("aria-busy")).isEqualTo("false"));
      assertThat(browser.run("return window.hacked ?? null")).as(attack).isNull();
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void noFeedThatTheDeskGivesOutRuns() {
    for (int i = 0; i < attacks.size(); i++) {
      put(i + 1, attacks.get(i));
    }
    for (String path :
        List.of(
            "feeds/atom?limit=500",
            "feeds/rss?limit=500",
            "feeds/json?limit=500",
            "api/articles?limit=500",
            "api/articles/" + id(1),
            "api/articles?format=ninjs",
            "api/articles?format=jsonld")) {
      open(path);
      assertThat(browser.run("return window.hacked ?? null")).as(path).isNull();
      assertThat(browser.count("script, img, iframe, object, embed, video")).as(path).isZero();
    }
    assertThat(asked).isEmpty();
  }

  private void put(int number, String attack) {
    Publisher publisher = new Publisher(attack, attack);
    desk.put(
        Piece.article(number)
            .with("title", attack)
            .with("standfirst", attack)
            .with("body", attack.replace("\n", " ") + "\n" + attack)
            .with("authors", List.of(attack, attack))
            .with("byline", List.of(attack))
            .with("agency", attack)
            .with("place", attack)
            .with("section", attack)
            .with("breadcrumb", List.of(attack))
            .with("keywords", List.of(attack))
            .with("labels", List.of(attack))
            .with("corrections", List.of(attack))
            .with("publisher", publisher)
            .with("url", attack)
            .with("canonicalUrl", attack + "#")
            .with("feed", attack)
            .with("language", attack.isBlank() ? "en" : attack)
            .with("image", new Image(attack, attack, attack, attack))
            .with("tags", List.of(tag(attack)))
            .with("related", number % 3 == 0 ? null : related(number, attack))
            .with("unjudged", attack)
            .article(),
        NOON.plusSeconds(number));
    desk.put(
        Piece.copy(1_000 + number, number, attack)
            .with("title", attack)
            .with("standfirst", attack)
            .with("body", "Copied. " + attack)
            .with("publisher", publisher)
            .with("url", attack)
            .with("language", attack)
            .with("feed", attack)
            .copy());
  }

  /** To the one before, whose fields are an attack too, or to what is none. */
  private static Relation related(int number, String attack) {
    String to = number % 3 == 1 ? attack : id(number - 1);
    return new Relation(to, Relation.How.RELATED, 0.2, Map.of(attack, 0.3));
  }

  private static Tag tag(String attack) {
    return new Tag(
        attack,
        attack,
        Tag.Type.OTHER,
        Tag.Rel.ABOUT,
        0.9,
        attack,
        List.of(new Tag.Mention("title", 0, attack.length()), new Tag.Mention("body", 0, 3)),
        List.of(attack),
        new Tag.Source(attack, attack));
  }

  private void putFeed(int number, String attack) {
    String url = "https://feeds.example/" + number + "?" + attack;
    desk.board()
        .subscribed(
            url,
            new FeedSubscription(
                url, attack, List.of(attack), FullText.PAGE, Map.of(), Selectors.NONE, false));
    desk.board()
        .polled(
            url,
            new FeedState(
                url,
                FeedState.Validators.NONE,
                new FeedState.Schedule(NOON, NOON, Duration.ofHours(1), attack),
                new FeedState.Health(NOON, 2, attack, attack, 1),
                List.of(),
                List.of(),
                FeedRhythm.UNKNOWN,
                FeedWishes.NONE,
                new FeedState.Address(attack, null, 0, null),
                null));
  }

  /** Neither ran nor was refused: the browser was never given anything to refuse. */
  private void assertNothingRan() {
    assertThat(browser.run("return window.hacked ?? null")).isNull();
    assertNoComplaints();
    assertThat(asked).isEmpty();
  }
}
