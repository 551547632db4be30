package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells which objects of a page's structured data describe the article on it, and not another one
 * that it lists, mentions or links to: what stands in such a member counts only under the page's
 * own headline or address, and so does what stands beside an object that has them.
 */
final class OwnArticle {
  private static final String[] TYPES = {
    "Article", "Posting", "Report", "NewsStory", "LiveBlog", "BlogPost", "Review", "Recipe"
  };
  private static final int SHORTEST = 12;

  private final JsonLd data;
  private final Set<String> headlines = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final String heading;

  OwnArticle(Survey survey, JsonLd data, @Nullable String url) {
    this.data = data;
    List<Element> headings = survey.tag("h1");
    this.heading = headings.isEmpty() ? "" : Prose.key(Witnesses.value(headings.getFirst()));
    headings.forEach(element -> headlines.add(Prose.key(Witnesses.value(element))));
    survey.metas("og:title").forEach(title -> headlines.add(Prose.key(title)));
    headlines.remove("");
    address(url);
    survey.metas("og:url").forEach(this::address);
    survey.rel("canonical").forEach(link -> address(link.attr("href")));
  }

  /** The objects, the best first. */
  List<JsonNode> objects() {
    List<JsonNode> articles = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode object : data.objects()) {
      if (JsonLd.isA(object, TYPES) && (!data.isBeside(object) || isOwn(object))) {
        boolean full =
            object.has("headline") || object.has("articleBody") || object.has("datePublished");
        (full ? articles : others).add(object);
      }
    }
    articles.sort((a, b) -> Boolean.compare(isAbout(b), isAbout(a)));
    articles.addAll(others);
    if (!articles.isEmpty() && isOwn(articles.getFirst())) {
      String own = headline(articles.getFirst());
      articles.removeIf(object -> isAnother(object, own));
    }
    return articles;
  }

  private boolean isAbout(JsonNode object) {
    return !heading.isEmpty() && headline(object).equals(heading);
  }

  private boolean isOwn(JsonNode object) {
    return headlines.contains(headline(object)) || hasAddress(object);
  }

  private boolean hasAddress(JsonNode object) {
    for (String member : List.of("url", "@id", "mainEntityOfPage")) {
      JsonNode value = object.path(member);
      String address = value.isObject() ? value.path("@id").asText("") : value.asText("");
      if (!address.isEmpty() && addresses.contains(bare(address))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has a headline and an address, and neither is the page's own. */
  private boolean isAnother(JsonNode object, String own) {
    String headline = headline(object);
    return headline.length() >= SHORTEST
        && !headline.contains(own)
        && !own.contains(headline)
        && !isOwn(object)
        && (object.has("url") || object.has("@id") || object.has("mainEntityOfPage"));
  }

  private static String headline(JsonNode object) {
    return Prose.key(JsonLd.clean(object.path("headline").asText("")));
  }

  private void address(@Nullable String address) {
    if (address != null && !bare(address).isEmpty()) {
      addresses.add(bare(address));
    }
  }

  /** Without scheme, query, fragment and the slash at the end. */
  private static String bare(String address) {
    String bare = address.strip();
    boolean http = bare.startsWith("http://") || bare.startsWith("https://");
    int start = http ? bare.indexOf("//") + 2 : 0;
    start += start > 0 && bare.startsWith("www.", start) ? 4 : 0;
    int end = start;
    while (end < bare.length() && bare.charAt(end) != '?' && bare.charAt(end) != '#') {
      end++;
    }
    while (end > start && bare.charAt(end - 1) == '/') {
      end--;
    }
    return bare.substring(start, end);
  }
}
