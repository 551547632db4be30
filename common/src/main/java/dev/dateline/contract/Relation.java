package dev.dateline.contract;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * How an article stands to the nearest story in the window that it does not repeat.
 *
 * @param to the id of that story's first article
 * @param how what they have in common
 * @param score 0 to 1: of a part the share of the shorter text that stands in the longer, else how
 *     nearly it was held a copy
 * @param evidence the numbers behind it, by name
 */
public record Relation(String to, How how, double score, Map<String, Double> evidence) {

  public Relation {
    evidence = Lists.copy(evidence);
  }

  /** What an article may have in common with a story that it does not repeat. */
  public enum How {
    /** A good part of one text stands in the other: one of the two embeds or quotes the other. */
    @JsonProperty("part-of")
    PART_OF,
    /** The same event, a follow-up, or another report of the same form. */
    @JsonEnumDefaultValue
    @JsonProperty("related")
    RELATED
  }
}
