package dev.dateline.enrich.dedupe;

/**
 * What one text is to another: the one rule by which the index judges its best match and a pair is
 * judged by itself.
 *
 * @param scorer the model
 * @param settings where its certainty parts copies from what is near
 */
record CopyRule(Scorer scorer, DedupeSettings settings) {

  /** Shorter bodies pass as new: too little to tell. */
  static final int MIN_WORDS = 8;

  /** Why such a body was not judged. */
  static final String TOO_SHORT = "text too short to judge";

  /** What a text may be to another. */
  enum Kind {
    /** The same text, edited or not. */
    COPY,
    /** One stands in the other for a good part, and neither is a copy. */
    PART,
    /** Another text about the same, or of the same form. */
    NEAR,
    /** Nothing. */
    APART
  }

  /**
   * What was found.
   *
   * @param certainty that it is a copy, 0 to 1
   */
  record Finding(Kind kind, double certainty) {}

  static boolean isTooShort(Sketch text) {
    return text.words() < MIN_WORDS;
  }

  /**
   * How certain it is that they are copies, 0 to 1. Held under the threshold where one text is
   * quoted in the other: a copy elsewhere goes first.
   */
  double certainty(Comparison comparison) {
    double score = scorer.score(comparison);
    return comparison.isEmbedded() ? Math.min(score, settings.threshold() * 0.999) : score;
  }

  Finding of(Sketch one, Sketch other, Comparison comparison) {
    double certainty = one.digest() == other.digest() ? 1 : certainty(comparison);
    return new Finding(kind(certainty, comparison), certainty);
  }

  private Kind kind(double certainty, Comparison comparison) {
    if (certainty >= settings.threshold()) {
      return Kind.COPY;
    }
    if (comparison.isEmbedded()
        || (comparison.containment() >= 0.5 && comparison.lengthRatio() < 0.5)) {
      return Kind.PART;
    }
    return certainty >= settings.relatedThreshold() ? Kind.NEAR : Kind.APART;
  }
}
