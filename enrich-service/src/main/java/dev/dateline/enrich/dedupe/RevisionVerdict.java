package dev.dateline.enrich.dedupe;

/** What became of a page between two visits. */
public sealed interface RevisionVerdict {

  /** The text is the same, or differs by less than is worth telling. */
  record Unchanged() implements RevisionVerdict {}

  /**
   * The text was changed.
   *
   * @param measure how much of it, over 0 to 1
   */
  record Revised(double measure) implements RevisionVerdict {}

  /** The address now carries another text. */
  record OtherText() implements RevisionVerdict {}
}
