package dev.dateline.desk.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.Article;
import dev.dateline.contract.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The API's own description, with the articles' schema taken from the contract. */
final class OpenApi {
  private static final JsonMapper JSON = Json.mapper();
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;
  private final Answers answers;

  OpenApi(Answers answers) {
    this.document = document();
    this.answers = answers;
  }

  void serve(Context ctx) {
    answers.json(ctx, document);
  }

  private static JsonNode document() {
    JsonNode document = read(OpenApi.class, "/dev/dateline/desk/api/openapi.json");
    ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
    String contract = read(Article.class, "/schema/article.json").toString();
    try {
      ObjectNode article = (ObjectNode) JSON.readTree(contract.replace("#/$defs/", SCHEMAS));
      article.remove("$defs").properties().forEach(d -> schemas.set(d.getKey(), d.getValue()));
      article.remove("$schema");
      article.remove("$id");
      schemas.set("Article", article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return document;
  }

  private static JsonNode read(Class<?> near, String name) {
    try (InputStream in = Objects.requireNonNull(near.getResourceAsStream(name), name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
