package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.text.TaggableText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trains the linear recogniser: an averaged structured perceptron. */
public final class NameTrainer {
  /** Features seen less often are not learnt. */
  private static final int FEWEST = 3;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final float[] averages = new float[LinearModel.SLOTS * Labels.COUNT];
  private final float[] transitionAverages = new float[Labels.COUNT * Labels.COUNT];
  private float[] weights = new float[0];
  private double[] totals = new double[0];
  private float[] transitions = new float[0];
  private double[] transitionTotals = new double[0];
  private long step;

  /**
   * A text and the names in it.
   *
   * @param text what
   * @param names in order
   */
  public record Example(TaggableText text, List<FoundName> names) {
    public Example {
      names = List.copyOf(names);
    }
  }

  /** One sentence's candidates: their features and right labels; others are outside all names. */
  private record Sentence(int[][] features, int[] labels, boolean[] apart) {}

  /**
   * @param words flags of words by their hashes: 1 a first name, 2 a surname, 4 a common word
   */
  public NameTrainer(Gazetteer gazetteer, Map<Long, Integer> words) {
    this.gazetteer = gazetteer;
    this.lexicon = new Lexicon(words);
  }

  /**
   * Trains several times from nothing, each time in other orders, and takes the mean.
   *
   * @param examples to learn from
   * @param rounds how often to go over them each time
   * @param times how often to train
   */
  public void train(List<Example> examples, int rounds, int times) {
    List<Sentence> sentences = new ArrayList<>();
    examples.forEach(example -> sentences(example, sentences));
    List<Sentence> pruned = pruned(sentences);
    for (int time = 0; time < times; time++) {
      weights = new float[averages.length];
      totals = new double[averages.length];
      transitions = new float[transitionAverages.length];
      transitionTotals = new double[transitionAverages.length];
      step = 1;
      Random random = new Random(time);
      for (int round = 0; round < rounds; round++) {
        Collections.shuffle(pruned, random);
        pruned.forEach(this::learn);
      }
      average(weights, totals, averages, times);
      average(transitions, transitionTotals, transitionAverages, times);
    }
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
      int[][] features = new int[sentence.features().length][];
      for (int i = 0; i < features.length; i++) {
        features[i] =
            Arrays.stream(sentence.features()[i]).filter(f -> counts[f] >= FEWEST).toArray();
      }
      pruned.add(new Sentence(features, sentence.labels(), sentence.apart()));
    }
    return pruned;
  }

  private void average(float[] last, double[] sums, float[] into, int times) {
    for (int i = 0; i < last.length; i++) {
      into[i] += (float) ((last[i] - sums[i] / step) / times);
    }
  }

  /** Writes the model. */
  public void write(String version, OutputStream out) throws IOException {
    model(version).write(out);
  }

  /** A recogniser of what was learnt, as it would be read again. */
  public LinearRecogniser recogniser() {
    return new LinearRecogniser(model("trial"), gazetteer);
  }

  private LinearModel model(String version) {
    return new LinearModel(version, lexicon, averages, transitionAverages);
  }

  private void sentences(Example example, List<Sentence> into) {
    TaggableText text = example.text();
    Features features = new Features(text, lexicon, gazetteer.in(text.input().language()));
    int[] gold = new int[text.words().size()];
    for (FoundName name : example.names()) {
      int first = Labels.first(name.type());
      Arrays.fill(gold, name.span().first(), name.span().last() + 1, first + 1);
      gold[name.span().first()] = first;
    }
    for (int from = 0; from < gold.length; ) {
      int to = from + 1;
      while (to < gold.length && !features.startsSentence(to)) {
        to++;
      }
      int[][] all = new int[to - from][];
      boolean[] apart = new boolean[to - from];
      for (int at = from; at < to; at++) {
        int count = features.isCandidate(at) ? features.extract(at) : 0;
        apart[at - from] = features.isApart(at);
        all[at - from] = Arrays.copyOf(features.buffer(), count);
      }
      into.add(new Sentence(all, Arrays.copyOfRange(gold, from, to), apart));
      from = to;
    }
  }

  private void learn(Sentence sentence) {
    int length = sentence.labels().length;
    float[][] scores = new float[length][Labels.COUNT];
    for (int i = 0; i < length; i++) {
      int[] features = sentence.features()[i];
      if (features.length == 0) {
        Arrays.fill(scores[i], -1e6f);
        scores[i][Labels.OUTSIDE] = 0;
      }
      for (int feature : features) {
        for (int label = 0; label < Labels.COUNT; label++) {
          scores[i][label] += weights[feature * Labels.COUNT + label];
        }
      }
    }
    int[] guess = Decoder.best(scores, transitions, sentence.apart());
    for (int i = 0; i < length; i++) {
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

  private void change(float[] values, double[] sums, int at, float by) {
    values[at] += by;
    sums[at] += (double) by * step;
  }
}
