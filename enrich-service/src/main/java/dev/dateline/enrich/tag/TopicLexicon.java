package dev.dateline.enrich.tag;

import dev.dateline.contract.TagRule;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The words by which one language's news tells its topic, written in the rule language: each side
 * of an OR is a clue of its own. Immutable.
 */
final class TopicLexicon {
  /**
   * A word, phrase or pair that speaks for a topic.
   *
   * @param weight how much, over 0
   */
  record Clue(MediaTopics.Topic topic, double weight, Query query) {}

  /** Gets the clues that stand in a text. */
  @FunctionalInterface
  interface Sink {
    void found(Clue clue, List<Span> places);
  }

  private final List<Clue> clues;
  private final RuleIndex index;

  private TopicLexicon(List<Clue> clues) {
    this.clues = List.copyOf(clues);
    index = RuleIndex.of(clues.stream().map(Clue::query).toList());
  }

  /**
   * Reads a language's file.
   *
   * @throws IllegalArgumentException if a line is not in the rule language, or names no topic
   */
  static TopicLexicon load(String language, MediaTopics topics) {
    List<Clue> clues = new ArrayList<>();
    for (String line : TopicFiles.lines(language + ".txt")) {
      int colon = line.indexOf(':');
      String[] head = line.substring(0, colon).split(" ");
      add(
          topics.get(head[0]),
          Double.parseDouble(head[1]),
          line.substring(colon + 1).strip(),
          clues);
    }
    return new TopicLexicon(clues);
  }

  private static void add(
      MediaTopics.Topic topic, double weight, String alternatives, List<Clue> clues) {
    for (String alternative : alternatives.split(" OR (?![^(]*\\))")) {
      try {
        CompiledRule rule =
            CompiledRule.of(new TagRule(topic.id(), "", alternative, TagRule.Examples.NONE));
        clues.add(new Clue(topic, weight, rule.query()));
      } catch (QuerySyntaxException e) {
        throw new IllegalArgumentException(topic.id() + ": " + alternative, e);
      }
    }
  }

  /** Tells of every clue that stands in a text, and where. */
  void find(TaggableText text, FoundTags tags, Sink sink) {
    QueryMatcher matcher = new QueryMatcher(text, tags);
    BitSet candidates = index.candidates(text, tags);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Clue clue = clues.get(i);
      // The places of one part say nothing of the others.
      boolean stands = !(clue.query() instanceof Query.And and) || matcher.matches(and);
      List<Span> places = stands ? matcher.spans(clue.query()) : List.of();
      if (!places.isEmpty()) {
        sink.found(clue, places);
      }
    }
  }
}
