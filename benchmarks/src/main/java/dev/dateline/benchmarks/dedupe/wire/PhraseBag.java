package dev.dateline.benchmarks.dedupe.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts put together from ready phrases, or from ready sentences, in any order: listings, notices
 * and what machines write.
 */
final class PhraseBag {

  private final Random random;
  private final Words words;
  private final List<List<String>> slots = new ArrayList<>();
  private final List<String> joints = new ArrayList<>();
  private final int sentences;
  private final boolean figures;

  PhraseBag(Random random, Words words, Reporter reporter) {
    this.random = random;
    this.words = words;
    this.figures = random.nextInt(3) > 0;
    this.sentences = 3 + (int) Math.pow(25, random.nextDouble());
    Reporter.Event event = reporter.event(random.nextBoolean() ? 0 : 0.03, 0.03);
    boolean whole = random.nextInt(3) == 0;
    int count = whole ? 1 : 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      List<String> phrases = new ArrayList<>();
      int pool = whole ? sentences * (2 + random.nextInt(3)) : 6 + random.nextInt(25);
      for (int p = 0; p < pool; p++) {
        String[] sentence = reporter.sentence(event).replace(".", "").split(" ");
        int size = whole ? sentence.length : 1 + random.nextInt(7);
        phrases.add(
            String.join(" ", List.of(sentence).subList(0, Math.min(size, sentence.length)))
                .toLowerCase(java.util.Locale.ROOT));
      }
      slots.add(phrases);
      joints.add(random.nextInt(3) > 0 ? "" : words.shortWord() + " " + words.shortWord());
    }
  }

  Story text() {
    List<List<String>> paragraphs = new ArrayList<>();
    int size = Math.max(2, sentences - random.nextInt(1 + sentences / 3));
    List<String> drawn = new ArrayList<>();
    while (drawn.size() < size) {
      String sentence = sentence();
      if (slots.size() > 1 || !drawn.contains(sentence)) {
        drawn.add(sentence);
      }
    }
    for (int i = 0; i < size; i += 3) {
      paragraphs.add(List.copyOf(drawn.subList(i, Math.min(size, i + 3))));
    }
    return new Story(sentence(), paragraphs);
  }

  private String sentence() {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      out.add(words.pick(slots.get(i)));
      if (!joints.get(i).isEmpty()) {
        out.add(joints.get(i));
      }
      if (figures && random.nextInt(3) == 0) {
        out.add(words.number());
      }
    }
    return Words.capital(String.join(" ", out)) + ".";
  }
}
