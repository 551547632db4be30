package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.RawArticle;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All that can be heard on a page's metadata.
 *
 * @param survey the page's own tags
 * @param data its structured data
 * @param articles the objects of it that describe the article, the best first
 * @param text its text in blocks
 * @param beside what stands around the article in them
 * @param url its address
 * @param fetchedAt when it was fetched
 * @param entry the feed's own words
 */
record Witnesses(
    Survey survey,
    JsonLd data,
    List<JsonNode> articles,
    PageText text,
    Surroundings beside,
    @Nullable String url,
    @Nullable Instant fetchedAt,
    RawArticle.@Nullable Entry entry) {

  private static final int LONGEST_VALUE = 500;

  static Witnesses of(Survey survey, PageText text, Page page) {
    JsonLd data = JsonLd.read(survey.scripts());
    List<JsonNode> articles = new OwnArticle(survey, data, page.url()).objects();
    return new Witnesses(
        survey,
        data,
        articles,
        text,
        new Surroundings(text),
        page.url(),
        page.fetchedAt(),
        page.entry());
  }

  /** The same with another reading of the page's text. */
  Witnesses with(PageText other) {
    return new Witnesses(
        survey, data, articles, other, new Surroundings(other), url, fetchedAt, entry);
  }

  /** The first text that the article's objects give for a member; {@code null} if none. */
  @Nullable String said(String member) {
    for (JsonNode article : articles) {
      String text = data.text(article, member);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The values of the first object of the article that has the member. */
  List<JsonNode> values(String member) {
    for (JsonNode article : articles) {
      List<JsonNode> values = data.values(article, member);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** The address against the page's own; {@code null} if it is none of http. */
  @Nullable String absolute(@Nullable String address) {
    if (address == null || address.isBlank() || address.length() > 4_000) {
      return null;
    }
    try {
      String encoded = address.strip().replace(" ", "%20");
      URI said = URI.create(encoded);
      URI uri = url == null || said.isAbsolute() ? said : URI.create(url).resolve(said);
      String scheme = uri.getScheme();
      return "http".equals(scheme) || "https".equals(scheme) ? uri.toString() : null;
    } catch (IllegalArgumentException invalid) {
      return null;
    }
  }

  /** An element's own value: its content, datetime or address where it has one, else its text. */
  static String value(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        return JsonLd.clean(value);
      }
    }
    return ElementText.of(element, LONGEST_VALUE);
  }
}
