package dev.dateline.enrich.dedupe;

import java.util.function.ToDoubleFunction;

/**
 * What the model weighs about two articles. In {@code model.properties} each has its weight, under
 * its name in lower case.
 */
public enum Feature {
  /** The constant 1. */
  BIAS(Speaks.EITHER, c -> 1),
  /** Share of the lesser text's anchors that the other has, each weighed by how rare it is. */
  CONTAINMENT(Speaks.FOR, Comparison::containment),
  /** Share of the anchors of either that both have, weighed in the same way. */
  RESEMBLANCE(Speaks.EITHER, Comparison::resemblance),
  /**
   * How rare the shared anchors are, 0 to 1: low where they are a template's or a site's
   * boilerplate.
   */
  SHARED_FRESHNESS(Speaks.FOR, Comparison::freshness),
  /** Share of the shorter text's passages that stand in the longer: a copy has them all. */
  SHORTER_COVERED(Speaks.FOR, Comparison::shorterCovered),
  /** Share of the longer text's passages that stand in the shorter. */
  LONGER_COVERED(Speaks.EITHER, Comparison::longerCovered),
  /**
   * How nearly the texts are word for word the same, 0 to 1; 0 if less than half of either is in
   * the other, or if a number or a name differs. It speaks for short copies, and for those of
   * reports whose words are all common.
   */
  VERBATIM(Speaks.FOR, Comparison::verbatim),
  /** How much text there was to compare, 0 to 1. */
  SUBSTANCE(Speaks.EITHER, Comparison::substance),
  /** Words of the shorter over words of the longer. */
  LENGTH_RATIO(Speaks.EITHER, Comparison::lengthRatio),
  /** Share of the words they begin with in both: news tells first what it is about. */
  LEAD_WORDS(Speaks.FOR, c -> c.lead().share()),
  /** Share of a text's first 48 words' anchors that the other has, of the text that has more. */
  LEAD_TEXT(Speaks.FOR, c -> c.anchors().lead()),
  /** Logarithm of how many numbers of either's lead the other has nowhere. */
  LEAD_NUMBERS_MISSING(Speaks.AGAINST, c -> Math.log1p(c.leadNumbersMissing())),
  /** Logarithm of how many names of either's lead the other has nowhere. */
  LEAD_NAMES_MISSING(Speaks.AGAINST, c -> Math.log1p(c.leadNamesMissing())),
  /** Share of the title's words in both. */
  TITLE(Speaks.FOR, c -> c.title().share()),
  /** Logarithm of how many numbers differ. */
  NUMBERS_DIFFER(Speaks.AGAINST, Comparison::numbersDiffer),
  /**
   * Logarithm of how many more numbers differ than would if they had fared like words: a template's
   * mark.
   */
  NUMBERS_BEHIND(Speaks.AGAINST, c -> Math.log1p(c.numbersBehind())),
  /** The same of names: hearings and line-ups have names where markets have numbers. */
  NAMES_BEHIND(Speaks.AGAINST, c -> Math.log1p(c.namesBehind())),
  /**
   * By how much less of the passages is shared than of the words: both are made of one phrase book.
   */
  PASSAGES_BEHIND(Speaks.AGAINST, Comparison::passagesBehind),
  /** Share of the shared passages that stand in another order. */
  DISORDER(Speaks.AGAINST, c -> c.anchors().disorder()),
  /**
   * Logarithm of the hours between them, times that of the numbers that differ: yesterday's report
   * has other figures, a late copy has the same.
   */
  HOURS_NUMBERS(Speaks.AGAINST, c -> c.hours() * c.numbersDiffer()),
  /** Logarithm of the hours between them, times the share of the shorter text not covered. */
  HOURS_UNCOVERED(Speaks.AGAINST, c -> c.hours() * (1 - c.shorterCovered())),
  /** Logarithm of the hours between them, times the share of lead words not in both. */
  HOURS_LEAD(Speaks.AGAINST, c -> c.hours() * (1 - c.lead().share())),
  /**
   * How new the index is, 1 to 0: until it has seen a good number of articles it cannot know which
   * passages are a form's, so that it takes more to make a copy.
   */
  NEWNESS(Speaks.AGAINST, Comparison::newness);

  /** What more of a feature may say. */
  public enum Speaks {
    /** Only that the texts are copies: its weight is never under 0. */
    FOR,
    /** Only that they are none: its weight is never over 0. */
    AGAINST,
    /** Either, as examples show. */
    EITHER
  }

  private final Speaks speaks;
  private final ToDoubleFunction<Comparison> value;

  Feature(Speaks speaks, ToDoubleFunction<Comparison> value) {
    this.speaks = speaks;
    this.value = value;
  }

  /** What its weight is held to in training. */
  public Speaks speaks() {
    return speaks;
  }

  /** The feature's value for two articles. */
  public double of(Comparison comparison) {
    return value.applyAsDouble(comparison);
  }
}
