package dev.dateline.benchmarks.dedupe;

import dev.dateline.benchmarks.dedupe.Logistic.Example;
import dev.dateline.benchmarks.dedupe.wire.MadeUpWire;
import dev.dateline.benchmarks.dedupe.wire.WireArticle;
import dev.dateline.enrich.dedupe.DedupeSettings;
import dev.dateline.enrich.dedupe.Feature;
import dev.dateline.enrich.dedupe.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trains the model of the near-duplicate engine, {@code
 * dev/dateline/enrich/dedupe/model.properties}.
 *
 * <pre>{@code TrainScorer OUT [STREAM PAIRS]}</pre>
 *
 * <p>It is trained on what is made up here ({@link MadeUpWire}): a full week, and many beginnings
 * of an index that has seen nothing; and on STREAM and PAIRS where they are given. The engine
 * itself runs over each stream and its comparisons become examples; as its decisions depend on the
 * model, this is done several times, each with the model of the time before. Pairs of whole texts,
 * as {@code dedupe --pairs} compares them, weigh a fixed share of these. The fit is Newton's and
 * the texts come from fixed seeds, so that the same program gives the same model. A weight never
 * has the wrong sign: {@link Feature#speaks}.
 *
 * <p>STREAM has articles in order of time, one JSON object a line (gzipped if it ends in .gz):
 * {@code id, url, title, body, publishedAt} and {@code gold}, the same for all articles that repeat
 * one another; articles whose {@code kind} is {@code partial} embed a part of another and do not
 * count. PAIRS has pairs judged one by one: {@code a, b} (articles), {@code label} D (repeats) or N
 * (does not), {@code weight}.
 *
 * <p>Figures on standard output are, at several thresholds, of made-up streams of other seeds, and
 * of STREAM and PAIRS in five folds: each fifth judged by a model that was not fitted to it.
 */
public final class TrainScorer {

  private static final int ROUNDS = 3;
  private static final int EVENTS = 1_200;
  private static final int BEGINNINGS = 600;
  private static final double PENALTY = 0.1;
  private static final double MADE_UP_PAIRS = 0.1;
  private static final double LABELLED_PAIRS = 0.4;

  /** Labelled articles weigh so many made-up ones. */
  private static final double LABELLED = 8;

  private static final int FOLDS = 5;
  private static final double[] THRESHOLDS = {0.3, 0.35, 0.4, 0.45, 0.5, 0.6};

  /** Made-up streams, and pairs of whole texts from some of them. */
  private record Wire(StreamSet week, List<StreamSet> beginnings, PairSet pairs) {
    static Wire of(long seed, int events, int beginnings) {
      List<List<WireArticle>> streams = new ArrayList<>();
      for (int i = 0; i < beginnings; i++) {
        streams.add(MadeUpWire.beginning(seed + 1 + i));
      }
      return new Wire(
          new StreamSet(MadeUpWire.week(seed, events)),
          streams.stream().map(StreamSet::new).toList(),
          PairSet.madeUp(streams.subList(0, beginnings / 3)));
    }

    List<Example> examples(Scorer scorer) {
      List<Example> examples = new ArrayList<>(week.examples(scorer));
      for (StreamSet beginning : beginnings) {
        examples.addAll(beginning.examples(scorer));
      }
      examples.addAll(pairs.examples(MADE_UP_PAIRS * examples.size()));
      return examples;
    }
  }

  /** What people judged; each example is held out together with the others of its group. */
  private record Judged(StreamSet stream, PairSet pairs) {
    static Judged read(Path stream, Path pairs) throws IOException {
      return new Judged(
          new StreamSet(Labelled.stream(stream)), PairSet.judged(Labelled.read(pairs)));
    }

    /**
     * @param besides how many made-up ones there are
     */
    List<Example> examples(Scorer scorer, int besides) {
      List<Example> articles =
          stream.examples(scorer).stream().map(e -> e.weighing(LABELLED)).toList();
      List<Example> examples = new ArrayList<>(articles);
      examples.addAll(pairs.examples(LABELLED_PAIRS * (besides + LABELLED * articles.size())));
      return examples;
    }
  }

  private static int fold(int group) {
    return group % FOLDS;
  }

  private TrainScorer() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1 && args.length != 3) {
      System.err.println("usage: TrainScorer OUT [STREAM PAIRS]");
      System.exit(2);
    }
    Wire wire = Wire.of(1_000_000, EVENTS, BEGINNINGS);
    Judged judged = args.length == 1 ? null : Judged.read(Path.of(args[1]), Path.of(args[2]));
    Scorer scorer = byContainment();
    for (int round = 0; round < ROUNDS; round++) {
      List<Example> examples = new ArrayList<>(wire.examples(scorer));
      if (judged != null) {
        examples.addAll(judged.examples(scorer, examples.size()));
      }
      double[] weights = Logistic.fit(examples, signs(), PENALTY);
      scorer = Scorer.of(weights);
      Files.writeString(Path.of(args[0]), file(weights));
    }
    report(scorer, Wire.of(2_000_000, EVENTS / 2, BEGINNINGS / 2));
    if (judged != null) {
      report(scorer, wire.examples(scorer), judged);
    }
  }

  private static int[] signs() {
    int[] signs = new int[Feature.values().length];
    for (Feature feature : Feature.values()) {
      signs[feature.ordinal()] =
          switch (feature.speaks()) {
            case FOR -> 1;
            case AGAINST -> -1;
            case EITHER -> 0;
          };
    }
    return signs;
  }

  private static void report(Scorer scorer, Wire other) {
    for (double threshold : THRESHOLDS) {
      Tally beginnings = new Tally();
      other.beginnings().forEach(b -> beginnings.add(b.run(scorer, settings(threshold))));
      print(threshold, "made-up week", other.week().run(scorer, settings(threshold)));
      print(threshold, "made-up beginnings", beginnings);
      print(threshold, "made-up pairs", other.pairs().run(scorer, threshold));
    }
  }

  private static void report(Scorer scorer, List<Example> madeUp, Judged judged) {
    List<Example> labelled = judged.examples(scorer, madeUp.size());
    List<Scorer> folds = new ArrayList<>();
    for (int i = 0; i < FOLDS; i++) {
      int without = i;
      List<Example> examples = new ArrayList<>(madeUp);
      labelled.stream().filter(e -> fold(e.group()) != without).forEach(examples::add);
      folds.add(Scorer.of(Logistic.fit(examples, signs(), PENALTY)));
    }
    for (double threshold : THRESHOLDS) {
      Tally stream = new Tally();
      Tally pairs = new Tally();
      for (int i = 0; i < FOLDS; i++) {
        int fold = i;
        stream.add(
            judged.stream()
                .run(folds.get(i), settings(threshold), item -> fold(item.group()) == fold));
        pairs.add(judged.pairs().run(folds.get(i), threshold, group -> fold(group) == fold));
      }
      print(threshold, "stream, folds", stream);
      print(threshold, "pairs, folds", pairs);
    }
  }

  private static DedupeSettings settings(double threshold) {
    DedupeSettings usual = DedupeSettings.DEFAULT;
    return new DedupeSettings(
        usual.windowDays(),
        usual.postingsPerAnchor(),
        usual.candidates(),
        threshold,
        Math.min(threshold, usual.relatedThreshold()));
  }

  private static void print(double threshold, String of, Tally tally) {
    System.out.printf(Locale.ROOT, "%.2f %-19s %s%n", threshold, of, tally);
  }

  /** What the first round goes by: a half of the lesser text's anchors makes a copy. */
  private static Scorer byContainment() {
    double[] weights = new double[Feature.values().length];
    weights[Feature.BIAS.ordinal()] = -5;
    weights[Feature.CONTAINMENT.ordinal()] = 10;
    return Scorer.of(weights);
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
