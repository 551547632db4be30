package dev.dateline.enrich.state;

/** What was last decided of an article id. */
public sealed interface Standing {

  /** Nothing yet. */
  record Undecided() implements Standing {}

  /** It is an article of its own and stands in {@code news.articles}. */
  record Published() implements Standing {}

  /**
   * It repeats another.
   *
   * @param of the other's id
   */
  record CopyOf(String of) implements Standing {}
}
