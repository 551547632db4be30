package dev.dateline.enrich.dedupe;

/**
 * What can be set of the index. Two indexes with the same settings, model and input decide alike.
 *
 * @param windowDays how many days back an article can be repeated; the current day not counted, at
 *     least 1
 * @param postingsPerAnchor how many of an anchor's newest articles are remembered; caps what a
 *     phrase that all articles share can cost
 * @param candidates how many of the articles that share anchors are compared in full
 * @param threshold certainty from which an article is a duplicate, 0 to 1
 * @param relatedThreshold certainty from which an article is related, under {@code threshold}
 */
public record DedupeSettings(
    int windowDays,
    int postingsPerAnchor,
    int candidates,
    double threshold,
    double relatedThreshold) {

  /** The settings the model was trained with. */
  public static final DedupeSettings DEFAULT = new DedupeSettings(7, 32, 12, 0.4, 0.1);

  public DedupeSettings {
    require(
        windowDays >= 1 && windowDays <= 365, "--dedupe-days must be 1 to 365, not " + windowDays);
    require(
        postingsPerAnchor >= 1 && postingsPerAnchor <= 255, "postingsPerAnchor must be 1 to 255");
    require(candidates >= 1 && candidates <= 1000, "candidates must be 1 to 1000");
    require(threshold > 0 && threshold <= 1, "--dedupe-threshold must be over 0 and at most 1");
    require(
        relatedThreshold > 0 && relatedThreshold <= threshold,
        "relatedThreshold must be over 0 and at most threshold");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
