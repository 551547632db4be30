package dev.dateline.benchmarks.dedupe.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an outlet's desk does to a text it takes over, at five strengths from nothing to much. */
final class Desk {

  /** How many of a text's words are replaced, left out or added at most, by strength. */
  private static final double[] RATES = {0, 0.05, 0.15, 0.28, 0.4};

  private final Random random;
  private final Words words;
  private final Reporter reporter;

  Desk(Random random, Words words, Reporter reporter) {
    this.random = random;
    this.words = words;
    this.reporter = reporter;
  }

  /**
   * An edited copy.
   *
   * @param strength 0 (the words are left as they are) to 4 (cut, rewritten and mixed with others)
   * @param foreign a text of which paragraphs are taken in from strength 3 on
   */
  Story edit(Story story, int strength, Story foreign) {
    Story edited = story;
    if (strength >= 2 && chance(0.25 * strength - 0.2)) {
      edited = cut(edited, 0.9 - 0.12 * strength);
    }
    if (strength >= 2 && chance(0.15 * strength)) {
      edited = drop(edited, 0.08 * strength);
    }
    edited = replaced(edited, swapRate(strength));
    if (strength == 4 && chance(0.6)) {
      edited = otherLead(edited, story);
    }
    if (strength >= 3 && chance(0.25)) {
      edited = moved(edited);
    }
    if (strength >= 1 && chance(0.3)) {
      edited = merged(edited);
    }
    if (strength >= 3 && chance(0.8)) {
      edited = mixed(edited, foreign, strength == 3 ? 0.8 : 1.6);
    }
    return title(edited, strength);
  }

  private double swapRate(int strength) {
    double most = RATES[strength];
    return most * (0.3 + 0.7 * random.nextDouble());
  }

  private Story title(Story story, int strength) {
    String lead = story.paragraphs().getFirst().getFirst();
    return switch (random.nextInt(6 + 2 * strength)) {
      case 4 -> story.titled(story.title().toUpperCase(java.util.Locale.ROOT));
      case 5 -> story.titled(String.join(" ", first(lead, 8)));
      case 6 -> story.titled("");
      case 7, 8 -> story.titled(replace(story.title(), 0.5, new HashMap<>()));
      case 9 -> story.titled(reporter.title(reporter.event(), lead));
      default -> story;
    };
  }

  private static List<String> first(String sentence, int count) {
    List<String> all = List.of(sentence.split(" "));
    return all.subList(0, Math.min(count, all.size()));
  }

  /** The beginning, at least so much of it. */
  private Story cut(Story story, double least) {
    int all = story.paragraphs().size();
    int kept = (int) Math.ceil(all * (least + (1 - least) * random.nextDouble()));
    return story.with(story.paragraphs().subList(0, Math.max(1, Math.min(all, kept))));
  }

  private Story drop(Story story, double rate) {
    List<List<String>> kept = new ArrayList<>();
    for (List<String> paragraph : story.paragraphs()) {
      List<String> sentences = paragraph.stream().filter(s -> !chance(rate)).toList();
      if (!sentences.isEmpty()) {
        kept.add(sentences);
      }
    }
    return kept.isEmpty() ? story : story.with(kept);
  }

  /** The same other word for a word throughout; some are left out, some put in. */
  private Story replaced(Story story, double rate) {
    Map<String, String> other = new HashMap<>();
    return story.with(
        story.paragraphs().stream()
            .map(
                p -> {
                  double here = rate * 2 * random.nextDouble();
                  return p.stream().map(s -> replace(s, here, other)).toList();
                })
            .toList());
  }

  private String replace(String sentence, double rate, Map<String, String> other) {
    List<String> out = new ArrayList<>();
    for (String word : sentence.split(" ")) {
      boolean figure = !word.isEmpty() && Character.isDigit(word.charAt(0));
      boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !out.isEmpty();
      if (!chance(figure || name ? rate / 3 : rate)) {
        out.add(word);
        continue;
      }
      switch (random.nextInt(5)) {
        case 0 -> {}
        case 1 -> {
          out.add(word);
          out.add(random.nextBoolean() ? words.shortWord() : words.longWord());
        }
        case 2 -> out.add(figure ? words.number() : misspelled(word));
        default -> out.add(other.computeIfAbsent(word, _ -> words.longWord()));
      }
    }
    return String.join(" ", out);
  }

  private String misspelled(String word) {
    if (word.length() < 4) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 3);
    char[] letters = word.toCharArray();
    char letter = letters[at];
    letters[at] = letters[at + 1];
    letters[at + 1] = letter;
    return new String(letters);
  }

  /** A first paragraph in other words, with the first one's facts; the old one is kept or not. */
  private Story otherLead(Story story, Story original) {
    List<List<String>> paragraphs = new ArrayList<>(story.paragraphs());
    String lead = original.paragraphs().getFirst().getFirst();
    List<String> other = List.of(replace(lead, 0.3 + 0.3 * random.nextDouble(), new HashMap<>()));
    if (random.nextBoolean()) {
      paragraphs.set(0, other);
    } else {
      paragraphs.addFirst(other);
    }
    return story.with(paragraphs);
  }

  private Story moved(Story story) {
    List<List<String>> paragraphs = new ArrayList<>(story.paragraphs());
    if (paragraphs.size() > 2) {
      Collections.swap(
          paragraphs, random.nextInt(paragraphs.size()), random.nextInt(paragraphs.size()));
    }
    return story.with(paragraphs);
  }

  private Story merged(Story story) {
    List<List<String>> paragraphs = new ArrayList<>();
    for (List<String> paragraph : story.paragraphs()) {
      if (!paragraphs.isEmpty() && chance(0.3)) {
        List<String> both = new ArrayList<>(paragraphs.removeLast());
        both.addAll(paragraph);
        paragraphs.add(both);
      } else {
        paragraphs.add(paragraph);
      }
    }
    return story.with(paragraphs);
  }

  /** Takes in another text's paragraphs, up to so many for each of the story's. */
  private Story mixed(Story story, Story foreign, double share) {
    List<List<String>> paragraphs = new ArrayList<>(story.paragraphs());
    int most = (int) Math.ceil(paragraphs.size() * share);
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      paragraphs.add(1 + random.nextInt(paragraphs.size()), words.pick(foreign.paragraphs()));
    }
    return story.with(paragraphs);
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }
}
