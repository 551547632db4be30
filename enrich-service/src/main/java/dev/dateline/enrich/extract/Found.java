package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence;
import dev.dateline.contract.Evidence.Witness;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A value and the witness it was heard from.
 *
 * @param confidence 0.05 to 0.99
 */
record Found<T>(T value, Witness witness, double confidence) {
  private static final double LEAST = 0.05;
  private static final double MOST = 0.99;

  /** How often a witness alone is right, in logits: 2.2 is nine times in ten, 0.8 is seven. */
  private static final Map<Witness, Double> WEIGHTS = new EnumMap<>(Witness.class);

  static {
    WEIGHTS.put(Witness.HINT, 3.0);
    WEIGHTS.put(Witness.DATA, 2.2);
    WEIGHTS.put(Witness.META, 2.0);
    WEIGHTS.put(Witness.MARKUP, 1.7);
    WEIGHTS.put(Witness.SHOWN, 1.4);
    WEIGHTS.put(Witness.TEXT, 1.4);
    WEIGHTS.put(Witness.FEED, 1.4);
    WEIGHTS.put(Witness.TITLE, 1.0);
    WEIGHTS.put(Witness.URL, 1.0);
    WEIGHTS.put(Witness.SCRIPT, 0.8);
  }

  /** Heard from one witness; nobody else speaks of it. */
  static <T> Found<T> by(Witness witness, T value) {
    return weighed(value, witness, List.of(), List.of());
  }

  /**
   * Heard from several.
   *
   * @param agreeing others that say the same
   * @param contradicting others that say something else
   */
  static <T> Found<T> weighed(
      T value, Witness witness, Collection<Witness> agreeing, Collection<Witness> contradicting) {
    double logit = weight(witness);
    for (Witness other : agreeing) {
      logit += weight(other);
    }
    for (Witness other : contradicting) {
      logit -= weight(other);
    }
    double confidence = 1 / (1 + Math.exp(-logit));
    double rounded = Math.round(confidence * 100) / 100.0;
    return new Found<>(value, witness, Math.clamp(rounded, LEAST, MOST));
  }

  private static double weight(Witness witness) {
    return WEIGHTS.getOrDefault(witness, 0.0);
  }

  Evidence evidence(String field) {
    return new Evidence(field, witness, confidence);
  }
}
