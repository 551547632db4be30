package dev.dateline.enrich.dedupe;

import java.util.function.ToDoubleFunction;

/**
 * What the model weighs about two articles. In {@code model.properties} each has its weight, under
 * its name in lower case.
 */
public enum Feature {
  /** The constant 1. */
  BIAS(c -> 1),
  /** Share of the lesser text's anchors that the other has, each weighed by how rare it is. */
  CONTAINMENT(Comparison::containment),
  /** Share of the anchors of either that both have, weighed in the same way. */
  RESEMBLANCE(Comparison::resemblance),
  /**
   * How rare the shared anchors are, 0 to 1: low where they are a template's or a site's
   * boilerplate.
   */
  SHARED_FRESHNESS(Comparison::freshness),
  /** Share of the shorter text's passages that stand in the longer: a copy has them all. */
  SHORTER_COVERED(Comparison::shorterCovered),
  /** Share of the longer text's passages that stand in the shorter. */
  LONGER_COVERED(Comparison::longerCovered),
  /** How much text there was to compare, 0 to 1. */
  SUBSTANCE(Comparison::substance),
  /** Words of the shorter over words of the longer. */
  LENGTH_RATIO(Comparison::lengthRatio),
  /** Share of the words they begin with in both: news tells first what it is about. */
  LEAD_WORDS(c -> c.lead().share()),
  /** Share of a text's first 48 words' anchors that the other has, of the text that has more. */
  LEAD_TEXT(c -> c.anchors().lead()),
  /** Logarithm of how many numbers of either's lead the other has nowhere. */
  LEAD_NUMBERS_MISSING(c -> Math.log1p(c.leadNumbersMissing())),
  /** Logarithm of how many names of either's lead the other has nowhere. */
  LEAD_NAMES_MISSING(c -> Math.log1p(c.leadNamesMissing())),
  /** Share of the title's words in both. */
  TITLE(c -> c.title().share()),
  /** Logarithm of how many numbers differ. */
  NUMBERS_DIFFER(Comparison::numbersDiffer),
  /**
   * Logarithm of how many more numbers differ than would if they had fared like words: a template's
   * mark.
   */
  NUMBERS_BEHIND(
      c ->
          Math.log1p(
              Math.max(0, c.numbersCompared() * c.vocabulary().share() - c.numbersShared()))),
  /**
   * Logarithm of the hours between them, times that of the numbers that differ: yesterday's report
   * has other figures, a late copy has the same.
   */
  HOURS_NUMBERS(c -> c.hours() * c.numbersDiffer()),
  /** Logarithm of the hours between them, times the share of the shorter text not covered. */
  HOURS_UNCOVERED(c -> c.hours() * (1 - c.shorterCovered())),
  /** Logarithm of the hours between them, times the share of lead words not in both. */
  HOURS_LEAD(c -> c.hours() * (1 - c.lead().share()));

  private final ToDoubleFunction<Comparison> value;

  Feature(ToDoubleFunction<Comparison> value) {
    this.value = value;
  }

  /** The feature's value for two articles. */
  public double of(Comparison comparison) {
    return value.applyAsDouble(comparison);
  }
}
