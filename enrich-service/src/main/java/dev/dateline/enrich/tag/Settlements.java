package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.Name;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of the towns of a name is meant, if any: one whose country or state follows it, then one
 * whose country the article speaks of, then one that dwarfs the others. The smaller the town, the
 * more evidence it takes; rather none than a guess.
 */
final class Settlements {
  /** Known everywhere: needs no evidence. */
  private static final long METROPOLIS = 500_000;

  /** Known in its country: needs one piece of evidence; smaller ones need two. */
  private static final long CITY = 100_000;

  /** So many times larger that it is meant unless the other's country is named with it. */
  private static final long DWARFS = 40;

  /** So many times larger that it is meant where no country is named. */
  private static final long DOMINATES = 4;

  private static final Comparator<Alias> LARGEST_FIRST =
      Comparator.<Alias>comparingLong(alias -> place(alias).population()).reversed();

  private final Surroundings around;
  private final Context context;

  Settlements(Surroundings around, Context context) {
    this.around = around;
    this.context = context;
  }

  /**
   * The town that is meant; {@code null} if none is surely enough.
   *
   * @param next what stands behind it, set off by a comma; {@code null} if nothing does
   * @param paired whether it is joined to another place by {@code and}
   */
  @Nullable Alias pick(Candidate candidate, @Nullable Candidate next, boolean paired) {
    List<Alias> towns =
        candidate.aliases().stream()
            .filter(alias -> alias.entity() != null && place(alias).isSettlement())
            .sorted(LARGEST_FIRST)
            .toList();
    if (towns.isEmpty() || !candidate.named() || differs(candidate.recognised())) {
      return null;
    }
    for (Alias town : towns) {
      if (next != null && isQualified(town, next)) {
        return town;
      }
    }
    Alias meant = meant(towns);
    return meant != null && isEvident(meant, candidate, paired) ? meant : null;
  }

  private static boolean differs(Tag.@Nullable Type recognised) {
    return recognised != null && recognised != Tag.Type.PLACE;
  }

  private static boolean isQualified(Alias town, Candidate next) {
    return next.aliases().stream()
        .anyMatch(
            alias ->
                alias.entity() != null
                    && alias.kind() == Name.Kind.NAME
                    && place(town).broader().contains(alias.entity().id()));
  }

  private @Nullable Alias meant(List<Alias> towns) {
    Alias largest = towns.getFirst();
    Alias nearest =
        towns.stream().filter(town -> context.isNear(place(town))).findFirst().orElse(null);
    if (nearest != null) {
      boolean dwarfed = place(largest).population() > DWARFS * place(nearest).population();
      return dwarfed ? largest : nearest;
    }
    boolean alone =
        towns.size() == 1
            || place(largest).population() > DOMINATES * place(towns.get(1)).population();
    return alone ? largest : null;
  }

  private boolean isEvident(Alias town, Candidate candidate, boolean paired) {
    long population = place(town).population();
    boolean near = context.isNear(place(town));
    boolean located = around.locatedAnywhere(candidate.span());
    boolean recognised = candidate.isRecognisedAs(Tag.Type.PLACE);
    if (around.looksLikePerson(candidate.span()) && !recognised && !located) {
      return false;
    }
    if (town.doubt() != Name.Doubt.NONE) {
      boolean stands = paired || around.insideSentence(candidate.span());
      return recognised
          || context.names(place(town))
          || located && (near || population >= CITY)
          || near && stands && population >= CITY;
    }
    if (population >= METROPOLIS) {
      return true;
    }
    return population >= CITY
        ? located || near || recognised
        : recognised && (near || located) || located && near;
  }

  private static Entity place(Alias alias) {
    return Objects.requireNonNull(alias.entity());
  }
}
