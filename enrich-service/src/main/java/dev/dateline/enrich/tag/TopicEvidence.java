package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for each topic in one article. A clue counts by the logarithm of how often it stands
 * there, in the headline several times; a long text needs more of them.
 */
final class TopicEvidence {
  private static final double TITLE = 2.5;
  private static final double STANDFIRST = 1.5;
  private static final double LEAD = 1.25;
  private static final int LEAD_WORDS = 80;

  /** Words up to which evidence is taken as it is. */
  private static final double SHORT = 60;

  /** How fast more of it is asked for beyond. */
  private static final double LENGTH = 0.45;

  private static final int MAX_PLACES = 20;

  /** A clue of at least this weight is shown as a mention. */
  private static final double STRONG = 2;

  private final TaggableText text;
  private final double divisor;
  private final int bodyFrom;
  private final Map<MediaTopics.Topic, Double> weights = new LinkedHashMap<>();
  private final Map<MediaTopics.Topic, List<Span>> places = new LinkedHashMap<>();

  TopicEvidence(TaggableText text) {
    this.text = text;
    int words = text.words().size();
    divisor = 1 + LENGTH * Math.log(Math.max(1, words / SHORT));
    int from = 0;
    while (from < words && text.words().get(from).field() != Field.BODY) {
      from++;
    }
    bodyFrom = from;
  }

  void add(TopicLexicon.Clue clue, List<Span> spans) {
    double count = 0;
    for (Span span : spans) {
      count +=
          switch (text.words().get(span.first()).field()) {
            case TITLE -> TITLE;
            case STANDFIRST -> STANDFIRST;
            case BODY -> span.first() - bodyFrom < LEAD_WORDS ? LEAD : 1;
          };
    }
    add(clue.topic(), clue.weight() * Math.log1p(count) / divisor);
    if (clue.weight() >= STRONG) {
      for (MediaTopics.Topic at = clue.topic(); at != null; at = at.parent()) {
        places.computeIfAbsent(at, _ -> new ArrayList<>()).addAll(spans);
      }
    }
  }

  /** Adds what is known from elsewhere, whatever the length. */
  void add(MediaTopics.Topic topic, double weight) {
    for (MediaTopics.Topic at = topic; at != null; at = at.parent()) {
      weights.merge(at, weight, Double::sum);
    }
  }

  /** What speaks for each topic, with all below it. */
  Map<MediaTopics.Topic, Double> weights() {
    return weights;
  }

  /** Where the strong clues of a topic and those below it stand, in order. */
  List<Span> places(MediaTopics.Topic topic) {
    return places.getOrDefault(topic, List.of()).stream()
        .distinct()
        .sorted(Comparator.comparingInt(Span::first))
        .limit(MAX_PLACES)
        .toList();
  }
}
