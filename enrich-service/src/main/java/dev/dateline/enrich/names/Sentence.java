package dev.dateline.enrich.names;

/**
 * A sentence to learn from.
 *
 * @param features of each word; none if it can be in no name
 * @param labels the right ones
 * @param apart whether a word cannot go on with a name of the word before
 */
record Sentence(int[][] features, int[] labels, boolean[] apart) {
  int length() {
    return labels.length;
  }
}
