package dev.dateline.benchmarks.dedupe;

import dev.dateline.benchmarks.dedupe.Logistic.Example;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.Feature;
import dev.dateline.enrich.dedupe.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Trains the model of the near-duplicate engine, {@code
 * dev/dateline/enrich/dedupe/model.properties}.
 *
 * <pre>{@code TrainScorer STREAM PAIRS OUT}</pre>
 *
 * <p>STREAM has articles in order of time, one JSON object a line (gzipped if it ends in .gz):
 * {@code id, url, title, body, publishedAt} and {@code gold}, the same for all articles that repeat
 * one another; articles whose {@code kind} is {@code partial} embed a part of another and are left
 * out. PAIRS has pairs judged one by one: {@code a, b} (articles), {@code label} D (repeats) or N
 * (does not), {@code weight}.
 *
 * <p>The engine itself runs over the stream and each comparison it makes becomes an example; as its
 * decisions depend on the model, this is done five times, each with the model of the time before.
 * The pairs together weigh a fixed share of the stream, or they would count for nothing. The fit is
 * Newton's, so that the same input gives the same model. Figures on standard output are of five
 * folds, each judged by a model that saw nothing of it: a fold of the stream is a fifth of its
 * labels, a fold of the pairs every fifth pair.
 */
public final class TrainScorer {

  private static final int FOLDS = 5;
  private static final int ROUNDS = 5;
  private static final double PENALTY = 0.1;
  private static final double PAIRS_SHARE = 0.2;
  private static final Predicate<String> EVERY_LABEL = label -> true;
  private static final IntPredicate EVERY_PAIR = pair -> true;

  private final StreamSet stream;
  private final PairSet pairs;

  private TrainScorer(StreamSet stream, PairSet pairs) {
    this.stream = stream;
    this.pairs = pairs;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: TrainScorer STREAM PAIRS OUT");
      System.exit(2);
    }
    TrainScorer trainer =
        new TrainScorer(
            new StreamSet(Labelled.read(Path.of(args[0]))),
            new PairSet(Labelled.read(Path.of(args[1]))));
    trainer.crossValidate();
    double[] weights = trainer.train(EVERY_LABEL, EVERY_PAIR);
    System.out.println("on what it was trained on:");
    trainer.report(Scorer.of(weights));
    Files.writeString(Path.of(args[2]), file(weights));
  }

  private double[] train(Predicate<String> labels, IntPredicate numbers) {
    Scorer scorer = byContainment();
    double[] weights = {};
    for (int round = 0; round < ROUNDS; round++) {
      List<Example> examples = new ArrayList<>(stream.examples(scorer, labels));
      examples.addAll(pairs.examples(numbers, PAIRS_SHARE * examples.size()));
      weights = Logistic.fit(examples, PENALTY);
      scorer = Scorer.of(weights);
    }
    return weights;
  }

  /** What the first round goes by: a half of the lesser text's anchors makes a copy. */
  private static Scorer byContainment() {
    double[] weights = new double[Feature.values().length];
    weights[Feature.BIAS.ordinal()] = -5;
    weights[Feature.CONTAINMENT.ordinal()] = 10;
    return Scorer.of(weights);
  }

  private void crossValidate() {
    Tally streamTally = new Tally();
    Tally pairTally = new Tally();
    DedupeSettings settings = DedupeSettings.DEFAULT;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Predicate<String> labels = label -> Math.floorMod(label.hashCode(), FOLDS) == held;
      IntPredicate numbers = pair -> pair % FOLDS == held;
      Scorer scorer = Scorer.of(train(labels.negate(), numbers.negate()));
      streamTally.add(stream.run(scorer, settings, labels));
      pairs.run(scorer, settings.threshold(), numbers, pairTally);
    }
    System.out.println("stream, held out: " + streamTally);
    System.out.println("pairs, held out:  " + pairTally);
  }

  private void report(Scorer scorer) {
    Tally pairTally = new Tally();
    pairs.run(scorer, DedupeSettings.DEFAULT.threshold(), EVERY_PAIR, pairTally);
    System.out.println("stream: " + stream.run(scorer, DedupeSettings.DEFAULT, EVERY_LABEL));
    System.out.println("pairs:  " + pairTally);
  }

  private static String file(double[] weights) {
    StringBuilder text =
        new StringBuilder(
            """
            # Weights of the logistic regression that decides whether two articles carry the same text.
            # Written by dev.dateline.benchmarks.dedupe.TrainScorer; the features are explained in Feature.java.
            """);
    for (Feature feature : Feature.values()) {
      text.append(
          String.format(Locale.ROOT, "%s=%.3f%n", Scorer.key(feature), weights[feature.ordinal()]));
    }
    return text.toString();
  }
}
