package dev.dateline.enrich.tag;

import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.text.Span;

/**
 * An entity that stands in a text.
 *
 * @param entity what
 * @param via how it is named, as {@code Tag.via} has it
 * @param span where
 * @param named whether the words there are its name by themselves, rather than an adjective or part
 *     of a longer name that only tells of it
 */
record Mentioned(Entity entity, String via, Span span, boolean named) {
  /** By a recogniser; the gazetteer does not have it. */
  static final String RECOGNISED = "recognised";

  /** A place of which parts are named. */
  static final String PART = "part";

  /** Whether it is named by its own name. */
  boolean byName() {
    return named && (via.equals("name") || via.equals(RECOGNISED));
  }
}
