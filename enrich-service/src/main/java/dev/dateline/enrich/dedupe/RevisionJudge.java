package dev.dateline.enrich.dedupe;

import java.time.Duration;

/**
 * Tells a revision of an article from an unchanged text and from an address used for another text.
 */
public final class RevisionJudge {

  /** Least change that makes a revision unless set otherwise: about a word in two hundred. */
  public static final double LEAST_CHANGE = 0.005;

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
    boolean figures =
        !before.numbers().equals(after.numbers()) || !before.title().equals(after.title());
    double length = 1 - comparison.lengthRatio();
    double most = Math.max(Math.max(text, length), Math.max(oneWord, figures ? LEAST_CHANGE : 0));
    return Math.min(1, most);
  }

  private static boolean isOtherText(Sketch before, Sketch after, Comparison comparison) {
    return Math.min(before.words(), after.words()) >= 20
        && comparison.containment() < 0.1
        && comparison.title().share() < 0.5;
  }
}
