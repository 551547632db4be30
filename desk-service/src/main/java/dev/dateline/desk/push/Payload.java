package dev.dateline.desk.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Article;
import dev.dateline.contract.Json;
import dev.dateline.desk.index.Story;
import java.time.Instant;

/**
 * What a webhook gets.
 *
 * @param timestamp when the article was ingested
 */
record Payload(String type, Instant timestamp, Search search, Article article) {
  private static final JsonMapper JSON = Json.mapper();

  /** The search that it matched. */
  record Search(String id, String name) {}

  /** As JSON, the same for each attempt. */
  static byte[] of(SavedSearch search, Story story) {
    try {
      return JSON.writeValueAsBytes(
          new Payload(
              "article",
              story.updatedAt(),
              new Search(search.id(), search.name()),
              story.article()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an article is no JSON", e);
    }
  }
}
