package dev.dateline.enrich.state;

/** How a version of an article came about. */
public enum Change {
  /** The first text seen under an id, or another text under an address used again. */
  FRESH,
  /** The text before it, changed. */
  REVISION
}
