package dev.dateline.desk.index;

import java.util.Locale;

/** What articles are counted by. */
public enum Facet {
  TAG(true),
  /** Their own outlets. */
  OUTLET(true),
  LANGUAGE(false),
  /** Of publication, in UTC. */
  DAY(false),
  /** The outlets of copies: it counts copies, whatever the query. */
  COPIER(true);

  private final boolean named;

  Facet(boolean named) {
    this.named = named;
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isNamed() {
    return named;
  }
}
