package dev.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file in {@code feeds/broken} is the same two entries, broken in the way its name says. */
class FeedToleranceTest {

  static List<String> brokenFeeds() {
    return Feeds.names("broken");
  }

  @ParameterizedTest
  @MethodSource("brokenFeeds")
  void readsTheFirstEntryOfABrokenFeed(String file) {
    Entry entry = Feeds.read("broken/" + file).entries().getFirst();

    assertThat(MarkupText.plain(entry.title())).isEqualTo("Café & quay");
    assertThat(entry.link()).isEqualTo("https://harbour.example/a?x=1&y=2");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(entry.id()).isIn("g1", "https://harbour.example/a?x=1&y=2");
  }

  @ParameterizedTest
  @MethodSource("brokenFeeds")
  void readsTheLastEntryOfABrokenFeed(String file) {
    Entry entry = Feeds.read("broken/" + file).entries().getLast();

    boolean cut = file.equals("truncated-in-an-entry.xml");
    assertThat(entry.title()).isEqualTo(cut ? "Sec" : "Second");
    assertThat(entry.link()).isEqualTo(cut ? null : "https://harbour.example/b");
  }

  @ParameterizedTest
  @CsvSource({
    "control-characters, CONTROL_CHARACTERS",
    "unterminated-cdata, UNTERMINATED_SECTION",
    "unterminated-cdata-before-another, UNTERMINATED_SECTION",
    "unterminated-comment, UNTERMINATED_SECTION",
    "truncated-in-an-entry, TRUNCATED",
    "truncated-in-a-tag, TRUNCATED",
  })
  void saysWhatItTolerated(String file, Flaw flaw) {
    assertThat(Feeds.read("broken/" + file + ".xml").flaws()).contains(flaw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1&section=2",
        "a=1&region=eu&copy=3&timestamp=4&currency=5&lt=6&amp=7",
        "id=1&notify=1&para=2&degree=3&times=4&order=5&micro=6&uml=7&yen=8",
      })
  void keepsAddressesWithBareAmpersandsAsTheyAre(String query) {
    String url = "https://harbour.example/a?" + query;

    Entry entry = Feeds.item("<title>T</title><link>" + url + "</link><guid>" + url + "</guid>");

    assertThat(entry.link()).isEqualTo(url);
    assertThat(entry.id()).isEqualTo(url);
  }

  @Test
  void keepsBareAmpersandsOfAttributesAndOfCdataAsTheyAre() {
    String url = "https://harbour.example/a?a=1&section=2&copy=3";

    Feed feed =
        Feeds.parse(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link href='"
                + url
                + "'/><id><![CDATA["
                + url
                + "]]></id><title>Fish &amp chips &copy; us</title></entry></feed>");

    assertThat(feed.entries().getFirst().link()).isEqualTo(url);
    assertThat(feed.entries().getFirst().id()).isEqualTo(url);
    assertThat(MarkupText.plain(feed.entries().getFirst().title())).isEqualTo("Fish & chips © us");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<enclosure url='https://h.example/e.mp3' type='audio/mpeg'>",
        "<media:content url='https://h.example/1.jpg' medium='image'>",
        "<media:thumbnail url='https://h.example/1.jpg'>",
        "<enclosure url='https://h.example/e.jpg'><media:content url='https://h.example/1.jpg'>",
        "<media:content url='https://h.example/1.jpg'><media:thumbnail url='/t.jpg'>",
        "<dc:creator>Ann",
        "<dc:date>2026-03-02",
      })
  void readsWhatIsBehindAModulesFieldThatIsNotClosed(String field) {
    Entry entry =
        Feeds.item(
            field
                + "<title>One</title><link>https://h.example/1</link><guid>g1</guid>"
                + "<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>");

    assertThat(entry.title()).isEqualTo("One");
    assertThat(entry.link()).isEqualTo("https://h.example/1");
    assertThat(entry.id()).isEqualTo("g1");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void leavesToMediaWhatIsTheirs() {
    Entry entry =
        Feeds.item(
            "<media:content url='https://h.example/1.jpg' medium='image'><media:title>Quay"
                + "</media:title><media:thumbnail url='https://h.example/t.jpg'/><title>Inner</title>"
                + "</media:content><title>One</title>");

    assertThat(entry.title()).isEqualTo("One");
    assertThat(entry.image()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<id>g1<title>One</title><link href='https://h.example/1'/><updated>2026-03-02T10:00:00Z"
            + "</updated><summary>S</summary>",
        "<updated>2026-03-02T10:00:00Z<title>One</title><link href='https://h.example/1'/>"
            + "<id>g1</id><summary>S</summary>",
        "<title>One<link href='https://h.example/1'/><id>g1</id>"
            + "<updated>2026-03-02T10:00:00Z</updated><summary>S</summary>",
      })
  void readsWhatIsBehindAFieldOfAtomThatIsNotClosed(String fields) {
    Entry entry =
        Feeds.parse(
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + fields + "</entry></feed>")
            .entries()
            .getFirst();

    assertThat(entry.title()).isEqualTo("One");
    assertThat(entry.link()).isEqualTo("https://h.example/1");
    assertThat(entry.id()).isEqualTo("g1");
    assertThat(entry.updated()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(entry.summary()).isEqualTo("S");
  }

  @ParameterizedTest
  @ValueSource(strings = {"description", "summary", "content:encoded"})
  void readsWhatIsBehindABlockThatIsNotClosed(String block) {
    String fields =
        "<link>https://h.example/1</link><guid>g1</guid>"
            + "<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>";

    Entry entry = Feeds.item("<title>One</title><" + block + ">Text" + fields);
    Entry own = Feeds.item("<guid>own</guid><" + block + ">Text" + fields);

    assertThat(entry.link()).isEqualTo("https://h.example/1");
    assertThat(entry.id()).isEqualTo("g1");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(own.id()).isEqualTo("own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><title>F</title><image><url>https://h.example/i.png</url>%s</channel></rss>",
        "<rss><channel><title>F</title><image><url>https://h.example/i.png%s</channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><author><name>Ann%s</feed>",
      })
  void findsTheEntriesBehindAPartOfTheFeedThatIsNotClosed(String feed) {
    String entries =
        "<item><title>One</title><author><name>Bea</name></author></item>"
            + "<item><title>Two</title></item>";

    assertThat(Feeds.parse(feed.replace("%s", entries)).entries())
        .extracting(Entry::title)
        .containsExactly("One", "Two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>One</title><link>https://h.example/1",
        "<item><link>https://h.example/1</link><title>One",
        "<item><title>One</title><link>https://h.example/1</link><guid>g1",
        "<item><title>One</title><link>https://h.example/1</link><pubDate>Mon, 02 Mar 2026",
        "<item><title>One</title><link>https://h.example/1</link><dc:date>2026-03-02",
        "<item><title>One</title><link>https://h.example/1</link><category>c",
        "<item><title>One</title><link>https://h.example/1</link><description>d",
        "<item><title>One</title><link>https://h.example/1</link><content:encoded>d",
        "<item><title>One</title><link>https://h.example/1</link><comments>d",
        "<item><title>One</title><link>https://h.example/1</link><author>d",
        "<item><title>One<link>https://h.example/1",
        "<item><title>One</title><link>https://h.example/1",
      })
  void readsTheItemAfterAFieldThatIsNotClosed(String first) {
    Feed feed =
        Feeds.parse(
            "<rss><channel>"
                + first
                + "<item><title>Two</title><link>https://h.example/2</link></item>"
                + "<item><title>Three</title><link>https://h.example/3</link></item>"
                + "</channel></rss>");

    assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "Two", "Three");
    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactly("https://h.example/1", "https://h.example/2", "https://h.example/3");
  }

  @ParameterizedTest
  @ValueSource(strings = {")]}'\n", "while(1);", "callback(", "Notice: undefined index\n"})
  void readsJsonBehindJunk(String junk) {
    Feed feed =
        Feeds.parse(
            junk
                + "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":["
                + "{\"id\":\"1\",\"title\":\"One <b>\"},{\"id\":\"2\",\"title\":\"Tw");

    assertThat(feed.entries()).extracting(Entry::id).containsExactly("1");
    assertThat(feed.flaws()).contains(Flaw.LEADING_JUNK, Flaw.TRUNCATED);
  }

  @Test
  void saysThatJunkStoodBeforeTheFeed() {
    String text = "Notice: undefined index\n" + Feeds.text("rss-0.91.xml");

    assertThat(Feeds.parse(text).flaws()).containsExactly(Flaw.LEADING_JUNK);
  }

  @Test
  void expandsAFeedsOwnEntitiesButNotTheirMultiplication() {
    Entry entry = Feeds.read("broken/internal-entities.xml").entries().getFirst();

    assertThat(entry.summary()).isEqualTo("The Courier &bomb3;");
  }

  @Test
  void endsAnUnterminatedCdataWithItsElement() {
    Feed feed = Feeds.read("broken/unterminated-cdata-before-another.xml");

    assertThat(feed.entries().getFirst().summary()).isEqualTo("hello");
  }

  @Test
  void readsC1ControlsAsTheirWritersMeantThem() {
    assertThat(Feeds.item("<title>don&#146;t \u0093stop\u0094</title>").title())
        .isEqualTo("don’t “stop”");
  }

  @Test
  void readsAFeedThatIsAGzipFile() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(Feeds.bytes("rss-2.0.xml"));
    }

    FeedResult result = Feeds.parser().parse(packed.toByteArray(), "text/xml", Feeds.URL);

    assertThat(Feeds.parsed(result).entries()).hasSize(2);
  }

  @Test
  void readsJsonUpToWhereItBreaks() {
    String json = Feeds.text("json-1.1.json");

    Feed feed = Feeds.parse(json.substring(0, json.indexOf("\"not an item\"") + 5));

    assertThat(feed.entries()).extracting(Entry::id).containsExactly("17");
    assertThat(feed.flaws()).contains(Flaw.TRUNCATED);
  }

  @Test
  void setsAFutureDateToNow() {
    Entry entry = Feeds.item("<pubDate>Tue, 01 Jan 2030 00:00:00 GMT</pubDate>");

    assertThat(entry.published()).isEqualTo(Feeds.NOW);
    assertThat(entry.publishedRaw()).isEqualTo("Tue, 01 Jan 2030 00:00:00 GMT");
  }

  @Test
  void readsAFutureChangeTheSameAtEveryPoll() {
    Entry entry = Feeds.item("<title>x</title><updated>2030-01-01T00:00:00Z</updated>");

    assertThat(entry.updated()).isNull();
    assertThat(entry.published()).isEqualTo(Feeds.NOW);
  }

  @Test
  void doesNotTakeTheTitleOfAPictureOrASourceForItsOwn() {
    Entry entry =
        Feeds.item(
            "<source url='x'>Wire</source><media:content><media:title>Pic</media:title></media:content>"
                + "<title>Own</title>");

    assertThat(entry.title()).isEqualTo("Own");
  }

  @Test
  void readsAnEmptyFeedAsAFeed() {
    assertThat(Feeds.parse("<rss/>").entries()).isEmpty();
  }

  @Test
  void readsAnElementWithoutItsHeader() {
    FeedResult result = Feeds.parser().parse("<item><title>x".getBytes(UTF_8), null, Feeds.URL);

    assertThat(Feeds.parsed(result).entries()).extracting(Entry::title).containsExactly("x");
  }

  @Test
  void resolvesTheLinksInContentByTheBaseInForce() {
    Feed feed =
        Feeds.parse(
            """
            <feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://quay.example/a/'>
              <entry xml:base='b/'>
                <summary type='html' xml:base='c/'>&lt;a href='d'&gt;x&lt;/a&gt;</summary>
                <content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>
                  <p xml:base='/e/'><img src='f.jpg'/></p><a href='#n'>n</a></div></content>
              </entry>
            </feed>
            """);

    Entry entry = feed.entries().getFirst();
    assertThat(entry.summary()).isEqualTo("<a href=\"https://quay.example/a/b/c/d\">x</a>");
    assertThat(entry.content())
        .contains("<img src=\"https://quay.example/e/f.jpg\">")
        .contains("<a href=\"#n\">")
        .doesNotContain("xml:base");
    assertThat(Feeds.item("<description>&lt;img src='/f.jpg'&gt;</description>").summary())
        .isEqualTo("<img src=\"https://harbour.example/f.jpg\">");
  }

  @Test
  void losesNoTextToAMarkThatIsNoMarkup() {
    assertThat(
            Feeds.item("<description>&lt;!' said &lt;b&gt;Ada&lt;/b&gt;</description>").summary())
        .isEqualTo("&lt;!' said <b>Ada</b>");
  }

  @Test
  void escapesBareAmpersandsBehindACommentThatOnlyNamesASection() {
    Entry entry =
        Feeds.item(
            "<!-- was <![CDATA[ --><title>T</title><link>https://h.example/?a=1&copy=2</link>");

    assertThat(entry.link()).isEqualTo("https://h.example/?a=1&copy=2");
  }

  @Test
  void resolvesReferencesInTheEntitiesOfItsOwn() {
    Feed feed =
        Feeds.parse(
            "<!DOCTYPE rss [<!ENTITY town \"K&#246;ln &#x26; Bonn\">]>"
                + "<rss><channel><item><title>News of &town;</title></item></channel></rss>");

    assertThat(MarkupText.plain(feed.entries().getFirst().title()))
        .isEqualTo("News of Köln & Bonn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "mailto:desk@harbour.example", "data:text/html,x"})
  void takesNoScriptOrMailboxForThePage(String link) {
    Entry entry =
        Feeds.item("<title>T</title><link>" + link + "</link><guid>https://h.example/a</guid>");

    assertThat(entry.link()).isEqualTo("https://h.example/a");
  }

  @Test
  void readsTagsOfOneTextInJson() {
    Feed feed = Feeds.parse("{\"items\":[{\"id\":\"1\",\"tags\":\"ferries, harbour\"}]}");

    assertThat(feed.entries().getFirst().tags()).containsExactly("ferries", "harbour");
  }

  @Test
  void readsALinkThatBeginsWithItsHost() {
    Entry entry = Feeds.item("<title>T</title><link>www.harbour.example/news/5</link>");

    assertThat(entry.link()).isEqualTo("https://www.harbour.example/news/5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Was tun, wenn x<y gilt?", "Rates<b", "a<b<c", "Sales <GBP 3m & rising", "1 < 2"})
  void readsABareBracketInATitleAndWhatStandsBehindIt(String title) {
    Entry entry =
        Feeds.item(
            "<title>"
                + title
                + "</title><link>https://h.example/a</link><pubDate>2026-03-02</pubDate>");

    assertThat(MarkupText.plain(entry.title())).isEqualTo(title);
    assertThat(entry.link()).isEqualTo("https://h.example/a");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
  }
}
