package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Persons, organisations and places: by the gazetteer's names, and by recognisers where it has
 * none. The longest name wins; what is doubtful is settled by the article as a whole. A demonym, a
 * seat of government or a national body, as the Velmoran army, counts for its country, but only
 * names of the thing itself are listed as mentions.
 */
public final class EntityStage implements TagStage {
  /** Most mentions that one tag carries. */
  private static final int MAX_MENTIONS = 200;

  private final Gazetteer gazetteer;
  private final List<NameRecogniser> recognisers;
  private final FocusPlaces focus;
  private final String version;

  /**
   * @param gazetteer whose names to look for
   * @param recognisers of other names, in the order in which they are asked
   */
  public EntityStage(Gazetteer gazetteer, List<NameRecogniser> recognisers) {
    this.gazetteer = gazetteer;
    this.recognisers = List.copyOf(recognisers);
    this.focus = new FocusPlaces(gazetteer);
    this.version =
        "5-"
            + gazetteer.version()
            + recognisers.stream()
                .map(r -> "-" + r.name() + "-" + r.version())
                .collect(Collectors.joining());
  }

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    LanguageNames names = gazetteer.in(text.input().language());
    Surroundings around = new Surroundings(text);
    Roles roles = Roles.of(text);
    Recognised recognised = new Recognised(recognisers, text);
    List<Candidate> candidates =
        new CandidateFinder(text, names, around, roles).find(recognised.names());
    List<Mentioned> mentioned =
        new Surnames(text).complete(mentioned(candidates, around, text), roles);
    return tags(mentioned, names, text, recognised);
  }

  private static List<Mentioned> mentioned(
      List<Candidate> candidates, Surroundings around, TaggableText text) {
    List<Alias> meant = new Resolver(around).resolve(candidates);
    List<Mentioned> mentioned = new ArrayList<>(meant.size());
    for (int i = 0; i < meant.size(); i++) {
      Candidate candidate = candidates.get(i);
      Alias alias = meant.get(i);
      if (alias != null) {
        boolean named = candidate.named() && alias.kind() != Name.Kind.DEMONYM;
        mentioned.add(
            new Mentioned(Resolver.entity(alias), alias.kind().via(), candidate.span(), named));
      } else if (candidate.recognised() != null) {
        Entity entity = Recognised.entity(text, candidate.span(), candidate.recognised());
        mentioned.add(new Mentioned(entity, Mentioned.RECOGNISED, candidate.span(), true));
      }
    }
    return mentioned;
  }

  private List<Tag> tags(
      List<Mentioned> mentioned, LanguageNames names, TaggableText text, Recognised recognised) {
    Map<String, List<Mentioned>> byId = new LinkedHashMap<>();
    for (Mentioned mention : mentioned) {
      byId.computeIfAbsent(mention.entity().id(), _ -> new ArrayList<>()).add(mention);
    }
    Salience salience = new Salience(text);
    focus
        .countries(mentioned)
        .forEach(
            (country, parts) -> {
              List<Mentioned> own = byId.getOrDefault(country.id(), List.of());
              List<Mentioned> all = new ArrayList<>(own);
              all.addAll(parts);
              if (!own.isEmpty() || salience.score(parts) >= Salience.ABOUT) {
                byId.put(country.id(), all);
              }
            });
    List<Tag> tags = new ArrayList<>(byId.size());
    byId.values().forEach(own -> tags.add(tag(own, names, text, salience, recognised)));
    return tags;
  }

  private Tag tag(
      List<Mentioned> mentions,
      LanguageNames names,
      TaggableText text,
      Salience salience,
      Recognised recognised) {
    Mentioned surest = mentions.getFirst();
    for (Mentioned mention : mentions) {
      surest = sureness(mention) < sureness(surest) ? mention : surest;
    }
    Entity entity = surest.entity();
    double score = salience.score(mentions);
    Tag.Source found = surest.via().equals(Mentioned.RECOGNISED) ? recognised.source() : null;
    return new Tag(
        entity.id(),
        names.label(entity),
        entity.type(),
        score >= Salience.ABOUT ? Tag.Rel.ABOUT : Tag.Rel.MENTION,
        score,
        surest.via(),
        mentions.stream()
            .filter(Mentioned::named)
            .limit(MAX_MENTIONS)
            .map(mention -> mention.span().mention(text))
            .toList(),
        entity.broader(),
        found == null ? source() : found);
  }

  private static int sureness(Mentioned mention) {
    return switch (mention.via()) {
      case "name" -> 0;
      case Mentioned.RECOGNISED -> 1;
      case "demonym" -> 2;
      case "metonym" -> 3;
      default -> 4;
    };
  }
}
