package dev.dateline.benchmarks.dedupe.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes made-up stories about one event each. */
final class Reporter {

  /**
   * What an event's stories have in common.
   *
   * @param words of its subject
   * @param names of who and what takes part
   * @param numbers that are told of it
   * @param numberShare how many of its texts' words are numbers
   * @param nameShare how many are names
   */
  record Event(
      List<String> words,
      List<String> names,
      List<String> numbers,
      double numberShare,
      double nameShare) {}

  private final Random random;
  private final Words words;

  Reporter(Random random, Words words) {
    this.random = random;
    this.words = words;
  }

  Event event() {
    double numberShare = random.nextInt(5) == 0 ? 0 : 0.12 * random.nextDouble();
    return event(numberShare, 0.01 + 0.07 * random.nextDouble());
  }

  Event event(double numberShare, double nameShare) {
    List<String> names = new ArrayList<>();
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      names.add(words.name());
    }
    List<String> numbers = new ArrayList<>();
    for (int i = 4 + random.nextInt(20); i > 0; i--) {
      numbers.add(words.number());
    }
    return new Event(words.subject(), names, numbers, numberShare, nameShare);
  }

  /** A story of 2 to 15 paragraphs, short ones more often. */
  Story story(Event event) {
    int paragraphs = 2 + (int) Math.pow(14, random.nextDouble());
    List<List<String>> text = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      text.add(paragraph(event));
    }
    return new Story(title(event, text.getFirst().getFirst()), text);
  }

  List<String> paragraph(Event event) {
    List<String> sentences = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      sentences.add(sentence(event));
    }
    return sentences;
  }

  /** A headline that takes most of its long words from a sentence. */
  String title(Event event, String sentence) {
    List<String> title = new ArrayList<>();
    for (String word : sentence.split(" ")) {
      if (title.size() < 9 && (word.length() > 3 || random.nextInt(5) == 0)) {
        title.add(random.nextInt(6) == 0 ? words.pick(event.words()) : word);
      }
    }
    return Words.capital(String.join(" ", title).replaceAll("[.,]( |$)", "$1"));
  }

  String sentence(Event event) {
    int length = 8 + random.nextInt(20);
    List<String> out = new ArrayList<>();
    if (random.nextInt(8) == 0) {
      out.add(words.turn());
    }
    int inARow = 0;
    while (out.size() < length) {
      double draw = random.nextDouble();
      if (draw < event.numberShare()) {
        out.add(random.nextInt(3) == 0 ? words.pick(event.numbers()) : words.number());
        inARow = 0;
      } else if (draw < event.numberShare() + event.nameShare()) {
        out.add(words.pick(event.names()));
        inARow = 0;
      } else if (inARow < 2 && random.nextInt(100) < 55) {
        out.add(words.shortWord());
        inARow++;
      } else {
        boolean own = random.nextInt(100) < 60;
        out.add(own ? event.words().get(words.zipf(event.words().size())) : words.longWord());
        inARow = 0;
      }
    }
    if (random.nextInt(5) == 0) {
      out.add(words.turn());
    }
    return Words.capital(String.join(" ", out)) + ".";
  }
}
