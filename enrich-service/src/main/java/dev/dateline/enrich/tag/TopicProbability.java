package dev.dateline.enrich.tag;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How likely a topic is right: a logistic function of what speaks for it, and of how far that is
 * ahead of the strongest other topic. Fitted by {@code TopicCalibration} in benchmarks. Immutable.
 */
final class TopicProbability {
  /** A constant, the evidence, and the lead. */
  static final int INPUTS = 3;

  private static final String FILE = "calibration.properties";
  private static final List<String> NAMES = List.of("bias", "evidence", "lead");

  private final double[] weights;

  /** One with these weights, of {@link #inputs} in their order. */
  TopicProbability(double[] weights) {
    this.weights = weights.clone();
  }

  /** Reads the weights from the class path. */
  static TopicProbability load() {
    double[] weights = new double[INPUTS];
    for (String line : TopicFiles.lines(FILE)) {
      String[] cells = line.split("=");
      weights[NAMES.indexOf(cells[0])] = Double.parseDouble(cells[1]);
    }
    return new TopicProbability(weights);
  }

  /** What its probability depends on. */
  static double[] inputs(MediaTopics.Topic topic, Map<MediaTopics.Topic, Double> evidence) {
    double other = 0;
    for (Map.Entry<MediaTopics.Topic, Double> entry : evidence.entrySet()) {
      if (entry.getKey().parent() == null && !entry.getKey().equals(topic)) {
        other = Math.max(other, entry.getValue());
      }
    }
    double own = Math.log1p(evidence.getOrDefault(topic, 0.0));
    return new double[] {1, own, own - Math.log1p(other)};
  }

  /** The probability for inputs. */
  double of(double[] inputs) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * inputs[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The file of these weights. */
  String written() {
    StringBuilder file =
        new StringBuilder(
            """
            # How likely a topic is right: weights of a logistic regression, explained in TopicProbability.java.
            # Written by dev.dateline.enrich.tag.TopicCalibration.
            """);
    for (int i = 0; i < weights.length; i++) {
      file.append(String.format(Locale.ROOT, "%s=%.3f\n", NAMES.get(i), weights[i]));
    }
    return file.toString();
  }
}
