package dev.dateline.enrich.dedupe;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How certain it is that two articles are one story's text: a logistic regression over {@link
 * Feature}. The weights are a properties file, a key for each feature in lower case.
 */
public final class Scorer {

  /** A copy shares at least so much of its anchors or passages, whatever else agrees. */
  private static final double LEAST_SHARED = 0.2;

  private final double[] weights;

  private Scorer(double[] weights) {
    this.weights = weights;
  }

  /** A model of given weights, in the order of {@link Feature}. */
  public static Scorer of(double... weights) {
    if (weights.length != Feature.values().length) {
      throw new IllegalArgumentException("not one weight for each feature: " + weights.length);
    }
    return new Scorer(weights.clone());
  }

  /** The model that comes with the program. */
  public static Scorer bundled() {
    try (InputStream in = Scorer.class.getResourceAsStream("model.properties")) {
      if (in == null) {
        throw new IllegalStateException("model.properties is not on the class path");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if a feature has no weight, or a weight no feature
   */
  public static Scorer read(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    double[] weights = new double[Feature.values().length];
    for (Feature feature : Feature.values()) {
      Object value = properties.remove(key(feature));
      if (value == null) {
        throw new IllegalArgumentException("the model has no weight for " + key(feature));
      }
      weights[feature.ordinal()] = Double.parseDouble((String) value);
    }
    if (!properties.isEmpty()) {
      throw new IllegalArgumentException(
          "the model weighs what is no feature: " + properties.keySet());
    }
    return new Scorer(weights);
  }

  /** A feature's key in the file. */
  public static String key(Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The certainty that the two are one story's text, 0 to 1; 0 where they share less than a fifth,
   * since the weights know too few such pairs to be trusted with them.
   */
  public double score(Comparison comparison) {
    if (Math.max(comparison.containment(), comparison.shorterCovered()) < LEAST_SHARED) {
      return 0;
    }
    double sum = 0;
    for (Feature feature : Feature.values()) {
      sum += weights[feature.ordinal()] * feature.of(comparison);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  double weight(Feature feature) {
    return weights[feature.ordinal()];
  }

  static Evidence evidence(Comparison comparison) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (Feature feature : Feature.values()) {
      if (feature != Feature.BIAS) {
        numbers.put(key(feature), Math.round(feature.of(comparison) * 1e4) / 1e4);
      }
    }
    return new Evidence(numbers);
  }
}
