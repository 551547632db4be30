package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Topics of IPTC Media Topics by the words of the text, with the publisher's own section as one
 * more witness. The score of a topic is how likely it is right; where the words do not tell, there
 * is no tag.
 */
public final class TopicStage implements TagStage {
  /** Languages with a list of words. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "hi", "ar");

  private static final String VIA = "words";

  /** Evidence below which an article has no topic. */
  private static final double LEAST = 3.2;

  /** Share of the best topic's evidence that another needs beside it. */
  private static final double BESIDE = 0.6;

  /** Probability below which the best topic is a guess, and there is none. */
  private static final double GUESS = 0.5;

  /** Evidence for a topic of the second level, and its share of the one above. */
  private static final double LEAST_BELOW = 2;

  private static final double SHARE_BELOW = 0.2;

  private final Sections sections;
  private final TopicProbability probability = TopicProbability.load();
  private final Map<String, TopicLexicon> lexicons = new HashMap<>();

  private TopicStage(Sections sections) {
    this.sections = sections;
  }

  /** Reads the topics, the words and the sections from the class path. */
  public static TopicStage load() {
    MediaTopics topics = MediaTopics.load();
    TopicStage stage = new TopicStage(Sections.load(topics));
    for (String language : LANGUAGES) {
      stage.lexicons.put(language, TopicLexicon.load(language, topics));
    }
    return stage;
  }

  @Override
  public String name() {
    return "topics";
  }

  @Override
  public String version() {
    return "3";
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    TopicEvidence evidence = new TopicEvidence(text);
    sections.witness(text.input(), evidence);
    TopicLexicon lexicon = lexicons.get(text.input().language());
    if (lexicon != null) {
      lexicon.find(text, new FoundTags(before), evidence::add);
    }
    Map<MediaTopics.Topic, Double> weights = evidence.weights();
    double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Tag> tags = new ArrayList<>();
    if (weights.keySet().stream().noneMatch(topic -> likely(topic, weights) >= GUESS)) {
      return tags;
    }
    weights.forEach(
        (topic, weight) -> {
          if (stands(topic, weights, most)) {
            tags.add(tag(topic, likely(topic, weights), evidence, text));
          }
        });
    return tags;
  }

  /** How likely a topic is right; one below another is as likely as its share of that one. */
  private double likely(MediaTopics.Topic topic, Map<MediaTopics.Topic, Double> weights) {
    MediaTopics.Topic parent = topic.parent();
    if (parent == null) {
      return probability.of(TopicProbability.inputs(topic, weights));
    }
    double share = weights.getOrDefault(topic, 0.0) / weights.getOrDefault(parent, 1.0);
    return likely(parent, weights) * (1 + Math.min(1, share)) / 2;
  }

  private static boolean stands(
      MediaTopics.Topic topic, Map<MediaTopics.Topic, Double> weights, double most) {
    MediaTopics.Topic parent = topic.parent();
    double weight = weights.getOrDefault(topic, 0.0);
    return parent == null
        ? weight >= LEAST && weight >= BESIDE * most
        : weight >= LEAST_BELOW
            && weight >= SHARE_BELOW * weights.getOrDefault(parent, 0.0)
            && stands(parent, weights, most);
  }

  private Tag tag(
      MediaTopics.Topic topic, double likely, TopicEvidence evidence, TaggableText text) {
    double score = Math.round(1000 * likely) / 1000.0;
    return new Tag(
        topic.id(),
        topic.label(),
        Tag.Type.TOPIC,
        score >= Salience.ABOUT ? Tag.Rel.ABOUT : Tag.Rel.MENTION,
        score,
        VIA,
        evidence.places(topic).stream().map(span -> span.mention(text)).toList(),
        topic.broader(),
        source());
  }
}
