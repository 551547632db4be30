package dev.dateline.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Article;
import dev.dateline.contract.Image;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.Source;
import dev.dateline.contract.Tag;
import dev.dateline.desk.index.Story;
import dev.dateline.desk.syndication.Feed;
import dev.dateline.desk.syndication.FeedFormat;
import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our own ingest reads the desk's feeds back without loss. */
class FeedsRoundTripTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final FeedParser parser =
      new FeedParser(FeedLimits.DEFAULT, Clock.fixed(NOON.plusSeconds(86_400), ZoneOffset.UTC));

  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void allThatAFeedSaysIsReadBack(FeedFormat format) {
    List<Story> stories =
        List.of(
            story(1, "Bread & butter: \"cheaper\" than in 1999?", "en", 1, "It's so.", "A & B's"),
            story(2, "Größere Häfen – später", "de", 2, "Der Rat sagte: „Ja“.", "Über uns"),
            story(3, "عودة أضواء الميناء", "ar", 1, "قال المجلس نعم.", "الميناء"),
            story(4, "港口大桥重新开放 🚢", "zh", 1, "市政府付了钱。", "港口"));
    Feed feed =
        new Feed(
            "Dateline: harbours & more",
            "https://desk.example/",
            "https://desk.example/feeds/x?q=a+AND+b&language=en",
            null,
            stories);

    FeedResult result =
        parser.parse(format.bytes(feed), format.contentType(), "https://desk.example/feeds/x");

    assertThat(result).isInstanceOf(FeedResult.Parsed.class);
    var read = ((FeedResult.Parsed) result).feed();
    assertThat(read.title()).isEqualTo("Dateline: harbours & more");
    assertThat(read.entries()).hasSameSizeAs(stories);
    for (int i = 0; i < stories.size(); i++) {
      Article article = stories.get(i).article();
      Entry entry = read.entries().get(i);
      assertThat(entry.id()).isEqualTo("urn:uuid:00000000-0000-0000-0000-00000000000" + (i + 1));
      assertThat(entry.title()).isEqualTo(article.title());
      assertThat(entry.link()).isEqualTo(article.url());
      assertThat(entry.authors()).isEqualTo(article.authors());
      assertThat(entry.published()).isEqualTo(article.publishedAt());
      assertThat(entry.updated())
          .isEqualTo(article.revision() > 1 ? NOON.plusSeconds(60) : article.publishedAt());
      assertThat(entry.summary()).isEqualTo(article.standfirst());
      assertThat(entry.content())
          .isEqualTo(
              "<p>" + article.body().replace("&", "&amp;").replace("\n", "</p><p>") + "</p>");
      assertThat(entry.tags()).isEqualTo(article.tags().stream().map(Tag::label).toList());
      assertThat(entry.image()).isEqualTo(article.image().url());
    }
  }

  /** An entry's texts are HTML: what they say must be what the article says. */
  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void whatLooksLikeMarkupIsReadBackAsText(FeedFormat format) {
    List<Story> stories =
        List.of(
            story(1, "<script>alert(1)</script> explained", "en", 1, "<b>x</b>", "<i>"),
            story(2, "<i>Nature</i> retracts a paper", "en", 1, "1 < 2 & 3 > 2", "A <b"),
            story(3, "If x<y holds, R&D; too", "en", 1, "<!-- no -->", "</title>"),
            story(4, "5 < 6 & 7 > 3, Q&A", "en", 1, "]]>", "Q&A"));
    Feed feed =
        new Feed("<b> & more", "https://d.example/", "https://d.example/feeds/x", null, stories);

    FeedResult result =
        parser.parse(format.bytes(feed), format.contentType(), "https://d.example/feeds/x");

    var read = ((FeedResult.Parsed) result).feed();
    assertThat(text(read.title())).isEqualTo("<b> & more");
    for (int i = 0; i < stories.size(); i++) {
      Article article = stories.get(i).article();
      Entry entry = read.entries().get(i);
      assertThat(text(entry.title())).isEqualTo(article.title());
      assertThat(text(entry.content())).isEqualTo(article.body().replace('\n', ' '));
      assertThat(entry.tags()).isEqualTo(article.tags().stream().map(Tag::label).toList());
    }
  }

  private static String text(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  private static Story story(
      int number, String title, String language, int revision, String body, String label) {
    Article article =
        new Article(
            "%032x".formatted(number),
            "https://harbour.example/" + number + "?a=1&b=2",
            null,
            revision,
            revision == 1 ? Article.Status.NEW : Article.Status.REVISED,
            Article.Kind.ARTICLE,
            title,
            "What the council & others decided " + number,
            body + "\nSecond paragraph & end.",
            List.of("Mara Lindqvist", "J. O'Neill"),
            List.of(),
            null,
            false,
            null,
            NOON.minusSeconds(number),
            null,
            null,
            NOON,
            language,
            new Publisher("Harbour & Gazette", "harbour.example"),
            null,
            List.of(),
            new Image(
                "https://harbour.example/" + number + ".jpg?w=1&h=2", null, "A lamp", "Ann & Co"),
            List.of(),
            List.of(tag("x:a", label), tag("geonames:1", "Port Ellery")),
            5,
            false,
            true,
            0,
            "https://harbour.example/feed",
            List.of(),
            new Source("news.raw", 0, number),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null,
            Map.of());
    return new Story(
        article,
        NOON.plusSeconds(60),
        new Source("news.articles", 0, number),
        number,
        List.of(),
        0);
  }

  private static Tag tag(String id, String label) {
    return new Tag(
        id,
        label,
        Tag.Type.PLACE,
        Tag.Rel.ABOUT,
        1,
        "name",
        List.of(),
        List.of(),
        new Tag.Source("gazetteer", "1"));
  }
}
