package dev.dateline.benchmarks.tag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Json;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.keyphrase.Keyphrases;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.enrich.tag.DeclaredStage;
import dev.dateline.enrich.tag.EntityStage;
import dev.dateline.enrich.tag.KeyphraseStage;
import dev.dateline.enrich.tag.RuleSet;
import dev.dateline.enrich.tag.RuleStage;
import dev.dateline.enrich.tag.Tagger;
import dev.dateline.enrich.tag.TopicStage;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What language and tags cost an article, in thread CPU time, beside a bare pass over its tokens:
 *
 * <pre>
 * java … dev.dateline.benchmarks.tag.StageCost articles.ndjson
 * </pre>
 *
 * Lines of {@code {"title", "body", "language"?}}.
 */
public final class StageCost {
  private static final int WARM = 4;
  private static final int ROUNDS = 6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<TagInput> inputs;
  private final List<TaggableText> texts;
  private int kept;

  private StageCost(List<TagInput> inputs) {
    this.inputs = inputs;
    this.texts = inputs.stream().map(TaggableText::of).toList();
  }

  /** Measures. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: StageCost ARTICLES");
      System.exit(2);
    }
    List<TagInput> inputs = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode in = Json.mapper().readTree(line);
      inputs.add(
          TagInput.of(
              in.path("title").asText(),
              in.path("body").asText(),
              in.path("language").asText("en")));
    }
    new StageCost(inputs).run();
  }

  private void run() {
    LanguageDetector detector = LanguageDetector.load();
    Tagger tagger = Tagger.standard(RuleSet::empty);
    Gazetteer gazetteer = Gazetteer.load();
    Tagger withoutRecogniser =
        new Tagger(
            List.of(
                new EntityStage(gazetteer, List.of()),
                new DeclaredStage(gazetteer),
                TopicStage.load(),
                new KeyphraseStage(Keyphrases.load()),
                new RuleStage(RuleSet::empty)));
    TopicStage topics = TopicStage.load();
    KeyphraseStage keyphrases = new KeyphraseStage(Keyphrases.load());
    int words = texts.stream().mapToInt(text -> text.words().size()).sum() / texts.size();
    System.out.printf("%d articles of %d words; µs of CPU an article%n", texts.size(), words);
    print("bare pass over the tokens", i -> tokens(texts.get(i)));
    print("tokenise", i -> TaggableText.of(inputs.get(i)).words().size());
    print(
        "language",
        i -> detector.detect(inputs.get(i).title(), inputs.get(i).body(), null).length());
    print(
        "language of the headline", i -> detector.detect(inputs.get(i).title(), "", null).length());
    print("topics", i -> topics.tag(texts.get(i), List.of()).size());
    print("keyphrases", i -> keyphrases.tag(texts.get(i), List.of()).size());
    print("all stages but the recogniser", i -> withoutRecogniser.tag(texts.get(i)).size());
    print("all stages", i -> tagger.tag(texts.get(i)).size());
    print(
        "language, tokenise and all stages",
        i ->
            detector.detect(inputs.get(i).title(), inputs.get(i).body(), null).length()
                + tagger.tag(inputs.get(i)).size());
    System.err.println(kept);
  }

  private static int tokens(TaggableText text) {
    long sum = 0;
    for (var word : text.words()) {
      sum += word.hash();
    }
    return (int) sum;
  }

  private void print(String name, ToIntFunction<Integer> work) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < WARM + ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < inputs.size(); i++) {
        kept += work.applyAsInt(i);
      }
      long took = threads.getCurrentThreadCpuTime() - start;
      best = round < WARM ? best : Math.min(best, took);
    }
    double micros = best / 1e3 / inputs.size();
    System.out.printf("%-36s %8.1f   %,9.0f/s%n", name, micros, 1e6 / micros);
  }
}
