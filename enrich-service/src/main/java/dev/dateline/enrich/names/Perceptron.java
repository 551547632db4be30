package dev.dateline.enrich.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An averaged structured perceptron (M. Collins, 2002), trained several times from nothing in other
 * orders. Each time that it sees a sentence some of the features are hidden from it, so that it
 * learns to rely on all of them a little rather than on a few (N. Srivastava et al., 2014).
 */
final class Perceptron {
  /** Share of the features that are hidden. */
  private static final double HIDDEN = 0.4;

  /** Times that a feature must be seen to be learnt. */
  private static final int FEWEST = 3;

  private final float[] averages = new float[LinearModel.SLOTS * Labels.COUNT];
  private final float[] transitionAverages = new float[Labels.COUNT * Labels.COUNT];
  private float[] weights = new float[0];
  private double[] totals = new double[0];
  private float[] transitions = new float[0];
  private double[] transitionTotals = new double[0];
  private long step;

  /**
   * Learns.
   *
   * @param rounds how often to go over the sentences each time
   * @param times how often to train
   */
  void learn(List<Sentence> sentences, int rounds, int times) {
    List<Sentence> pruned = pruned(sentences);
    for (int time = 0; time < times; time++) {
      weights = new float[averages.length];
      totals = new double[averages.length];
      transitions = new float[transitionAverages.length];
      transitionTotals = new double[transitions.length];
      step = 1;
      Random random = new Random(time);
      for (int round = 0; round < rounds; round++) {
        Collections.shuffle(pruned, random);
        for (Sentence sentence : pruned) {
          learn(partly(sentence, random));
        }
      }
      average(weights, totals, averages, times / (1 - HIDDEN));
      average(transitions, transitionTotals, transitionAverages, times);
    }
  }

  /** The weight of each feature and label. */
  float[] weights() {
    return averages;
  }

  /** The weight of each label behind each. */
  float[] transitions() {
    return transitionAverages;
  }

  /** Without features too rare to teach anything of other texts. */
  private static List<Sentence> pruned(List<Sentence> sentences) {
    int[] counts = new int[LinearModel.SLOTS];
    for (Sentence sentence : sentences) {
      for (int[] word : sentence.features()) {
        for (int feature : word) {
          counts[feature]++;
        }
      }
    }
    List<Sentence> pruned = new ArrayList<>();
    for (Sentence sentence : sentences) {
      int[][] features = new int[sentence.length()][];
      for (int i = 0; i < features.length; i++) {
        features[i] =
            Arrays.stream(sentence.features()[i]).filter(f -> counts[f] >= FEWEST).toArray();
      }
      pruned.add(new Sentence(features, sentence.labels(), sentence.apart()));
    }
    return pruned;
  }

  private static Sentence partly(Sentence sentence, Random random) {
    int[][] features = new int[sentence.length()][];
    for (int i = 0; i < features.length; i++) {
      features[i] =
          Arrays.stream(sentence.features()[i])
              .filter(_ -> random.nextDouble() >= HIDDEN)
              .toArray();
    }
    return new Sentence(features, sentence.labels(), sentence.apart());
  }

  private void average(float[] last, double[] sums, float[] into, double times) {
    for (int i = 0; i < last.length; i++) {
      into[i] += (float) ((last[i] - sums[i] / step) / times);
    }
  }

  private void learn(Sentence sentence) {
    int[] guess = Decoder.best(scores(sentence), transitions, sentence.apart());
    for (int i = 0; i < guess.length; i++) {
      int right = sentence.labels()[i];
      if (guess[i] != right) {
        for (int feature : sentence.features()[i]) {
          change(weights, totals, feature * Labels.COUNT + right, 1);
          change(weights, totals, feature * Labels.COUNT + guess[i], -1);
        }
      }
      int rightBefore = i == 0 ? 0 : sentence.labels()[i - 1];
      int guessBefore = i == 0 ? 0 : guess[i - 1];
      if (guess[i] != right || guessBefore != rightBefore) {
        change(transitions, transitionTotals, rightBefore * Labels.COUNT + right, 1);
        change(transitions, transitionTotals, guessBefore * Labels.COUNT + guess[i], -1);
      }
    }
    step++;
  }

  private float[][] scores(Sentence sentence) {
    float[][] scores = new float[sentence.length()][];
    for (int i = 0; i < scores.length; i++) {
      int[] features = sentence.features()[i];
      scores[i] = features.length == 0 ? Labels.onlyOutside() : new float[Labels.COUNT];
      for (int feature : features) {
        for (int label = 0; label < Labels.COUNT; label++) {
          scores[i][label] += weights[feature * Labels.COUNT + label];
        }
      }
    }
    return scores;
  }

  private void change(float[] values, double[] sums, int at, float by) {
    values[at] += by;
    sums[at] += (double) by * step;
  }
}
