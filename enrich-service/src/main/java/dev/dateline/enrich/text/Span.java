package dev.dateline.enrich.text;

import dev.dateline.contract.Tag;

/**
 * A run of words of a text, as indexes into {@link TaggableText#words()}; never across fields.
 *
 * @param first first word
 * @param last last word, inclusive
 */
public record Span(int first, int last) {

  /** The same in UTF-16 units of the field. */
  public Tag.Mention mention(TaggableText text) {
    Word from = text.words().get(first);
    return new Tag.Mention(from.field().label(), from.start(), text.words().get(last).end());
  }

  /** Words between two spans; 0 if they touch or overlap. */
  public int gap(Span other) {
    return Math.max(0, Math.max(other.first - last, first - other.last) - 1);
  }
}
