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
  SHARED_FRESHNESS(c -> c.sharedCount() == 0 ? 1 : c.shared() / c.sharedCount()),
  /** How much text there was to compare, 0 to 1. */
  SUBSTANCE(Comparison::substance),
  /** Words of the shorter over words of the longer. */
  LENGTH_RATIO(Comparison::lengthRatio),
  /** Share of the long words in both. */
  VOCABULARY(c -> c.vocabulary().smoothed()),
  /** Share of the words they begin with in both: news tells first what it is about. */
  LEAD(c -> c.lead().share()),
  /** Logarithm of how many numbers of either's lead the other has nowhere. */
  LEAD_NUMBERS_MISSING(c -> Math.log1p(c.leadNumbersMissing())),
  /** Logarithm of how many names of either's lead the other has nowhere. */
  LEAD_NAMES_MISSING(c -> Math.log1p(c.leadNamesMissing())),
  /** Share of the title's words in both. */
  TITLE(c -> c.title().share()),
  /** Share of the numbers in both, less where there are few. */
  NUMBERS(c -> c.numbers().smoothed() * c.numbers().weight(6)),
  /** Logarithm of how many numbers differ. */
  NUMBERS_DIFFER(c -> Math.log1p(c.numbers().least() - c.numbers().shared())),
  /**
   * Logarithm of how many more numbers differ than would if they had fared like words: a template's
   * mark.
   */
  NUMBERS_BEHIND(
      c -> {
        double asWords = c.numbers().least() * c.vocabulary().share();
        return Math.log1p(Math.max(0, asWords - c.numbers().shared()));
      }),
  /** Share of the names in both. */
  NAMES(c -> c.names().smoothed()),
  /** Logarithm of the hours between them. */
  HOURS_APART(c -> Math.log1p(c.hours()));

  private final ToDoubleFunction<Comparison> value;

  Feature(ToDoubleFunction<Comparison> value) {
    this.value = value;
  }

  /** The feature's value for two articles. */
  public double of(Comparison comparison) {
    return value.applyAsDouble(comparison);
  }
}
