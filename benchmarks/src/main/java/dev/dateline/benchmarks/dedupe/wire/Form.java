package dev.dateline.benchmarks.dedupe.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A form that reports of markets, weather, matches, hearings or earnings are filled into: the same
 * sentences with other numbers, names and words that are chosen from a few. Some sentences are left
 * out, some come in two wordings.
 */
final class Form {

  private sealed interface Part {}

  private record Fixed(String word) implements Part {}

  private record Figure() implements Part {}

  private record Name(int which) implements Part {}

  private record Choice(List<String> of) implements Part {}

  /** A place in the form: its wordings, and how often it is filled at all. */
  private record Line(List<List<Part>> wordings, double kept, boolean endsParagraph) {}

  private final Random random;
  private final Words words;
  private final List<Line> lines = new ArrayList<>();
  private final List<Part> title;
  private final List<List<String>> subjects = new ArrayList<>();
  private final boolean named;
  private final double constant;
  private int names;

  Form(Random random, Words words, Reporter reporter) {
    this.random = random;
    this.words = words;
    boolean figures = random.nextInt(4) > 0;
    double numberShare = figures ? 0.06 + 0.16 * random.nextDouble() : 0.01;
    double nameShare = (figures ? 0.01 : 0.08) + 0.06 * random.nextDouble();
    constant = 0.7 * Math.pow(random.nextDouble(), 2);
    double choiceShare = 0.1 * random.nextDouble();
    double optional = 0.4 * random.nextDouble();
    Reporter.Event event = reporter.event(numberShare, nameShare);
    Map<String, Integer> known = new HashMap<>();
    int count = 2 + (int) Math.pow(22, random.nextDouble());
    for (int i = 0; i < count; i++) {
      List<List<Part>> wordings = new ArrayList<>();
      for (int w = random.nextInt(6) == 0 ? 2 : 1; w > 0; w--) {
        wordings.add(parts(reporter.sentence(event), event, known, choiceShare));
      }
      lines.add(
          new Line(wordings, random.nextDouble() < optional ? 0.6 : 1, random.nextInt(3) == 0));
    }
    title = parts(reporter.title(event, reporter.sentence(event)), event, known, choiceShare);
    named = figures && random.nextInt(3) > 0;
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      subjects.add(names());
    }
  }

  private List<String> names() {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < Math.max(1, names); i++) {
      list.add(words.name());
    }
    return list;
  }

  private List<Part> parts(
      String sentence, Reporter.Event event, Map<String, Integer> known, double choiceShare) {
    String text = sentence;
    for (String name : event.names()) {
      text = text.replace(name, name.replace(' ', '_'));
    }
    List<Part> parts = new ArrayList<>();
    for (String word : text.split(" ")) {
      String plain = word.replace('_', ' ').replace(".", "");
      if (event.names().contains(plain)) {
        parts.add(new Name(known.computeIfAbsent(plain, _ -> names++)));
      } else if (Character.isDigit(word.charAt(0))) {
        parts.add(random.nextDouble() < constant ? new Fixed(word) : new Figure());
      } else if (random.nextDouble() < choiceShare) {
        parts.add(new Choice(List.of(word, words.longWord(), words.longWord())));
      } else {
        parts.add(new Fixed(word));
      }
    }
    return parts;
  }

  /** The report of one of the form's subjects, which keep their names, or of new ones. */
  Story fill() {
    List<String> filled = named ? words.pick(subjects) : names();
    return fill(random.nextInt(3) == 0 ? names() : filled);
  }

  private Story fill(List<String> who) {
    List<List<String>> paragraphs = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    for (Line line : lines) {
      if (random.nextDouble() < line.kept()) {
        paragraph.add(text(words.pick(line.wordings()), who));
      }
      if (line.endsParagraph() && !paragraph.isEmpty()) {
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
      }
    }
    if (!paragraph.isEmpty() || paragraphs.isEmpty()) {
      paragraph.add(text(lines.getLast().wordings().getFirst(), who));
      paragraphs.add(paragraph);
    }
    return new Story(text(title, who), paragraphs);
  }

  private String text(List<Part> parts, List<String> who) {
    List<String> out = new ArrayList<>();
    for (Part part : parts) {
      out.add(
          switch (part) {
            case Fixed fixed -> fixed.word();
            case Figure() -> figure();
            case Name name -> who.get(name.which() % who.size());
            case Choice choice -> words.pick(choice.of());
          });
    }
    String text = Words.capital(String.join(" ", out));
    return text.endsWith(".") ? text : text + ".";
  }

  /** A number that is written in digits. */
  private String figure() {
    String number;
    do {
      number = words.number();
    } while (!Character.isDigit(number.charAt(0)));
    return number;
  }
}
