package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what each candidate of an article means, by the whole of it: what is sure first, then with
 * that for evidence what is not.
 */
final class Resolver {
  /** One for all but towns, one for towns beside these, one for what needs towns for evidence. */
  private static final int PASSES = 3;

  private final Surroundings around;
  private final Context context = new Context();
  private final Settlements settlements;

  Resolver(Surroundings around) {
    this.around = around;
    this.settlements = new Settlements(around, context);
  }

  /** What candidates mean, by their index; {@code null} for those that mean nothing of ours. */
  List<@Nullable Alias> resolve(List<Candidate> candidates) {
    Fellows.shared(candidates, around).forEach(context::addNear);
    List<@Nullable Alias> meant = new ArrayList<>();
    candidates.forEach(_ -> meant.add(null));
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < candidates.size(); i++) {
        if (meant.get(i) == null) {
          Alias alias = pick(candidates, i, pass > 0);
          meant.set(i, alias);
          if (alias != null) {
            context.add(entity(alias));
          }
        }
      }
    }
    return meant;
  }

  private @Nullable Alias pick(List<Candidate> candidates, int i, boolean towns) {
    Candidate candidate = candidates.get(i);
    if (candidate.aliases().isEmpty()) {
      return null;
    }
    List<Alias> sure = new ArrayList<>(2);
    for (Alias alias : candidate.aliases()) {
      if (isNoTown(alias) && stands(candidates, i, alias) && isSure(candidates, i, alias)) {
        sure.add(alias);
      }
    }
    Alias acting =
        sure.stream().filter(a -> a.kind() == Name.Kind.CAPITAL).findFirst().orElse(null);
    if (acting != null) {
      return acting;
    }
    Alias only = one(sure);
    if (only != null && isCountry(entity(only))) {
      Alias town = rival(candidate, entity(only));
      if (town != null) {
        // Its own passes tell; meanwhile the country is no evidence for others.
        return towns ? settled(candidates, i, only, town) : null;
      }
    }
    return only != null || !towns ? only : town(candidates, i);
  }

  private static boolean isCountry(Entity entity) {
    return entity.type() == Tag.Type.PLACE && entity.broader().size() > 1;
  }

  /** The largest town of another country that has a country's name; {@code null} if none has. */
  private static @Nullable Alias rival(Candidate candidate, Entity country) {
    return candidate.aliases().stream()
        .filter(alias -> alias.entity() != null && alias.kind() == Name.Kind.NAME)
        .filter(alias -> entity(alias).isSettlement())
        .filter(alias -> !entity(alias).broader().contains(country.id()))
        .max(Comparator.comparingLong(alias -> entity(alias).population()))
        .orElse(null);
  }

  /** The country, or the town if the article speaks of its country and not otherwise of this. */
  private @Nullable Alias settled(List<Candidate> candidates, int i, Alias country, Alias rival) {
    boolean own = context.names(entity(country)) || !context.isNear(entity(rival));
    return own ? country : town(candidates, i);
  }

  private @Nullable Alias town(List<Candidate> candidates, int i) {
    Candidate candidate = candidates.get(i);
    Candidate next = i + 1 < candidates.size() ? candidates.get(i + 1) : null;
    boolean setOff = next != null && around.setOff(candidate.span(), next.span());
    boolean paired =
        next != null && isPair(candidate, next)
            || i > 0 && isPair(candidates.get(i - 1), candidate);
    return settlements.pick(candidate, setOff ? next : null, paired);
  }

  private static boolean isNoTown(Alias alias) {
    return alias.entity() != null && !alias.entity().isSettlement();
  }

  /** The only entity among them; of several the one that is surely named elsewhere. */
  private @Nullable Alias one(List<Alias> aliases) {
    Alias one = null;
    boolean several = false;
    for (Alias alias : aliases) {
      if (one != null && !entity(one).id().equals(entity(alias).id())) {
        several = true;
      }
      one = one == null || alias.kind().compareTo(one.kind()) < 0 ? alias : one;
    }
    if (!several) {
      return one;
    }
    List<Alias> named = aliases.stream().filter(alias -> context.names(entity(alias))).toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private boolean isSure(List<Candidate> candidates, int i, Alias alias) {
    Candidate candidate = candidates.get(i);
    Entity entity = entity(alias);
    return switch (alias.doubt()) {
      case NONE -> true;
      case WORD ->
          context.names(entity)
              || candidate.isRecognisedAs(entity.type())
              || candidate.named() && isEvident(candidates, i, entity);
      case NAMESAKE -> context.names(entity) || context.isNear(entity);
    };
  }

  private boolean isEvident(List<Candidate> candidates, int i, Entity entity) {
    Candidate candidate = candidates.get(i);
    if (entity.type() == Tag.Type.ORGANISATION) {
      return around.looksLikeCompany(candidate.span()) || context.isNear(entity);
    }
    return around.located(candidate.span())
        || i > 0 && isPair(candidates.get(i - 1), candidate)
        || i + 1 < candidates.size() && isPair(candidate, candidates.get(i + 1))
        || entity.broader().size() == 1 && context.isNear(entity);
  }

  private boolean isPair(Candidate a, Candidate b) {
    return a.named() && b.named() && around.joined(a.span(), b.span());
  }

  private boolean stands(List<Candidate> candidates, int i, Alias alias) {
    Candidate candidate = candidates.get(i);
    Tag.Type type = entity(alias).type();
    return switch (alias.kind()) {
      case NAME ->
          !around.insideOtherName(candidate.span())
              && (candidate.named() || !isPart(entity(alias)))
              && !(type == Tag.Type.PERSON && around.namesAfter(candidate.span()))
              && (alias.doubt() == Name.Doubt.NONE
                  || candidate.isRecognisedAs(type)
                  || !around.looksLikePerson(candidate.span()));
      case CAPITAL ->
          around.acts(candidate.span())
              || i > 0 && isCapitals(candidates.get(i - 1), candidate)
              || i + 1 < candidates.size() && isCapitals(candidate, candidates.get(i + 1));
      case DEMONYM, METONYM -> true;
      case SHORT -> context.names(entity(alias));
      case PAIR -> true;
      case SHADOW -> false;
    };
  }

  /** A state, province, sea or the like, which lends its name to much else. */
  private static boolean isPart(Entity entity) {
    return entity.type() == Tag.Type.PLACE && entity.broader().size() <= 1;
  }

  private boolean isCapitals(Candidate a, Candidate b) {
    return isCapital(a)
        && isCapital(b)
        && around.joined(a.span(), b.span())
        && !around.locatedAnywhere(a.span());
  }

  private static boolean isCapital(Candidate candidate) {
    return candidate.aliases().stream().anyMatch(alias -> alias.kind() == Name.Kind.CAPITAL);
  }

  static Entity entity(Alias alias) {
    return Objects.requireNonNull(alias.entity());
  }
}
