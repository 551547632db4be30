package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.text.TaggableText;
import java.util.Arrays;

/** An article as the recogniser and its trainer look at it. */
final class ArticleWords {
  private final int size;
  private final Boundaries boundaries;
  private final Features features;

  ArticleWords(TaggableText text, Lexicon lexicon, Gazetteer gazetteer) {
    size = text.words().size();
    boundaries = new Boundaries(text);
    features =
        new Features(
            text, boundaries, new WordFacts(text, lexicon, gazetteer.in(text.input().language())));
  }

  int size() {
    return size;
  }

  Features features() {
    return features;
  }

  /** Where the sentence ends that starts with a word. */
  int endOfSentence(int from) {
    int to = from + 1;
    while (to < size && !boundaries.startsSentence(to)) {
      to++;
    }
    return to;
  }

  /** Which words of a sentence cannot go on with a name of the word before. */
  boolean[] apart(int from, int to) {
    boolean[] apart = new boolean[to - from];
    for (int at = from; at < to; at++) {
      apart[at - from] = boundaries.isApart(at);
    }
    return apart;
  }

  /** The best labels of each sentence. */
  int[] decode(float[][] scores, float[] transitions) {
    int[] labels = new int[size];
    for (int from = 0; from < labels.length; ) {
      int to = endOfSentence(from);
      if (hasCandidate(from, to)) {
        float[][] sentence = Arrays.copyOfRange(scores, from, to);
        int[] best = Decoder.best(sentence, transitions, apart(from, to));
        System.arraycopy(best, 0, labels, from, best.length);
      }
      from = to;
    }
    return labels;
  }

  private boolean hasCandidate(int from, int to) {
    for (int at = from; at < to; at++) {
      if (features.isCandidate(at)) {
        return true;
      }
    }
    return false;
  }
}
