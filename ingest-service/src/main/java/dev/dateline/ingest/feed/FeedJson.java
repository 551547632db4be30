package dev.dateline.ingest.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a feed as JSON, times of enclosures in seconds; what a feed does not give is left out. */
final class FeedJson {
  private final ObjectMapper mapper;

  FeedJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  ObjectNode of(Feed feed) {
    ObjectNode out = mapper.createObjectNode();
    put(out, "format", feed.format());
    put(out, "id", feed.id());
    put(out, "title", feed.title());
    put(out, "link", feed.link());
    put(out, "subtitle", feed.subtitle());
    put(out, "language", feed.language());
    put(out, "rights", feed.rights());
    put(out, "author", feed.author());
    put(out, "published", feed.published());
    put(out, "updated", feed.updated());
    put(out, "image", feed.image());
    put(out, "ttl", feed.ttl());
    put(out, "charset", feed.charset());
    put(out, "older", feed.older());
    put(out, "self", feed.self());
    list(out, "hubs", feed.hubs());
    list(out, "parts", feed.parts());
    feed.tags().forEach(out.putArray("tags")::add);
    ArrayNode flaws = out.putArray("flaws");
    feed.flaws().stream().sorted().forEach(flaw -> flaws.add(flaw.name()));
    ArrayNode entries = out.putArray("entries");
    feed.entries().forEach(entry -> entries.add(of(entry)));
    return out;
  }

  private ObjectNode of(Entry entry) {
    ObjectNode out = mapper.createObjectNode();
    put(out, "id", entry.id());
    put(out, "title", entry.title());
    put(out, "link", entry.link());
    put(out, "author", entry.byline());
    put(out, "published", entry.published());
    put(out, "updated", entry.updated());
    put(out, "publishedRaw", entry.publishedRaw());
    put(out, "summary", entry.summary());
    put(out, "content", entry.content());
    put(out, "image", entry.image());
    entry.authors().forEach(out.putArray("authors")::add);
    entry.tags().forEach(out.putArray("tags")::add);
    if (entry.location() != null) {
      out.putObject("location")
          .put("latitude", entry.location().latitude())
          .put("longitude", entry.location().longitude());
    }
    put(out, "comments", entry.comments());
    ArrayNode enclosures = out.putArray("enclosures");
    for (Enclosure enclosure : entry.enclosures()) {
      ObjectNode node = enclosures.addObject();
      put(node, "url", enclosure.url());
      put(node, "type", enclosure.type());
      put(node, "length", enclosure.length());
      put(node, "duration", enclosure.duration() == null ? null : enclosure.duration().toSeconds());
    }
    return out;
  }

  /** A list that most feeds do not have. */
  private static void list(ObjectNode out, String name, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(out.putArray(name)::add);
    }
  }

  private static void put(ObjectNode out, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Long number -> out.put(name, number);
      default -> out.put(name, value.toString());
    }
  }
}
