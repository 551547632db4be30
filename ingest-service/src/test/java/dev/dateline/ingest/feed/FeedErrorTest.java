package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.feed.FeedResult.NotAFeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedErrorTest {

  @ParameterizedTest
  @CsvSource({
    "front-page, HTML_PAGE",
    "login, LOGIN",
    "consent, CONSENT",
    "challenge, CHALLENGE",
    "moved, MOVED",
    "meta-refresh, MOVED",
  })
  void namesTheKindOfAWebPage(String page, FeedError error) {
    assertThat(reject(Feeds.text("pages/" + page + ".html")).error()).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Anmelden</title><form><input name=user></form>|LOGIN",
        "<title>Портал</title><h1>Вход в систему</h1><form><input type=text></form>|LOGIN",
        "<h1>ログイン</h1><form><input type=email></form>|LOGIN",
        "<p>x</p><form><input autocomplete=current-password></form>|LOGIN",
        "<title>Sign in to continue</title><meta http-equiv=refresh content='0;url=/go'>|LOGIN",
        "<title>…</title><meta http-equiv=refresh content='0;url=/user/login?to=/feed'>|LOGIN",
        "<title>…</title><meta http-equiv=refresh content='0;url=/blogin-news.xml'>|MOVED",
        "<h1>Vérifiez que vous n’êtes pas un robot</h1>|CHALLENGE",
        "<h1>Comprobando  su&nbsp; navegador</h1>|CHALLENGE",
        "<p>Подтвердите, что вы человек</p>|CHALLENGE",
        "<p>请完成人机验证</p>|CHALLENGE",
        "<p></p><script>document.cookie='k=1'; location.reload()</script>|CHALLENGE",
        "<div class=x-captcha></div>|CHALLENGE",
        "<h1>Making sure you're not a bot!</h1>|CHALLENGE",
        "<title>安全验证</title>|CHALLENGE",
        "<iframe src='/_Incapsula_Resource?x=1'></iframe>|CHALLENGE",
        "<p>Mit Werbung weiterlesen oder im PUR-Abo</p>|CONSENT",
        "<h1>Wir brauchen Ihre Zustimmung</h1>|CONSENT",
        "<p>Rispettiamo la tua privacy</p><button>Accetta tutti</button>|CONSENT",
        "<p>Çerezleri kabul edin</p>|CONSENT",
        "<div id=consent-dialog><button>OK</button></div>|CONSENT",
        "<title>La página se ha trasladado</title><a href=/new>x</a>|MOVED",
        "<title>Сайт переехал</title><a href=/new>x</a>|MOVED",
        "<title>ページは移動しました</title><a href=/new>x</a>|MOVED",
        "<p>.</p><script>window.location = '/new.xml'</script>|MOVED",
        "<h1>Der Hafen</h1><p>Heute legt die Fähre ab.</p>|HTML_PAGE",
        "<title>Новости</title><p>Паром снова ходит.</p>|HTML_PAGE",
      })
  void namesTheKindInAnyLanguage(String page, FeedError error) {
    assertThat(reject("<!DOCTYPE html><html>" + page + "</html>").error()).isEqualTo(error);
  }

  @Test
  void namesTheFeedsThatAPageLinksTo() {
    assertThat(reject(Feeds.text("pages/front-page.html")).message())
        .contains("\"The Harbour Courier\"")
        .contains("https://harbour.example/feed.xml, https://harbour.example/feed.json");
  }

  @ParameterizedTest
  @CsvSource({"moved", "meta-refresh"})
  void namesWhereAMovedFeedIs(String page) {
    assertThat(reject(Feeds.text("pages/" + page + ".html")).message())
        .endsWith("https://harbour.example/new.xml");
  }

  @Test
  void namesAListOfFeeds() {
    assertThat(reject(Feeds.text("subscriptions.opml")).error()).isEqualTo(FeedError.OPML);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|EMPTY",
        "' \n '|EMPTY",
        "plain words|NOT_A_FEED",
        "{\"error\": \"<p>no</p>\"}|NOT_A_FEED",
        "[{\"title\": \"<p>no</p>\"}]|NOT_A_FEED",
        "{broken|NOT_A_FEED",
        "<urlset><url><loc> </loc></url></urlset>|SITEMAP",
        "<?xml version='1.0'?><error>no such key</error>|NOT_A_FEED",
      })
  void namesWhatIsNoFeed(String text, FeedError error) {
    assertThat(reject(text).error()).isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<ul><li>x</li></ul>", "<section>x</section>", "<header>x</header>", "<b>x</b>"})
  void knowsAPageThatIsServedAsOne(String page) {
    assertThat(reject(page, "text/html; charset=utf-8").error()).isEqualTo(FeedError.HTML_PAGE);
    assertThat(reject(page, "application/xml").error()).isEqualTo(FeedError.NOT_A_FEED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<error>x</error>", "<link xmlns='urn:x'>x</link>"})
  void knowsXmlThatIsServedAsAPage(String xml) {
    assertThat(reject(xml, "text/html").error()).isEqualTo(FeedError.NOT_A_FEED);
  }

  @Test
  void knowsAPageBehindALongPreamble() {
    String page = "<html><p>x</p></html>";

    assertThat(reject("<!-- " + "x ".repeat(5_000) + "-->" + page).error())
        .isEqualTo(FeedError.HTML_PAGE);
    assertThat(reject(" ".repeat(5_000) + page).error()).isEqualTo(FeedError.HTML_PAGE);
  }

  @Test
  void refusesWhatIsTooLarge() {
    FeedParser parser = Feeds.parser(new FeedLimits(8, 1, 1, 1, 1, 1));

    assertThat(parser.parse("<rss></rss>".getBytes(UTF_8), null, Feeds.URL))
        .isEqualTo(new NotAFeed(FeedError.TOO_LARGE, "more than 8 bytes"));
  }

  private static NotAFeed reject(String text) {
    return reject(text, null);
  }

  private static NotAFeed reject(String text, @Nullable String contentType) {
    FeedResult result = Feeds.parser().parse(text.getBytes(UTF_8), contentType, Feeds.URL);
    assertThat(result).isInstanceOf(NotAFeed.class);
    return (NotAFeed) result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"item", "entry"})
  void knowsAPageThatHasElementsNamedLikeEntries(String name) {
    String page =
        "<!doctype html><html><head><title>Shop</title></head><body><p>Welcome</p><"
            + (name + ">Boots</" + name + "><" + name + ">Coats</" + name)
            + "></body></html>";

    FeedResult result = Feeds.parser().parse(page.getBytes(UTF_8), "text/html", Feeds.URL);

    assertThat(result)
        .isInstanceOfSatisfying(
            NotAFeed.class, no -> assertThat(no.error()).isEqualTo(FeedError.HTML_PAGE));
  }
}
