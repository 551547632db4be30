package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.names.LinearRecogniser;
import dev.dateline.enrich.tag.DeclaredStage;
import dev.dateline.enrich.tag.EntityStage;
import dev.dateline.enrich.tag.TagStage;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tagging with names costs: CPU time an article of 500 words, made of our sentences and the
 * gazetteer's names, so full of names. The bare pass that cuts it into words is the floor.
 */
public final class TagBenchmark {
  private static final int WORDS = 500;
  private static final int TEXTS = 400;
  private static final int ROUNDS = 8;
  private static final Pattern SLOT = Pattern.compile("\\[([POL]) [^]]+]|\\{\\w+}");

  private final Random random = new Random(7);
  private final Gazetteer gazetteer = Gazetteer.load();
  private final List<Entity> entities = List.copyOf(gazetteer.entities());

  private TagBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    new TagBenchmark().run();
  }

  private void run() throws IOException {
    List<String> sentences =
        ListedNames.lines("sentences.txt").stream().map(cells -> cells[0]).toList();
    List<TagInput> inputs = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      inputs.add(
          new TagInput(
              text(sentences, 8), null, text(sentences, WORDS), "en", keywords(), List.of(), null));
    }
    List<TaggableText> texts = inputs.stream().map(TaggableText::of).toList();
    System.out.println("pass\tms an article\tarticles a second\tfound an article");
    measure("cut into words", inputs, input -> TaggableText.of(input).words().size());
    measure("entities, gazetteer alone", texts, of(new EntityStage(gazetteer, List.of())));
    measure("declared keywords", texts, of(new DeclaredStage(gazetteer)));
    LinearRecogniser linear = LinearRecogniser.load(gazetteer);
    measure("linear recogniser alone", texts, text -> linear.recognise(text).size());
    measure("entities with the recogniser", texts, of(new EntityStage(gazetteer, List.of(linear))));
  }

  private static ToIntFunction<TaggableText> of(TagStage stage) {
    return text -> stage.tag(text, List.of()).size();
  }

  private static <T> void measure(String name, List<T> texts, ToIntFunction<T> pass) {
    long found = 0;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      found = 0;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (T text : texts) {
        found += pass.applyAsInt(text);
      }
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      best = Math.min(best, (end - start) / 1e6 / texts.size());
    }
    System.out.printf(
        "%s\t%.3f\t%.0f\t%.1f%n", name, best, 1000 / best, (double) found / texts.size());
  }

  private List<String> keywords() {
    return List.of(any(Tag.Type.PERSON), any(Tag.Type.PLACE), "harbour bridges");
  }

  private String text(List<String> sentences, int words) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    while (count < words) {
      Matcher slots = SLOT.matcher(sentences.get(random.nextInt(sentences.size())));
      String sentence =
          slots.replaceAll(
              slot ->
                  Matcher.quoteReplacement(slot.group(1) == null ? "plain" : name(slot.group(1))));
      text.append(sentence).append(' ');
      count += sentence.split(" ").length;
    }
    return text.toString();
  }

  private String name(String kind) {
    return any(
        switch (kind) {
          case "P" -> Tag.Type.PERSON;
          case "O" -> Tag.Type.ORGANISATION;
          default -> Tag.Type.PLACE;
        });
  }

  private String any(Tag.Type type) {
    while (true) {
      Entity entity = entities.get(random.nextInt(entities.size()));
      if (entity.type() == type) {
        return entity.label();
      }
    }
  }
}
