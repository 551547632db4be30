package dev.dateline.contract;

import java.util.List;

/**
 * A user's own tag as a stored query, as {@code news.rules} holds it under its id.
 *
 * @param id unique; the tag is {@code rule:<id>}
 * @param label for people
 * @param query in the rule language: see docs/rules.md
 * @param examples texts to check the rule with
 */
public record TagRule(String id, String label, String query, @MayBeAbsent Examples examples) {

  public TagRule {
    examples = examples == null ? Examples.NONE : examples;
  }

  /**
   * @param match texts that the rule must match
   * @param noMatch texts that it must not match
   */
  public record Examples(List<String> match, List<String> noMatch) {
    /** No examples. */
    public static final Examples NONE = new Examples(List.of(), List.of());

    public Examples {
      match = Lists.copy(match);
      noMatch = Lists.copy(noMatch);
    }
  }
}
