package dev.dateline.standalone.newsroom;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the outlets' feeds. */
final class Feeds {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Templates templates;
  private final Addresses addresses;

  Feeds(Templates templates, Addresses addresses) {
    this.templates = templates;
    this.addresses = addresses;
  }

  /**
   * @param address the feed's own
   * @param tracking what follows the addresses of its stories; it may be empty
   */
  String feed(Outlet outlet, String address, List<Story> stories, String tracking) {
    if (outlet.feed() == Outlet.FeedForm.JSON) {
      return json(outlet, address, stories, tracking);
    }
    return templates.fill(
        "feeds/" + outlet.feed().template(),
        Map.of(
            "outlet", outlet.name(),
            "language", outlet.language().toLanguageTag(),
            "home", addresses.home(outlet),
            "feed", address,
            "updated",
                stories.stream()
                    .map(Feeds::updated)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH)
                    .toString(),
            "entries", stories.stream().map(story -> entry(outlet, story, tracking)).toList()));
  }

  private Map<String, Object> entry(Outlet outlet, Story story, String tracking) {
    OffsetDateTime published =
        story.published().atZone(outlet.zone()).toOffsetDateTime().withNano(0);
    Map<String, Object> entry = new HashMap<>();
    entry.put("id", id(outlet, story));
    entry.put("title", story.title());
    entry.put("url", addresses.page(outlet, story) + tracking);
    entry.put("image", addresses.image(outlet, story));
    entry.put("summary", story.standfirst());
    entry.put("published", published.toString());
    entry.put(
        "updated", updated(story).atZone(outlet.zone()).toOffsetDateTime().withNano(0).toString());
    entry.put("rfc822", DateTimeFormatter.RFC_1123_DATE_TIME.format(published));
    entry.put("keywords", story.keywords());
    String byline = byline(story);
    if (!byline.isEmpty()) {
      entry.put("byline", byline);
    }
    return entry;
  }

  private String json(Outlet outlet, String address, List<Story> stories, String tracking) {
    ObjectNode feed = JSON.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", outlet.name());
    feed.put("home_page_url", addresses.home(outlet) + "/");
    feed.put("feed_url", address);
    feed.put("language", outlet.language().toLanguageTag());
    var items = feed.putArray("items");
    for (Story story : stories) {
      ObjectNode item = items.addObject();
      item.put("id", id(outlet, story));
      item.put("url", addresses.page(outlet, story) + tracking);
      item.put("title", story.title());
      item.put("summary", story.standfirst());
      item.put(
          "date_published",
          story.published().atZone(outlet.zone()).toOffsetDateTime().withNano(0).toString());
      item.putArray("authors").addObject().put("name", byline(story));
      story.keywords().forEach(item.withArray("/tags")::add);
    }
    return feed.toString();
  }

  private static Instant updated(Story story) {
    return story.modified() == null ? story.published() : story.modified();
  }

  private static String byline(Story story) {
    if (story.byline() != null) {
      return story.byline();
    }
    return story.agency() == null ? "" : story.agency().initials();
  }

  private static String id(Outlet outlet, Story story) {
    return "tag:" + outlet.slug() + ".example,2026:" + story.slug();
  }
}
