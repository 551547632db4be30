package dev.dateline.enrich.names;

/** The best labels of a sentence, by Viterbi's algorithm. */
final class Decoder {
  private static final float NEVER = -1e9f;

  private Decoder() {}

  /**
   * Labels words.
   *
   * @param scores of each word and label
   * @param transitions of each pair of labels
   * @param apart whether a word cannot go on with a name of the word before
   */
  static int[] best(float[][] scores, float[] transitions, boolean[] apart) {
    int length = scores.length;
    int[][] from = new int[length][Labels.COUNT];
    float[] sums = new float[Labels.COUNT];
    for (int label = 0; label < Labels.COUNT; label++) {
      sums[label] = Labels.isFurther(label) ? NEVER : scores[0][label] + transitions[label];
    }
    for (int i = 1; i < length; i++) {
      float[] next = new float[Labels.COUNT];
      for (int label = 0; label < Labels.COUNT; label++) {
        float most = NEVER * 2;
        for (int before = 0; before < Labels.COUNT; before++) {
          if (Labels.follows(label, before) && !(apart[i] && Labels.isFurther(label))) {
            float sum = sums[before] + transitions[before * Labels.COUNT + label];
            if (sum > most) {
              most = sum;
              from[i][label] = before;
            }
          }
        }
        next[label] = most + scores[i][label];
      }
      sums = next;
    }
    int[] labels = new int[length];
    for (int label = 1; label < Labels.COUNT; label++) {
      labels[length - 1] = sums[label] > sums[labels[length - 1]] ? label : labels[length - 1];
    }
    for (int i = length - 1; i > 0; i--) {
      labels[i - 1] = from[i][labels[i]];
    }
    return labels;
  }
}
