package dev.dateline.benchmarks.tag;

import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.LinearRecogniser;
import dev.dateline.enrich.names.NameTrainer;
import dev.dateline.enrich.text.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trains {@code names.bin}, the model of the linear recogniser: see docs/data.md for the texts and
 * the command. With a number of folds it trains on all but one of them in turn and scores the rest.
 */
public final class TrainNames {
  private static final int ROUNDS = 12;
  private static final int MADE_UP = 200;
  private static final int TIMES = 3;

  private TrainNames() {}

  /**
   * Trains.
   *
   * @param args the folder of the npm packages, the marked texts, and a number of folds, or the
   *     model's version and the file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println(
          "usage: TrainNames NODE_MODULES TEXTS FOLDS | NODE_MODULES TEXTS VERSION OUTPUT");
      System.exit(2);
    }
    Gazetteer gazetteer = Gazetteer.load();
    CommonWords words = CommonWords.read(Path.of(args[0]));
    Map<Long, Integer> lexicon = lexicon(words, WordClasses.read(Path.of(args[0])));
    List<NameTrainer.Example> marked = NameExamples.read(Path.of(args[1]));
    List<NameTrainer.Example> made = new MadeUpSentences(gazetteer, words).examples(MADE_UP);
    if (args.length == 3) {
      fold(gazetteer, lexicon, marked, made, Integer.parseInt(args[2]));
      return;
    }
    NameTrainer trainer = new NameTrainer(gazetteer, lexicon);
    trainer.train(joined(marked, made), ROUNDS, TIMES);
    try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
      trainer.write(args[2], out);
    }
  }

  private static void fold(
      Gazetteer gazetteer,
      Map<Long, Integer> lexicon,
      List<NameTrainer.Example> marked,
      List<NameTrainer.Example> made,
      int folds) {
    NameScore alone = new NameScore();
    NameScore together = new NameScore();
    for (int fold = 0; fold < folds; fold++) {
      // In runs, as neighbours may be parts of one text.
      int from = marked.size() * fold / folds;
      int to = marked.size() * (fold + 1) / folds;
      List<NameTrainer.Example> rest = new ArrayList<>(marked.subList(0, from));
      rest.addAll(marked.subList(to, marked.size()));
      NameTrainer trainer = new NameTrainer(gazetteer, lexicon);
      trainer.train(joined(rest, made), ROUNDS, TIMES);
      LinearRecogniser recogniser = trainer.recogniser();
      for (NameTrainer.Example example : marked.subList(from, to)) {
        List<FoundName> found = recogniser.recognise(example.text());
        alone.add(example.names(), found);
        together.add(example.names(), NameScore.ofStage(gazetteer, recogniser, example.text()));
      }
    }
    System.out.println("recogniser alone:  " + alone);
    System.out.println("with gazetteer:    " + together);
  }

  private static List<NameTrainer.Example> joined(
      List<NameTrainer.Example> a, List<NameTrainer.Example> b) {
    List<NameTrainer.Example> joined = new ArrayList<>(a);
    joined.addAll(b);
    return joined;
  }

  private static Map<Long, Integer> lexicon(CommonWords words, Map<String, Integer> classes) {
    Set<String> all = new HashSet<>(classes.keySet());
    all.addAll(words.firstNames());
    all.addAll(words.surnames());
    all.addAll(words.words());
    Map<Long, Integer> lexicon = new HashMap<>();
    for (String word : all) {
      int entry =
          NameTrainer.entry(
              words.firstNames().contains(word),
              words.surnames().contains(word),
              words.words().contains(word),
              classes.getOrDefault(word, 0));
      lexicon.merge(Word.hash(word), entry, Math::max);
    }
    return lexicon;
  }
}
