package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Countries and unions by their names, demonyms and, where they stand for a government, capitals.
 * One pass over the words; the longest name wins; what depends on evidence is settled afterwards. A
 * demonym or a national body, as the Velmoran army, counts for its country, but only names of the
 * place itself are listed as mentions.
 */
public final class GazetteerStage implements TagStage {
  private final Gazetteer gazetteer;

  /** Looks for the names of this gazetteer. */
  public GazetteerStage(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public String name() {
    return "gazetteer";
  }

  @Override
  public String version() {
    return "1-" + gazetteer.version();
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    AliasIndex aliases = gazetteer.aliases(text.input().language());
    Surroundings around = new Surroundings(text);
    List<Mentioned> found = settle(find(text, aliases, around), around);
    Map<Entity, List<Mentioned>> byEntity = new LinkedHashMap<>();
    for (Mentioned mention : found) {
      Entity entity = Objects.requireNonNull(mention.alias().entity());
      byEntity.computeIfAbsent(entity, _ -> new ArrayList<>()).add(mention);
    }
    Salience salience = new Salience(text);
    List<Tag> tags = new ArrayList<>(byEntity.size());
    byEntity.forEach(
        (entity, mentions) ->
            tags.add(tag(entity, aliases.label(entity), mentions, text, salience)));
    return tags;
  }

  private static List<Mentioned> find(TaggableText text, AliasIndex aliases, Surroundings around) {
    List<Word> words = text.words();
    Roles roles = Roles.of(text);
    List<Mentioned> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Alias alias = startsName(words.get(at)) ? aliases.longestAt(words, at) : null;
      if (alias == null) {
        at++;
        continue;
      }
      if (alias.entity() != null && !roles.covers(words.get(at))) {
        Span span = new Span(at, at + alias.words().size() - 1);
        boolean named = alias.kind() != Alias.Kind.DEMONYM && !around.insideNationalBody(span);
        found.add(new Mentioned(alias, span, named));
      }
      at += alias.words().size();
    }
    return found;
  }

  /** A syllable inside a Hangul word starts none. */
  private static boolean startsName(Word word) {
    return word.gap() != Word.Gap.NONE
        || Character.UnicodeScript.of(word.folded().codePointAt(0))
            != Character.UnicodeScript.HANGUL;
  }

  /** Drops what the surroundings or a lack of evidence speak against. */
  private static List<Mentioned> settle(List<Mentioned> found, Surroundings around) {
    List<Mentioned> kept = new ArrayList<>(found.size());
    Set<Entity> sure = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      Mentioned mention = found.get(i);
      if (stands(found, i, around)) {
        kept.add(mention);
        if (isSure(found, i, around)) {
          sure.add(Objects.requireNonNull(mention.alias().entity()));
        }
      }
    }
    kept.removeIf(mention -> !sure.contains(Objects.requireNonNull(mention.alias().entity())));
    return kept;
  }

  private static boolean isSure(List<Mentioned> found, int i, Surroundings around) {
    Mentioned mention = found.get(i);
    return switch (mention.alias().doubt()) {
      case NONE -> true;
      case WORD ->
          mention.named()
              && (around.located(mention.span())
                  || i > 0 && isCountryPair(found.get(i - 1), mention, around)
                  || i + 1 < found.size() && isCountryPair(mention, found.get(i + 1), around));
      case NAMESAKE -> false;
    };
  }

  private static boolean isCountryPair(Mentioned a, Mentioned b, Surroundings around) {
    return a.named() && b.named() && around.joined(a.span(), b.span());
  }

  private static boolean stands(List<Mentioned> found, int i, Surroundings around) {
    Mentioned mention = found.get(i);
    Span span = mention.span();
    return switch (mention.alias().kind()) {
      case NAME ->
          !around.insideOtherName(span)
              && (mention.alias().doubt() == Alias.Doubt.NONE || !around.looksLikePerson(span));
      case CAPITAL ->
          around.acts(span)
              || i > 0 && isPair(found.get(i - 1), mention, around)
              || i + 1 < found.size() && isPair(mention, found.get(i + 1), around);
      case DEMONYM, METONYM -> true;
      case SHADOW -> false;
    };
  }

  private static boolean isPair(Mentioned a, Mentioned b, Surroundings around) {
    return a.alias().kind() == Alias.Kind.CAPITAL
        && b.alias().kind() == Alias.Kind.CAPITAL
        && around.joined(a.span(), b.span());
  }

  private Tag tag(
      Entity entity, String label, List<Mentioned> mentions, TaggableText text, Salience salience) {
    double score = salience.score(mentions);
    Alias.Kind surest =
        mentions.stream().map(m -> m.alias().kind()).min(Alias.Kind::compareTo).orElseThrow();
    return new Tag(
        entity.id(),
        label,
        entity.type(),
        score >= Salience.ABOUT ? Tag.Rel.ABOUT : Tag.Rel.MENTION,
        score,
        surest.via(),
        mentions.stream().filter(Mentioned::named).map(m -> m.span().mention(text)).toList(),
        entity.broader(),
        source());
  }
}
