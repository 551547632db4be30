package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedFormatsTest {

  @Test
  void readsRss2WithItsModules() {
    Feed feed = Feeds.read("rss-2.0.xml");

    assertThat(feed.format()).isEqualTo("rss 2.0");
    assertThat(feed.title()).isEqualTo("The Harbour Courier");
    assertThat(feed.link()).isEqualTo("https://harbour.example/");
    assertThat(feed.subtitle()).isEqualTo("News from the quay");
    assertThat(feed.language()).isEqualTo("en-GB");
    assertThat(feed.rights()).isEqualTo("© The Harbour Courier");
    assertThat(feed.author()).isEqualTo("desk@harbour.example (Maud Ferrier)");
    assertThat(feed.updated()).isEqualTo(Instant.parse("2026-03-03T09:30:00Z"));
    assertThat(feed.image()).isEqualTo("https://harbour.example/logo.png");
    assertThat(feed.tags()).containsExactly("Local");
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(15));
    assertThat(feed.charset()).isEqualTo("UTF-8");
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.flaws()).containsExactly(Flaw.UNREADABLE_DATE);
  }

  @Test
  void readsTheHubsOfAFeedAndTheAddressThatTheyKnowItBy() {
    String links =
        "<link rel='hub' href='https://hub.example/'/>"
            + "<link rel='HUB' href='https://second.example/push'/>"
            + "<link rel='self' href='/own.atom'/>";
    Feed rss =
        Feeds.parse(
            "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>T</title>"
                + links.replace("<link", "<atom:link")
                + "</channel></rss>");
    Feed atom = Feeds.parse("<feed xmlns='http://www.w3.org/2005/Atom'>" + links + "</feed>");
    Feed json =
        Feeds.parse(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[],"
                + "\"feed_url\":\"https://harbour.example/own.atom\","
                + "\"hubs\":[{\"type\":\"rssCloud\",\"url\":\"https://cloud.example/\"},"
                + "{\"type\":\"WebSub\",\"url\":\"https://hub.example/\"},"
                + "{\"type\":\"WebSub\",\"url\":\"https://second.example/push\"}]}");

    for (Feed feed : java.util.List.of(rss, atom, json)) {
      assertThat(feed.hubs())
          .containsExactly("https://hub.example/", "https://second.example/push");
      assertThat(feed.self()).isEqualTo("https://harbour.example/own.atom");
    }
  }

  @Test
  void readsEveryFieldOfAnRssItem() {
    Entry entry = Feeds.read("rss-2.0.xml").entries().getFirst();

    assertThat(entry.id()).isEqualTo("courier-1001");
    assertThat(entry.title()).isEqualTo("Ferry & freight: quay reopens");
    assertThat(entry.link()).isEqualTo("https://harbour.example/2026/quay?ref=rss&n=1");
    assertThat(entry.authors()).containsExactly("Ada Okonjo", "Piet de Wit");
    assertThat(entry.byline()).isEqualTo("Ada Okonjo");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-03T08:15:00Z"));
    assertThat(entry.updated()).isNull();
    assertThat(entry.publishedRaw()).isEqualTo("Tue, 03 Mar 2026 09:15:00 +0100");
    assertThat(entry.summary()).isEqualTo("<p>The north quay reopened on <b>Tuesday</b>.</p>");
    assertThat(entry.content())
        .isEqualTo("<p>The north quay reopened on <b>Tuesday</b>.</p><p>Ferries sail again.</p>");
    assertThat(entry.tags()).containsExactly("Shipping", "Trade", "Ports");
    assertThat(entry.enclosures())
        .containsExactly(
            new Enclosure("https://harbour.example/audio/quay.mp3", "audio/mpeg", null),
            new Enclosure("https://harbour.example/img/quay.jpg", "image/jpeg", 20_480L));
    assertThat(entry.image()).isEqualTo("https://harbour.example/img/quay.jpg");
  }

  @Test
  void keepsTheTextOfADateThatItDoesNotUnderstand() {
    Entry entry = Feeds.read("rss-2.0.xml").entries().get(1);

    assertThat(entry.link()).isEqualTo("https://harbour.example/2026/nets");
    assertThat(entry.authors()).containsExactly("Rosa Lindqvist");
    assertThat(entry.byline()).isEqualTo("rosa@harbour.example (Rosa Lindqvist)");
    assertThat(entry.published()).isNull();
    assertThat(entry.publishedRaw()).isEqualTo("no idea");
    assertThat(entry.tags()).containsExactly("nets", "night work");
    assertThat(entry.image()).isEqualTo("https://harbour.example/img/nets.jpg");
  }

  @Test
  void readsRss090() {
    Feed feed = Feeds.read("rss-0.90.xml");

    assertThat(feed.format()).isEqualTo("rdf");
    assertThat(feed.title()).isEqualTo("Lighthouse Log");
    assertThat(feed.link()).isEqualTo("http://lighthouse.example/");
    assertThat(feed.subtitle()).isEqualTo("What the keeper saw");
    assertThat(feed.entries())
        .extracting(Entry::id)
        .containsExactly("http://lighthouse.example/lamp", "http://lighthouse.example/fog");
    assertThat(MarkupText.plain(feed.entries().getFirst().title()))
        .isEqualTo("Lamp & lens cleaned");
  }

  @Test
  void readsPlacesSectionsAndCountsOfModules() {
    String slash = "xmlns:s='http://purl.org/rss/1.0/modules/slash/'";
    String georss = "xmlns:g='http://www.georss.org/georss'";
    String gml = "xmlns:m='http://www.opengis.net/gml'";
    String geo = "xmlns:w='http://www.w3.org/2003/01/geo/wgs84_pos#'";
    Entry simple =
        Feeds.item(
            "<s:section %s>Harbour</s:section><s:comments %s> 12 </s:comments><g:point %s> 57.70 11.97</g:point>"
                .formatted(slash, slash, georss));
    Entry nested =
        Feeds.item(
            "<g:where %s><m:Point %s><m:pos>-33.9 18.4</m:pos></m:Point></g:where>"
                .formatted(georss, gml));
    Entry basic = Feeds.item("<w:lat %s>1.5</w:lat><w:long %s>-2</w:long>".formatted(geo, geo));
    Entry undeclared = Feeds.item("<georss:point>95 12</georss:point><slash:comments/>");

    assertThat(simple.tags()).containsExactly("Harbour");
    assertThat(simple.comments()).isEqualTo(12);
    assertThat(simple.location()).isEqualTo(new Entry.Location(57.70, 11.97));
    assertThat(nested.location()).isEqualTo(new Entry.Location(-33.9, 18.4));
    assertThat(basic.location()).isEqualTo(new Entry.Location(1.5, -2));
    assertThat(undeclared.location()).isNull();
    assertThat(undeclared.comments()).isNull();
  }

  @Test
  void readsWhereTheEntriesBeforeAre() {
    String archive = "<link rel='next' href='/2'/><link rel='prev-archive' href='/2026-05'/>";

    assertThat(Feeds.parse("<feed xmlns='http://www.w3.org/2005/Atom'>" + archive + "</feed>"))
        .extracting(Feed::older)
        .isEqualTo("https://harbour.example/2026-05");
    assertThat(
            Feeds.parse(
                "<rss xmlns:a='http://www.w3.org/2005/Atom'><channel><title>T</title>"
                    + "<a:link rel='next' href='?page=2'/></channel></rss>"))
        .extracting(Feed::older)
        .isEqualTo("https://harbour.example/feed.xml?page=2");
    assertThat(
            Feeds.parse(
                "<feed xmlns='http://www.w3.org/2005/Atom'><f:complete"
                    + " xmlns:f='http://purl.org/syndication/history/1.0'/>"
                    + archive
                    + "</feed>"))
        .extracting(Feed::older)
        .isNull();
  }

  @Test
  void readsRss091WithItsDoctype() {
    Feed feed = Feeds.read("rss-0.91.xml");

    assertThat(feed.format()).isEqualTo("rss 0.91");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Café opens in the old mill");
    assertThat(entry.id()).isEqualTo("http://mill.example/cafe");
    assertThat(entry.summary()).isEqualTo("Bread &amp; soup, says the owner.");
  }

  @Test
  void readsItemsBesideTheChannelOfRdf() {
    Feed feed = Feeds.read("rdf.xml");

    assertThat(feed.format()).isEqualTo("rdf");
    assertThat(feed.title()).isEqualTo("Observatory Bulletin");
    assertThat(feed.id()).isEqualTo("http://observatory.example/index.rdf");
    assertThat(feed.language()).isEqualTo("cs");
    assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(30));
    assertThat(feed.entries())
        .extracting(Entry::title)
        .containsExactly("Comet seen at dusk", "Dome repaired");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.id()).isEqualTo("http://observatory.example/comet");
    assertThat(entry.authors()).containsExactly("Jana Malá");
    assertThat(entry.tags()).containsExactly("Comets");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-01-05T17:20:00Z"));
  }

  @Test
  void readsTheOuterChannelAndTheBasesOfCdf() {
    Feed feed =
        Feeds.parse(
            "<CHANNEL HREF='front.htm' BASE='https://cdf.example/a/'><TITLE>Outer</TITLE>"
                + "<ITEM HREF='1.htm'><TITLE>One</TITLE></ITEM>"
                + "<CHANNEL HREF='inner.htm' BASE='https://cdf.example/b/'><TITLE>Inner</TITLE>"
                + "<ITEM HREF='2.htm'><TITLE>Two</TITLE></ITEM></CHANNEL></CHANNEL>");

    assertThat(feed.title()).isEqualTo("Outer");
    assertThat(feed.link()).isEqualTo("https://cdf.example/a/front.htm");
    assertThat(feed.entries())
        .extracting(Entry::link)
        .containsExactly("https://cdf.example/a/1.htm", "https://cdf.example/b/2.htm");
  }

  @Test
  void readsCdf() {
    Feed feed = Feeds.read("cdf.xml");

    assertThat(feed.format()).isEqualTo("cdf");
    assertThat(feed.title()).isEqualTo("Lakeside Channel");
    assertThat(feed.link()).isEqualTo("http://lakeside.example/");
    assertThat(feed.updated()).isEqualTo(Instant.parse("2001-05-06T07:08:00Z"));
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("Boats are back");
    assertThat(entry.link()).isEqualTo("http://lakeside.example/boats");
    assertThat(entry.summary()).isEqualTo("All nine of them.");
    assertThat(entry.published()).isEqualTo(Instant.parse("2001-05-06T07:00:00Z"));
  }

  @Test
  void readsAtom1() {
    Feed feed = Feeds.read("atom-1.0.xml");

    assertThat(feed.format()).isEqualTo("atom 1.0");
    assertThat(feed.id()).isEqualTo("tag:plaine.example,2026:fil");
    assertThat(feed.link()).isEqualTo("https://plaine.example/");
    assertThat(feed.subtitle()).isEqualTo("Le fil <em>des champs</em>");
    assertThat(feed.language()).isEqualTo("fr");
    assertThat(feed.author()).isEqualTo("Rédaction (fil@plaine.example)");
    assertThat(feed.image()).isEqualTo("https://plaine.example/fil/logo.svg");
    assertThat(feed.flaws()).isEmpty();
  }

  @Test
  void readsEveryFieldOfAnAtomEntry() {
    Entry entry = Feeds.read("atom-1.0.xml").entries().getFirst();

    assertThat(entry.id()).isEqualTo("tag:plaine.example,2026:7");
    assertThat(entry.title()).isEqualTo("Moissons : <em>deux</em> semaines d'avance");
    assertThat(entry.link()).isEqualTo("https://plaine.example/fil/moissons.html");
    assertThat(entry.authors()).containsExactly("Inès Caron", "Luc Petit");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-02-09T04:30:00.250Z"));
    assertThat(entry.updated()).isEqualTo(Instant.parse("2026-02-10T04:30:00Z"));
    assertThat(entry.tags()).containsExactly("agriculture", "Météo");
    assertThat(MarkupText.plain(entry.summary()))
        .isEqualTo("Le seuil <12 %> d'humidité est atteint : a<b.");
    assertThat(entry.content()).isEqualTo("<p>Les blés sont <b>mûrs</b>.</p>");
    assertThat(entry.enclosures())
        .containsExactly(
            new Enclosure("https://plaine.example/fil/moissons.ogg", "audio/ogg", 77L));
  }

  @Test
  void takesTheSourceOfContentForALinkWhereThereIsNoOther() {
    Entry entry = Feeds.read("atom-1.0.xml").entries().get(1);

    assertThat(entry.link()).isEqualTo("https://plaine.example/8");
    assertThat(entry.content()).isNull();
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-02-10T06:00:00Z"));
  }

  @Test
  void readsAtom03WithItsModes() {
    Feed feed = Feeds.read("atom-0.3.xml");

    assertThat(feed.format()).isEqualTo("atom 0.3");
    assertThat(feed.subtitle()).isEqualTo("Wind &amp; <b>weather</b>");
    assertThat(feed.updated()).isEqualTo(Instant.parse("2004-11-02T10:00:00Z"));
    Entry entry = feed.entries().getFirst();
    assertThat(entry.published()).isEqualTo(Instant.parse("2004-11-01T13:00:00Z"));
    assertThat(entry.content()).isEqualTo("<p>Ten centimetres.</p>");
  }

  @Test
  void readsJsonFeed() {
    Feed feed =
        Feeds.parsed(
            Feeds.parser()
                .parse(
                    Feeds.bytes("json-1.1.json"),
                    "application/feed+json",
                    "https://depot.example/feed.json"));

    assertThat(feed.format()).isEqualTo("json 1.1");
    assertThat(MarkupText.plain(feed.title())).isEqualTo("Depot < Yard");
    assertThat(feed.language()).isEqualTo("de-CH");
    assertThat(feed.author()).isEqualTo("Depot desk");
    assertThat(feed.image()).isEqualTo("https://depot.example/icon.png");
    assertThat(feed.entries()).hasSize(2);
    Entry entry = feed.entries().getFirst();
    assertThat(entry.id()).isEqualTo("17");
    assertThat(MarkupText.plain(entry.title())).isEqualTo("Tram 9 & bus 4 swap <stops>");
    assertThat(entry.link()).isEqualTo("https://depot.example/2026/tram");
    assertThat(entry.content()).isEqualTo("<p>From Monday.</p>");
    assertThat(entry.authors()).containsExactly("Beat Kunz", "Lena Frei");
    assertThat(entry.tags()).containsExactly("Tram", "Bus");
    assertThat(entry.enclosures())
        .containsExactly(new Enclosure("https://depot.example/map.pdf", "application/pdf", 900L));
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-01-09T07:00:00Z"));
    assertThat(feed.entries().get(1).link()).isEqualTo("https://depot.example/2026/points");
    assertThat(MarkupText.plain(feed.entries().get(1).content())).isEqualTo("Points < 5 & frozen");
  }
}
