package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.keyphrase.Keyphrases;
import dev.dateline.enrich.names.LinearRecogniser;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs the stages over an article and merges what they find. Safe to use from many threads. */
public final class Tagger {
  static final Comparator<Tag> BEST_FIRST =
      Comparator.comparingDouble(Tag::score).reversed().thenComparing(Tag::id);

  private final List<TagStage> stages;

  /** A tagger of these stages; where two find the same id, the surer one's tag leads. */
  public Tagger(List<TagStage> stages) {
    this.stages = List.copyOf(stages);
  }

  /**
   * The stages that Dateline ships: persons, organisations and places, by the gazetteer and by a
   * recogniser; declared keywords; topics; keyphrases; users' rules.
   *
   * @param rules the rules in force, asked for each article
   */
  public static Tagger standard(Supplier<RuleSet> rules) {
    return standard(rules, Gazetteer.load(), List.of());
  }

  /**
   * The same with this gazetteer.
   *
   * @param heavier recognisers that are asked before the one that ships, whose answer stands where
   *     they have none
   */
  public static Tagger standard(
      Supplier<RuleSet> rules, Gazetteer gazetteer, List<NameRecogniser> heavier) {
    List<NameRecogniser> recognisers =
        Stream.concat(heavier.stream(), Stream.of(LinearRecogniser.load(gazetteer))).toList();
    return new Tagger(
        List.of(
            new EntityStage(gazetteer, recognisers),
            new DeclaredStage(gazetteer),
            TopicStage.load(),
            new KeyphraseStage(Keyphrases.load()),
            new RuleStage(rules)));
  }

  /**
   * An article's tags, highest score first.
   *
   * @throws TaggingException if a stage fails
   */
  public List<Tag> tag(TagInput input) {
    return tag(TaggableText.of(input));
  }

  /**
   * The same of a text already tokenised.
   *
   * @throws TaggingException if a stage fails
   */
  public List<Tag> tag(TaggableText text) {
    Map<String, Tag> byId = new LinkedHashMap<>();
    Collection<Tag> before = Collections.unmodifiableCollection(byId.values());
    for (TagStage stage : stages) {
      for (Tag tag : run(stage, text, before)) {
        byId.merge(tag.id(), tag, Tagger::merge);
      }
    }
    List<Tag> tags = new ArrayList<>(byId.values());
    tags.sort(BEST_FIRST);
    return List.copyOf(tags);
  }

  private static List<Tag> run(TagStage stage, TaggableText text, Collection<Tag> before) {
    try {
      return stage.tag(text, before);
    } catch (RuntimeException e) {
      throw new TaggingException(stage.name(), e);
    }
  }

  /** Keeps what the surer tag says, and all mentions; what the text says beats what is declared. */
  private static Tag merge(Tag a, Tag b) {
    boolean aDeclared = a.via().equals(DeclaredStage.VIA);
    boolean bDeclared = b.via().equals(DeclaredStage.VIA);
    boolean aLeads = aDeclared == bDeclared ? a.score() >= b.score() : bDeclared;
    Tag lead = aLeads ? a : b;
    return new Tag(
        lead.id(),
        lead.label(),
        lead.type(),
        a.rel() == Tag.Rel.ABOUT || b.rel() == Tag.Rel.ABOUT ? Tag.Rel.ABOUT : lead.rel(),
        Math.max(a.score(), b.score()),
        lead.via(),
        union(a.mentions(), b.mentions()),
        union(a.broader(), b.broader()),
        lead.source());
  }

  private static <T> List<T> union(List<T> a, List<T> b) {
    return Stream.concat(a.stream(), b.stream()).distinct().toList();
  }
}
