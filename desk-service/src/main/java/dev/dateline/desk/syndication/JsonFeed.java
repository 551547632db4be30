package dev.dateline.desk.syndication;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Json;
import dev.dateline.contract.Publisher;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1, with what it has no field for in an extension {@code _dateline}. */
final class JsonFeed {
  private static final JsonMapper JSON = Json.mapper();

  private JsonFeed() {}

  static void write(Feed feed, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("version", "https://jsonfeed.org/version/1.1");
      json.writeStringField("title", feed.title());
      json.writeStringField("home_page_url", feed.home());
      json.writeStringField("feed_url", feed.self());
      optional(json, "next_url", feed.next());
      json.writeArrayFieldStart("items");
      for (var story : feed.stories()) {
        item(json, new Item(story));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void item(JsonGenerator json, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", item.id());
    optional(json, "url", item.link());
    json.writeStringField("title", Characters.clean(item.article().title()));
    json.writeStringField("content_html", item.html());
    optional(json, "summary", item.article().standfirst());
    optional(json, "image", item.image());
    json.writeStringField("date_published", item.published().toString());
    json.writeStringField("date_modified", item.updated().toString());
    json.writeArrayFieldStart("authors");
    for (String author : item.authors()) {
      json.writeStartObject();
      json.writeStringField("name", Characters.clean(author));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tags");
    for (String label : item.categories().keySet()) {
      json.writeString(Characters.clean(label));
    }
    json.writeEndArray();
    optional(json, "language", item.language());
    extension(json, item);
    json.writeEndObject();
  }

  private static void extension(JsonGenerator json, Item item) throws IOException {
    json.writeObjectFieldStart("_dateline");
    json.writeStringField("id", item.article().id());
    json.writeNumberField("revision", item.article().revision());
    json.writeNumberField("copies", item.story().copies());
    optional(json, "outlet", item.article().publisher().name());
    optional(json, "domain", item.article().publisher().domain());
    json.writeArrayFieldStart("also_in");
    for (Publisher outlet : item.story().alsoIn()) {
      json.writeString(outlet.domain());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tag_ids");
    for (String id : item.categories().values()) {
      json.writeString(id);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String text)
      throws IOException {
    if (text != null && !text.isBlank()) {
      json.writeStringField(name, Characters.clean(text));
    }
  }
}
