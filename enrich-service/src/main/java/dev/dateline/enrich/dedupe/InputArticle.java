package dev.dateline.enrich.dedupe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An article as a line of input has it.
 *
 * @param url {@code null} if it has none
 * @param publishedAt {@code null} if it has none that can be read
 */
record InputArticle(
    @Nullable String url, String title, String body, @Nullable Instant publishedAt) {

  static InputArticle of(JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException("not an article");
    }
    String url = text(node, "url");
    return new InputArticle(
        url.isEmpty() ? null : url,
        text(node, "title"),
        text(node, "body"),
        time(node.path("publishedAt").asText("")));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
      throw new IllegalArgumentException(field + " is no text");
    }
    return value.isTextual() ? value.asText() : "";
  }

  private static @Nullable Instant time(String text) {
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
