package dev.dateline.desk.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a query: what an article must be or have. */
public sealed interface Clause {
  /** Every article. */
  Clause ALL = new And(List.of());

  /** A word, in any inflection that the article's language has. */
  record Word(Text in, String word) implements Clause {}

  /** Words next to each other, exactly as written but for case and accents. */
  record Phrase(Text in, String words) implements Clause {}

  /** Words that start so. */
  record Prefix(Text in, String start) implements Clause {}

  /** A property that an article has or has not. */
  record Has(Property property, String value) implements Clause {}

  /**
   * Published in a span of time.
   *
   * @param from the first moment; {@code null} for no bound
   * @param to the first moment after; {@code null} for no bound
   */
  record Published(@Nullable Instant from, @Nullable Instant to) implements Clause {}

  /** All of them; everything if there are none. */
  record And(List<Clause> clauses) implements Clause {
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of them. */
  record Or(List<Clause> clauses) implements Clause {
    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /** Whatever does not match it. */
  record Not(Clause clause) implements Clause {}

  /** Where words may stand. */
  enum Text {
    /** Title, standfirst, text, names, keywords and tags. */
    ANYWHERE,
    TITLE,
    AUTHOR
  }

  /** What can be asked for by its whole value, in any case. */
  enum Property {
    /** A tag's id or label; an id also stands for narrower ones. */
    TAG,
    /** The same, where the article is about it. */
    ABOUT,
    /** An outlet's domain or name; a domain also stands for those below it. Copies count. */
    OUTLET,
    /** BCP 47; {@code en} also stands for {@code en-GB}. */
    LANGUAGE,
    SECTION,
    PLACE,
    AGENCY,
    /** The user's own label of the feed. */
    LABEL,
    KIND,
    /** {@code revised}, {@code paywalled}, {@code syndicated}, {@code excerpt}. */
    IS
  }
}
