package dev.dateline.enrich.dedupe;

/** What became of a page between two visits. */
public sealed interface RevisionVerdict {

  /**
   * The numbers behind it: {@code change} and {@code least-change}, from which on it counts; the
   * shares of the text ({@code unchanged}) and of names, numbers and long words ({@code subject})
   * that are in both versions; {@code facts-changed}, 1 if the title or a number is another; and
   * how many words were compared ({@code words-before}, {@code words-after}).
   */
  Evidence evidence();

  /**
   * The text is the same, or differs by less than is worth telling.
   *
   * @param measure how much of it was changed, from 0 up to that
   */
  record Unchanged(double measure, Evidence evidence) implements RevisionVerdict {}

  /**
   * The text was changed.
   *
   * @param measure how much of it, over 0 to 1
   */
  record Revised(double measure, Evidence evidence) implements RevisionVerdict {}

  /** The address now carries another text. */
  record OtherText(Evidence evidence) implements RevisionVerdict {}
}
