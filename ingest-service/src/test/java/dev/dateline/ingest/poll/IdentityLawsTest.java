package dev.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.FullText;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedLimits;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** What may happen to the link and the guid of an entry without its being another entry. */
class IdentityLawsTest {
  private final FeedParser parser = new FeedParser(FeedLimits.DEFAULT, Clock.systemUTC());

  @Property
  void anEntryStaysTheSameUnderAnotherFormOfItsLinkAndAnotherGuid(
      @ForAll("articles") String article, @ForAll("forms") Form form) {
    Set<Long> before = identities("guid-1", article);

    assertThat(identities("guid-2", form.of(article))).containsAnyElementsOf(before);
  }

  @Property
  void anEntryStaysTheSameUnderAnotherLinkIfItsGuidDoes(
      @ForAll("articles") String article, @ForAll("articles") String other) {
    assertThat(identities("guid-1", other)).containsAnyElementsOf(identities("guid-1", article));
  }

  @Property
  void anEntryWithoutAGuidIsKnownByAnyFormOfItsLink(
      @ForAll("articles") String article, @ForAll("forms") Form a, @ForAll("forms") Form b) {
    assertThat(identities(null, a.of(article)))
        .containsAnyElementsOf(identities(null, b.of(article)));
  }

  @Property
  void differentArticlesStayDifferent(
      @ForAll @UniqueElements @Size(min = 2, max = 6)
          List<@net.jqwik.api.From("articles") String> articles,
      @ForAll("forms") Form form) {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      Set<Long> identities = identities("guid-" + i, form.of(articles.get(i)));

      assertThat(Collections.disjoint(seen, identities)).isTrue();
      seen.addAll(identities);
    }
  }

  /** A way in which feeds change a link. */
  private enum Form {
    PLAIN,
    HTTP,
    UPPER_CASE_HOST,
    TRACKED,
    MOBILE,
    FRAGMENT,
    COUNTED,
    NEWS_READER,
    SEARCH;

    String of(String url) {
      return switch (this) {
        case PLAIN -> url;
        case HTTP -> url.replace("https:", "http:");
        case UPPER_CASE_HOST -> url.replace("www.harbour.example", "WWW.Harbour.Example");
        case TRACKED -> with(url, "utm_source=rss&utm_medium=feed&fbclid=1");
        case MOBILE -> url.replace("//www.", "//m.");
        case FRAGMENT -> url + "#top";
        case COUNTED ->
            "https://www.google.com/url?sa=t&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
        case NEWS_READER -> {
          byte[] address = url.getBytes(StandardCharsets.ISO_8859_1);
          byte[] message = new byte[address.length + 6];
          message[0] = 8;
          message[1] = 19;
          message[2] = '"';
          message[3] = (byte) address.length;
          System.arraycopy(address, 0, message, 4, address.length);
          message[message.length - 2] = (byte) 0xd2;
          yield "https://news.google.com/rss/articles/"
              + Base64.getUrlEncoder().withoutPadding().encodeToString(message)
              + "?oc=5";
        }
        case SEARCH ->
            "http://www.bing.com/news/apiclick.aspx?ref=F&url="
                + URLEncoder.encode(url, StandardCharsets.UTF_8)
                + "&c=1";
      };
    }

    private static String with(String url, String parameters) {
      return url + (url.indexOf('?') < 0 ? "?" : "&") + parameters;
    }
  }

  @Provide
  Arbitrary<Form> forms() {
    return Arbitraries.of(Form.class);
  }

  @Provide
  Arbitrary<String> articles() {
    Arbitrary<String> slug =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(12);
    Arbitrary<String> number = Arbitraries.integers().between(1, 99_999).map(n -> "?id=" + n);
    return Combinators.combine(slug, slug, Arbitraries.oneOf(Arbitraries.just(""), number))
        .as(
            (section, name, query) ->
                "https://www.harbour.example/" + section + "x/" + name + "x" + query);
  }

  private Set<Long> identities(String guid, String link) {
    String xml =
        "<rss><channel><item><title>T</title>"
            + (guid == null ? "" : "<guid isPermaLink='false'>" + guid + "</guid>")
            + "<link>"
            + link.replace("&", "&amp;")
            + "</link></item></channel></rss>";
    FeedResult result =
        parser.parse(xml.getBytes(StandardCharsets.UTF_8), null, "https://www.harbour.example/rss");
    Feed feed = ((FeedResult.Parsed) result).feed();
    return new HashSet<>(Identification.of(feed.entries(), FullText.PAGE).getFirst().identities());
  }
}
