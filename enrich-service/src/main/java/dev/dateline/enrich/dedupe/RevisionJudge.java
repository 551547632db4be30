package dev.dateline.enrich.dedupe;

import java.time.Duration;
import java.util.List;

/**
 * Tells a revision of an article from an unchanged text and from an address used for another text.
 */
public final class RevisionJudge {

  /** Least change that makes a revision unless set otherwise: about a word in two hundred. */
  public static final double LEAST_CHANGE = 0.005;

  /** Texts that have more of their passages in common are never held for two. */
  private static final double LEAST_TEXT = 0.1;

  /** Share of names, numbers and long words under which two texts are about different things. */
  static final double LEAST_SUBSTANCE = 0.15;

  /** Of fewer words to compare the share says nothing: then the title decides. */
  private static final int LEAST_COMPARED = 6;

  private final double leastChange;

  public RevisionJudge() {
    this(LEAST_CHANGE);
  }

  /**
   * @param leastChange a smaller measure of change is none, 0 to 1
   */
  public RevisionJudge(double leastChange) {
    if (!(leastChange >= 0 && leastChange <= 1)) {
      throw new IllegalArgumentException("leastChange must be 0 to 1, not " + leastChange);
    }
    this.leastChange = leastChange;
  }

  /** Compares two sketches of one address. */
  public RevisionVerdict compare(Sketch before, Sketch after) {
    if (before.digest() == after.digest()) {
      return new RevisionVerdict.Unchanged();
    }
    Comparison comparison = Comparison.plain(before, after, Duration.ZERO);
    if (isOtherText(before, after, comparison)) {
      return new RevisionVerdict.OtherText();
    }
    double change = change(before, after, comparison);
    return change < leastChange
        ? new RevisionVerdict.Unchanged()
        : new RevisionVerdict.Revised(change);
  }

  private static double change(Sketch before, Sketch after, Comparison comparison) {
    AnchorMatch anchors = comparison.anchors();
    double either = anchors.first() + anchors.second() - anchors.shared();
    double text = either == 0 ? 1 : 1 - anchors.shared() / either;
    double oneWord = 1.0 / Math.max(1, Math.max(before.words(), after.words()));
    boolean figures = before.facts() != after.facts();
    double length = 1 - comparison.lengthRatio();
    double most = Math.max(Math.max(text, length), Math.max(oneWord, figures ? LEAST_CHANGE : 0));
    return Math.min(1, most);
  }

  /**
   * Under a tenth of the text in common could be a story written anew, or a live page of which the
   * older entries were taken off. These go on speaking of the same: of the names, numbers and long
   * words of one a good part is in the other, which is so of hardly any two unrelated texts (see
   * docs/decisions/0001). The title does not count: that of a column stays from week to week.
   */
  private static boolean isOtherText(Sketch before, Sketch after, Comparison comparison) {
    if (comparison.containment() >= LEAST_TEXT) {
      return false;
    }
    List<Overlap> words =
        List.of(
            comparison.names(), comparison.numbers(), comparison.vocabulary(), comparison.lead());
    int compared = words.stream().mapToInt(Overlap::least).sum();
    int shared = words.stream().mapToInt(Overlap::shared).sum();
    return compared < LEAST_COMPARED
        ? before.words() > 0 && after.words() > 0 && comparison.title().share() < 0.5
        : shared < LEAST_SUBSTANCE * compared;
  }
}
