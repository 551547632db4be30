package dev.dateline.standalone.newsroom;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;

/** The JSON-LD of a story, as schema.org's NewsArticle. */
final class LinkedData {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LinkedData() {}

  static String of(Outlet outlet, Story story, Addresses addresses, OffsetDateTime published) {
    ObjectNode article = JSON.createObjectNode();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", story.title());
    article.put("description", story.standfirst());
    article.put("url", addresses.page(outlet, story));
    article.put("mainEntityOfPage", addresses.page(outlet, story));
    article.put("datePublished", published.withNano(0).toString());
    if (story.modified() != null) {
      article.put(
          "dateModified",
          story.modified().atZone(outlet.zone()).toOffsetDateTime().withNano(0).toString());
    }
    article.put("articleSection", story.section());
    article.put("inLanguage", outlet.language().toLanguageTag());
    article
        .putObject("image")
        .put("@type", "ImageObject")
        .put("url", addresses.image(outlet, story));
    article
        .putObject("publisher")
        .put("@type", "NewsMediaOrganization")
        .put("name", outlet.name())
        .put("url", addresses.home(outlet) + "/");
    ObjectNode author = article.putArray("author").addObject();
    if (story.byline() != null) {
      author.put("@type", "Person").put("name", story.byline());
    } else if (story.agency() != null) {
      author.put("@type", "Organization").put("name", story.agency().name());
    } else {
      author.put("@type", "Organization").put("name", outlet.name());
    }
    story.keywords().forEach(article.withArray("/keywords")::add);
    return article.toString().replace("</", "<\\/");
  }
}
