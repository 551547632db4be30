package dev.dateline.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Json;
import dev.dateline.contract.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article or a copy whose fields are set by their names in the contract. */
public final class Piece {
  private static final JsonMapper JSON = Json.mapper();
  private final ObjectNode fields;

  private Piece(Object from) {
    this.fields = JSON.valueToTree(from);
  }

  /** An article like {@link Sample#article}. */
  public static Piece article(int number) {
    return new Piece(Sample.article(number).build());
  }

  /** A copy like {@link Sample#copy}. */
  public static Piece copy(int number, int of, String outlet) {
    return new Piece(Sample.copy(number, of, outlet));
  }

  public Piece with(String field, @Nullable Object value) {
    fields.set(field, JSON.valueToTree(value));
    return this;
  }

  public Piece revised(int revision, double change) {
    return with("revision", revision).with("status", "revised").with("change", change);
  }

  /** Adds a tag that is mentioned wherever the words stand. */
  public Piece tagged(
      String id, String label, Tag.Type type, Tag.Rel rel, String via, String words) {
    List<Tag.Mention> mentions = new ArrayList<>();
    for (String field : List.of("title", "standfirst", "body")) {
      String text = fields.path(field).asText();
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
        mentions.add(new Tag.Mention(field, at, at + words.length()));
      }
    }
    Tag tag =
        new Tag(
            id,
            label,
            type,
            rel,
            rel == Tag.Rel.ABOUT ? 0.92 : 0.61,
            via,
            mentions,
            List.of(),
            new Tag.Source(via.equals("rule") ? "rules" : "gazetteer", "2026.3"));
    ((ArrayNode) fields.withArray("tags")).add(JSON.valueToTree(tag));
    return this;
  }

  public Article article() {
    return read(Article.class);
  }

  public Duplicate copy() {
    return read(Duplicate.class);
  }

  private <T> T read(Class<T> type) {
    try {
      return JSON.treeToValue(fields, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + fields, e);
    }
  }
}
