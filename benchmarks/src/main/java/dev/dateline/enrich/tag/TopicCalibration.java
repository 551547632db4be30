package dev.dateline.enrich.tag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.benchmarks.dedupe.Logistic;
import dev.dateline.contract.Json;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Fits {@code topics/calibration.properties}: how likely a topic is right, given what speaks for it
 * and for the strongest other. It learns from our own labelled articles with clues taken away at
 * random, as articles of other outlets have words that our lists lack:
 *
 * <pre>
 * java … dev.dateline.enrich.tag.TopicCalibration ARTICLES OUTPUT [LABELLED.ndjson.gz]
 * </pre>
 *
 * With labelled texts it says how often topics of each probability are right there.
 */
final class TopicCalibration {
  private static final double[] TAKEN = {0, 0.25, 0.5, 0.65, 0.8, 0.9};
  private static final int DRAWS = 10;
  private static final int BINS = 10;
  private static final double PENALTY = 1;

  private final MediaTopics topics = MediaTopics.load();
  private final Random random = new Random(17);

  /** A text, its clues and where they stand, and the topics that it has. */
  private record Labelled(
      TaggableText text, Map<TopicLexicon.Clue, List<Span>> clues, Set<String> topics) {}

  private TopicCalibration() {}

  /** Fits. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: TopicCalibration ARTICLES OUTPUT [LABELLED.ndjson.gz]");
      System.exit(2);
    }
    TopicCalibration calibration = new TopicCalibration();
    List<Logistic.Example> examples = calibration.examples(Path.of(args[0]));
    double[] weights = Logistic.fit(examples, new int[TopicProbability.INPUTS], PENALTY);
    TopicProbability fitted = new TopicProbability(weights);
    System.out.println("own articles, clues taken away:");
    calibration.report(fitted, examples);
    Files.writeString(Path.of(args[1]), fitted.written());
    if (args.length > 2) {
      System.out.println("labelled texts:");
      calibration.report(fitted, calibration.labelled(Path.of(args[2])));
    }
  }

  private List<Logistic.Example> examples(Path folder) throws IOException {
    List<Logistic.Example> examples = new ArrayList<>();
    int group = 0;
    for (String language : TopicStage.LANGUAGES) {
      TopicLexicon lexicon = TopicLexicon.load(language, topics);
      for (String block : Files.readString(folder.resolve(language + ".articles")).split("\n\n+")) {
        String[] lines = block.strip().split("\n", 3);
        if (block.startsWith("#") || lines.length < 3) {
          continue;
        }
        Labelled article =
            labelled(
                lexicon, TagInput.of(lines[1], lines[2], language), Set.of(lines[0].split(" ")));
        for (double taken : TAKEN) {
          for (int draw = 0; draw < DRAWS; draw++) {
            add(article, taken, group, examples);
          }
        }
        group++;
      }
    }
    return examples;
  }

  private List<Logistic.Example> labelled(Path file) throws IOException {
    TopicLexicon lexicon = TopicLexicon.load("en", topics);
    List<Logistic.Example> examples = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode text = Json.mapper().readTree(line);
        TagInput input = TagInput.of(text.path("title").asText(), text.path("body").asText(), "en");
        String topic = text.path("gold").asText().replace(MediaTopics.SCHEME, "");
        add(labelled(lexicon, input, Set.of(topic)), 0, examples.size(), examples);
      }
    }
    return examples;
  }

  private static Labelled labelled(TopicLexicon lexicon, TagInput input, Set<String> topics) {
    TaggableText text = TaggableText.of(input);
    Map<TopicLexicon.Clue, List<Span>> clues = new LinkedHashMap<>();
    lexicon.find(text, new FoundTags(List.of()), clues::put);
    return new Labelled(text, clues, topics);
  }

  private void add(Labelled article, double taken, int group, List<Logistic.Example> examples) {
    TopicEvidence evidence = new TopicEvidence(article.text());
    article
        .clues()
        .forEach(
            (clue, places) -> {
              if (random.nextDouble() >= taken) {
                evidence.add(clue, places);
              }
            });
    Map<MediaTopics.Topic, Double> weights = evidence.weights();
    weights.forEach(
        (topic, weight) -> {
          if (topic.parent() == null) {
            boolean right = article.topics().contains(topic.id().replace(MediaTopics.SCHEME, ""));
            examples.add(
                new Logistic.Example(TopicProbability.inputs(topic, weights), right, 1, group));
          }
        });
  }

  private void report(TopicProbability fitted, List<Logistic.Example> examples) {
    int[] all = new int[BINS];
    int[] right = new int[BINS];
    double[] said = new double[BINS];
    for (Logistic.Example example : examples) {
      double probability = fitted.of(example.values());
      int bin = (int) Math.min(BINS - 1, probability * BINS);
      all[bin]++;
      right[bin] += example.positive() ? 1 : 0;
      said[bin] += probability;
    }
    for (int bin = 0; bin < BINS; bin++) {
      if (all[bin] > 0) {
        System.out.printf(
            "said %.2f: right %.2f of %d%n",
            said[bin] / all[bin], (double) right[bin] / all[bin], all[bin]);
      }
    }
  }
}
