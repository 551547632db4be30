package dev.dateline.enrich.dedupe;

/**
 * Tells a revision of an article from an unchanged text and from an address used for another text.
 */
public final class RevisionJudge {

  /** Least change that makes a revision unless set otherwise: about a word in two hundred. */
  public static final double LEAST_CHANGE = 0.005;

  /** Texts that have less of their passages in common may speak of different things. */
  private static final double LEAST_TEXT = 0.1;

  /** Those that have more in common are never held for two: a note on the author is less. */
  private static final double MOST_STANDING = 0.35;

  /** Where two texts begin anew, hardly anything of either beginning is in the other. */
  private static final double LEAST_LEAD = 0.1;

  /** Share of names, numbers and long words under which two texts are about different things. */
  static final double LEAST_SUBSTANCE = 0.15;

  /** Of fewer words to compare the share says nothing: then the title decides. */
  private static final int LEAST_COMPARED = 6;

  private final double leastChange;
  private final boolean live;

  public RevisionJudge() {
    this(LEAST_CHANGE);
  }

  /**
   * @param leastChange a smaller measure of change is none, 0 to 1
   */
  public RevisionJudge(double leastChange) {
    this(leastChange, false);
  }

  /** The same of live pages: they begin anew with each entry and stay what they are. */
  public static RevisionJudge ofLivePages(double leastChange) {
    return new RevisionJudge(leastChange, true);
  }

  private RevisionJudge(double leastChange, boolean live) {
    if (!(leastChange >= 0 && leastChange <= 1)) {
      throw new IllegalArgumentException("leastChange must be 0 to 1, not " + leastChange);
    }
    this.leastChange = leastChange;
    this.live = live;
  }

  /** Compares two versions of one address. */
  public RevisionVerdict compare(Sketch before, Sketch after) {
    Change change = Change.between(before, after);
    Evidence evidence = change.evidence(leastChange);
    if (change.isNone()) {
      return new RevisionVerdict.Unchanged(change.measure(), evidence);
    }
    if (isOtherText(before, after, change)) {
      return new RevisionVerdict.OtherText(evidence);
    }
    return change.measure() < leastChange
        ? new RevisionVerdict.Unchanged(change.measure(), evidence)
        : new RevisionVerdict.Revised(change.measure(), evidence);
  }

  /**
   * Under a tenth of the text in common could be a story written anew, or a live page of which the
   * older entries were taken off. These go on speaking of the same: of the names, numbers and long
   * words of one a good part is in the other, which is so of hardly any two unrelated texts (see
   * docs/decisions/0001). The title does not count: that of a column stays from week to week.
   */
  private boolean isOtherText(Sketch before, Sketch after, Change change) {
    Comparison comparison = change.comparison();
    if (comparison.containment() >= LEAST_TEXT) {
      return !live && hasOnlyStandingText(before, after, comparison);
    }
    Overlap subject = change.subject();
    return subject.least() < LEAST_COMPARED
        ? before.words() > 0 && after.words() > 0 && comparison.title().share() < 0.5
        : subject.shared() < LEAST_SUBSTANCE * subject.least();
  }

  /**
   * What two unrelated texts of an address have in common is what the site puts under each: a note
   * on the author, a footer. Names and numbers count with it, so the beginnings decide: they have
   * no passage in common, and of what either begins with hardly a name, number or long word is
   * anywhere in the other, which a story written anew does not manage.
   */
  private static boolean hasOnlyStandingText(Sketch before, Sketch after, Comparison comparison) {
    if (comparison.containment() >= MOST_STANDING
        || comparison.anchors().lead() >= LEAST_LEAD
        || comparison.lead().share() >= LEAST_LEAD) {
      return false;
    }
    int[] words = new int[2];
    countLead(before, after, words);
    countLead(after, before, words);
    return words[0] >= LEAST_COMPARED && words[1] < LEAST_SUBSTANCE * words[0];
  }

  /** Adds how many telling words a text begins with, and how many of them the other has. */
  private static void countLead(Sketch text, Sketch other, int[] words) {
    for (char word : text.lead().hashes()) {
      boolean compared =
          isTold(word, text.names(), other.names())
              || isTold(word, text.numbers(), other.numbers())
              || isTold(word, text.vocabulary(), other.vocabulary());
      if (compared) {
        words[0]++;
        if (other.names().has(word) || other.numbers().has(word) || other.vocabulary().has(word)) {
          words[1]++;
        }
      }
    }
  }

  /**
   * Whether a word is of a kind, and would be in the other text's sample of it if it were there.
   */
  private static boolean isTold(char word, WordSample kind, WordSample other) {
    return word <= other.end() && kind.has(word);
  }
}
