package dev.dateline.enrich.dedupe;

import java.util.function.ToDoubleFunction;

/** What the model weighs. Each name is a key of the model's file; see there for the weights. */
public enum Feature {
  /** The constant. */
  BIAS(c -> 1),
  CONTAINMENT(Comparison::containment),
  CONTAINMENT_SQUARED(c -> c.containment() * c.containment()),
  RESEMBLANCE(Comparison::resemblance),
  NUMBERS(c -> c.numbers().smoothed()),
  MANY_NUMBERS(c -> c.numbers().smoothed() * c.numbers().weight(6)),
  NAMES(c -> c.names().smoothed()),
  MANY_NAMES(c -> c.names().smoothed() * c.names().weight(6)),
  TITLE(c -> c.title().share()),
  HOURS_APART(c -> Math.log1p(c.hours())),
  LENGTH_RATIO(Comparison::lengthRatio),
  CONTAINMENT_AND_NUMBERS(c -> c.containment() * c.numbers().smoothed() * c.numbers().weight(6)),
  SUBSTANCE(Comparison::substance),
  /** Share of the long words in both; survives where every third word was changed. */
  VOCABULARY(c -> c.vocabulary().smoothed()),
  LEAD(c -> c.lead().share()),
  FRESHNESS(Comparison::freshness),
  SHARED_FRESHNESS(c -> c.sharedCount() == 0 ? 1 : c.shared() / c.sharedCount()),
  NUMBERS_BEHIND(c -> Math.log1p(behind(c, c.numbers()))),
  NAMES_BEHIND(c -> Math.log1p(behind(c, c.names()))),
  LEAD_NUMBERS_MISSING(c -> Math.log1p(c.leadNumbersMissing())),
  LEAD_NAMES_MISSING(c -> Math.log1p(c.leadNamesMissing())),
  NUMBERS_DIFFER(c -> Math.log1p(c.numbers().least() - c.numbers().shared())),
  NAMES_DIFFER(c -> Math.log1p(c.names().least() - c.names().shared()));

  private final ToDoubleFunction<Comparison> value;

  Feature(ToDoubleFunction<Comparison> value) {
    this.value = value;
  }

  /** How many fewer are shared than if they had fared like the long words. */
  private static double behind(Comparison c, Overlap overlap) {
    return Math.max(0, overlap.least() * c.vocabulary().share() - overlap.shared());
  }

  /** The feature's value for two articles. */
  public double of(Comparison comparison) {
    return value.applyAsDouble(comparison);
  }
}
