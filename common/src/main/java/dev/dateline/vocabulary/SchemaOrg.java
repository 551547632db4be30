package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.contract.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article's tags as schema.org's {@code CreativeWork} has them (schema.org/NewsArticle): things
 * that it is about or mentions, and keywords for what is no thing.
 *
 * @param about topics and things that the article is about
 * @param mentions things that it mentions
 * @param keywords keyphrases, declared keywords and the labels of the user's rules, each once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaOrg(List<Thing> about, List<Thing> mentions, List<String> keywords) {

  /**
   * One of them.
   *
   * @param type of schema.org
   * @param uri {@code null} if no authority names it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Thing(
      @JsonProperty("@type") String type, @JsonProperty("@id") @Nullable String uri, String name) {}

  /** Of an article's tags, in their order. */
  public static SchemaOrg of(List<Tag> tags) {
    return new SchemaOrg(
        things(tags, Tag.Rel.ABOUT),
        things(tags, Tag.Rel.MENTION),
        tags.stream().filter(tag -> type(tag) == null).map(Tag::label).distinct().toList());
  }

  private static List<Thing> things(List<Tag> tags, Tag.Rel rel) {
    return tags.stream()
        .filter(tag -> tag.rel() == rel)
        .flatMap(
            tag -> {
              String type = type(tag);
              return type == null
                  ? Stream.empty()
                  : Stream.of(new Thing(type, ConceptUri.of(tag.id()), tag.label()));
            })
        .toList();
  }

  /** What kind of thing; {@code null} if it is a word only. */
  private static @Nullable String type(Tag tag) {
    return switch (tag.type()) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organization";
      case PLACE -> "Place";
      case EVENT -> "Event";
      case TOPIC -> "DefinedTerm";
      case KEYPHRASE, RULE, DECLARED, OTHER -> null;
    };
  }
}
