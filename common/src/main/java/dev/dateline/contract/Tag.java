package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something an article is about or mentions.
 *
 * @param id {@code wikidata:Q…}, {@code geonames:…}, {@code medtop:…} or {@code rule:…}; {@code
 *     x:…} where no id is certain
 * @param label for people, in the article's language where known
 * @param type what kind of thing it is
 * @param rel how the article relates to it
 * @param score 0 to 1: how sure the stage is, and how central the thing is
 * @param via how it was found: {@code name}, {@code demonym}, {@code metonym}, {@code rule}, {@code
 *     declared}, …
 * @param mentions where it stands in the article; empty where it stands nowhere in particular
 * @param broader ids of wider concepts, nearest first
 * @param source the stage that set it
 */
public record Tag(
    String id,
    String label,
    Type type,
    Rel rel,
    double score,
    String via,
    List<Mention> mentions,
    List<String> broader,
    Source source) {

  public Tag {
    mentions = Lists.copy(mentions);
    broader = Lists.copy(broader);
  }

  /** Kinds of tag. */
  public enum Type {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("place")
    PLACE,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("topic")
    TOPIC,
    @JsonProperty("keyphrase")
    KEYPHRASE,
    @JsonProperty("rule")
    RULE,
    @JsonProperty("declared")
    DECLARED,
    /** A kind that this version does not know yet. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
  }

  /** How an article relates to a tag. */
  public enum Rel {
    @JsonProperty("about")
    ABOUT,
    @JsonEnumDefaultValue
    @JsonProperty("mention")
    MENTION,
    @JsonProperty("source")
    SOURCE
  }

  /**
   * A span of a field.
   *
   * @param field {@code title}, {@code standfirst} or {@code body}
   * @param start first UTF-16 unit
   * @param end behind the last UTF-16 unit
   */
  public record Mention(String field, int start, int end) {}

  /**
   * @param stage the tagging stage's name
   * @param version its version; changes whenever its output may
   */
  public record Source(String stage, String version) {}
}
