package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.text.TaggableText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Trains the linear recogniser. */
public final class NameTrainer {
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Perceptron perceptron = new Perceptron();

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

  /**
   * @param words entries of words by their hashes: see {@link #entry}
   */
  public NameTrainer(Gazetteer gazetteer, Map<Long, Integer> words) {
    this.gazetteer = gazetteer;
    this.lexicon = Lexicon.of(words);
  }

  /**
   * What is known of a word.
   *
   * @param wordClass of 1 to 63; 0 if none
   */
  public static int entry(boolean firstName, boolean surname, boolean word, int wordClass) {
    int flags =
        (firstName ? Lexicon.FIRST_NAME : 0)
            | (surname ? Lexicon.SURNAME : 0)
            | (word ? Lexicon.WORD : 0);
    return Lexicon.entry(flags, wordClass);
  }

  /**
   * Trains.
   *
   * @param examples to learn from
   * @param rounds how often to go over them each time
   * @param times how often to train from nothing; what counts is the mean
   */
  public void train(List<Example> examples, int rounds, int times) {
    List<Sentence> sentences = new ArrayList<>();
    examples.forEach(example -> sentences(example, sentences));
    perceptron.learn(sentences, rounds, times);
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
    return new LinearModel(version, lexicon, perceptron.weights(), perceptron.transitions());
  }

  private static int[] gold(Example example) {
    int[] gold = new int[example.text().words().size()];
    for (FoundName name : example.names()) {
      int label = Labels.first(name.type());
      Arrays.fill(gold, name.span().first(), name.span().last() + 1, label + 1);
      gold[name.span().first()] = label;
    }
    return gold;
  }

  private static int[] features(Features words, int at) {
    if (!words.isCandidate(at)) {
      return new int[0];
    }
    FeatureList features = words.extract(at);
    return Arrays.copyOf(features.slots(), features.count());
  }

  private void sentences(Example example, List<Sentence> into) {
    ArticleWords article = new ArticleWords(example.text(), lexicon, gazetteer);
    int[] gold = gold(example);
    for (int from = 0; from < gold.length; ) {
      int to = article.endOfSentence(from);
      int[][] features = new int[to - from][];
      for (int at = from; at < to; at++) {
        features[at - from] = features(article.features(), at);
      }
      int[] labels = Arrays.copyOfRange(gold, from, to);
      into.add(new Sentence(features, labels, article.apart(from, to)));
      from = to;
    }
  }
}
