package dev.dateline.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One full record of each type. */
final class Samples {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String URL = "https://harbour.example/news/ferry";
  private static final String FEED = "https://harbour.example/rss";

  private Samples() {}

  static Stream<Record> all() {
    return Stream.of(
        subscription(), state(), entries(), notice(), raw(), article(), duplicate(), rule());
  }

  static FeedSubscription subscription() {
    return new FeedSubscription(
        FEED,
        "Harbour Courier",
        List.of("coast"),
        FullText.PAGE,
        Map.of("Cookie", "consent=1"),
        new Selectors("article .text", List.of(".promo"), ".teaser"),
        false,
        12);
  }

  static FeedState state() {
    return new FeedState(
        FEED,
        new FeedState.Validators("\"a1\"", "Wed, 04 Mar 2026 11:58:00 GMT", "0123456789abcdef"),
        new FeedState.Schedule(
            NOON, NOON.plusSeconds(600), Duration.ofMinutes(10), "the feed's rhythm"),
        new FeedState.Health(NOON, 0, null, null, 12),
        List.of("f1", "f2"),
        List.of(new FeedState.Waiting(entry(), 1, "the server answered 503")),
        new FeedRhythm(12.5, 20, 0.8, 1, NOON),
        new FeedWishes(
            Duration.ofMinutes(15), List.of(2, 3), List.of("SUNDAY"), Duration.ofMinutes(5)),
        new FeedState.Address(null, "https://new.example/feed", 2, NOON),
        new FeedPush(
            "https://hub.example/",
            FEED,
            "https://ingest.example/push/0123/aHR0cHM",
            "key",
            NOON,
            NOON.plusSeconds(864_000),
            NOON,
            null,
            null),
        new FeedHub("https://hub.example/", FEED),
        new FeedArchive(FEED + "?page=4", 3, 1, List.of("0123456789abcdef")),
        new SitePace(Duration.ofSeconds(10), NOON.plusSeconds(86_400), NOON.plusSeconds(180)));
  }

  static FeedEntries entries() {
    return new FeedEntries(
        FEED,
        "ASNFZ4mrze8=",
        List.of(new FeedState.Waiting(entry(), 1, "the server answered 503")));
  }

  static SiteNotice notice() {
    return new SiteNotice(
        "harbour.example",
        NOON,
        SiteTurn.lent("k3v9", 81_000, Duration.ofSeconds(62), Duration.ofMillis(700)));
  }

  static RawArticle raw() {
    return new RawArticle(
        ID,
        URL,
        new RawArticle.Feed(FEED, "Harbour Courier", List.of("coast"), "en", Selectors.NONE),
        entry(),
        new RawArticle.Page(
            URL, 200, "text/html; charset=utf-8", "UTF-8", NOON, "<p>The ferry sails again."),
        null,
        NOON);
  }

  private static RawArticle.Entry entry() {
    return new RawArticle.Entry(
        "tag:harbour.example,2026:1",
        URL,
        "Ferry back in service",
        List.of("Ida Holm"),
        NOON,
        NOON,
        "The ferry sails again.",
        null,
        List.of("Transport"),
        null);
  }

  static Article article() {
    return new Article(
        ID,
        URL,
        URL,
        1,
        Article.Status.NEW,
        Article.Kind.ARTICLE,
        "Ferry back in service",
        "After a week in dock",
        "The ferry sails again.\nTickets are on sale.",
        List.of("Ida Holm"),
        List.of("Ida Holm"),
        null,
        false,
        "Port Ellery",
        NOON,
        OffsetDateTime.parse("2026-03-04T13:00:00+01:00"),
        null,
        NOON,
        "en",
        new Publisher("Harbour Courier", "harbour.example"),
        "Transport",
        List.of("Home", "Transport"),
        new Image("https://harbour.example/ferry.jpg", "A ferry", "The ferry", "M. Roe"),
        List.of("Ferries"),
        List.of(tag()),
        8,
        false,
        true,
        0,
        FEED,
        List.of("coast"),
        new Source("news.raw", 3, 42),
        null,
        null,
        List.of(),
        List.of(new Evidence("title", Evidence.Witness.DATA, 0.97)),
        new Relation("e".repeat(32), Relation.How.RELATED, 0.21, Map.of("containment", 0.3)),
        null,
        Map.of("change", 0.02));
  }

  static Tag tag() {
    return new Tag(
        "x:port-ellery",
        "Port Ellery",
        Tag.Type.PLACE,
        Tag.Rel.ABOUT,
        0.8,
        "name",
        List.of(new Tag.Mention("body", 0, 3)),
        List.of(),
        new Tag.Source("declared", "1"));
  }

  static Duplicate duplicate() {
    return new Duplicate(
        ID,
        ID.replace('0', 'f'),
        Duplicate.How.NEAR_DUPLICATE,
        0.93,
        Map.of("containment", 0.9),
        URL,
        "Ferry sails",
        new Publisher(null, "inland.example"),
        "en",
        NOON,
        NOON,
        FEED,
        new Source("news.raw", 3, 43),
        null,
        0,
        "After the storm.",
        "The ferry sails again.");
  }

  static TagRule rule() {
    return new TagRule(
        "ferries",
        "Ferries",
        "ferry AND NOT racing",
        new TagRule.Examples(List.of("The ferry sails."), List.of("Ferry racing.")));
  }
}
