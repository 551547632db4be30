package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.Tokenizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What publishers' sections, categories and keywords say of the topic, by a reviewed table. Names
 * that mean different things to different outlets, as World or Local, are not in it. Immutable.
 */
final class Sections {
  /** What a section counts: just enough by itself. */
  private static final double SECTION = 3.5;

  /** What a keyword counts; pages have many of them. */
  private static final double KEYWORD = 1;

  private final Map<String, MediaTopics.Topic> byName = new HashMap<>();

  private Sections() {}

  /** Reads the table from the class path: an id, and behind a tab the names with bars between. */
  static Sections load(MediaTopics topics) {
    Sections sections = new Sections();
    for (String line : TopicFiles.lines("sections.tsv")) {
      String[] cells = line.split("\t");
      for (String name : cells[1].split("\\|")) {
        if (sections.byName.put(key(name), topics.get(cells[0])) != null) {
          throw new IllegalArgumentException("section of two topics: " + name);
        }
      }
    }
    return sections;
  }

  /** Adds what they say. */
  void witness(TagInput input, TopicEvidence evidence) {
    add(input.sections(), SECTION, evidence);
    add(input.keywords(), KEYWORD, evidence);
  }

  private void add(List<String> names, double weight, TopicEvidence evidence) {
    Set<MediaTopics.Topic> named = new HashSet<>();
    for (String name : names) {
      MediaTopics.Topic topic = byName.get(key(name));
      if (topic != null && named.add(topic)) {
        evidence.add(topic, weight);
      }
    }
  }

  private static String key(String name) {
    return String.join(" ", Tokenizer.fold(name));
  }
}
