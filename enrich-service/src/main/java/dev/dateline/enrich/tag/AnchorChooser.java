package dev.dateline.enrich.tag;

import dev.dateline.enrich.tag.Anchor.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the rarest anchors of a query. How rare a word is in texts is told by its length, and by
 * how many rules have it: what many rules ask for is more frequent, and looking a rule up by it
 * costs more.
 */
final class AnchorChooser {
  /** Judges a rule by itself. */
  static final AnchorChooser BY_LENGTH = new AnchorChooser(_ -> 1);

  private static final double TAG = 50;

  private final ToIntFunction<Query.Term> rules;

  /**
   * @param rules how many rules have a word or a start
   */
  AnchorChooser(ToIntFunction<Query.Term> rules) {
    this.rules = rules;
  }

  /** The rarest anchors of a query; {@code null} if a text may match without any word of it. */
  @Nullable Choice choose(Query query) {
    return switch (query) {
      case Query.Phrase phrase -> choose(phrase);
      case Query.Near near -> rarest(List.of(near.left(), near.right()));
      case Query.AtLeast atLeast -> choose(atLeast.part());
      case Query.Tagged tagged -> new Choice(List.of(new Anchor.Tag(tagged)), TAG);
      case Query.And and -> rarest(and.parts());
      case Query.Or or -> union(or.parts());
      case Query.InLanguage _, Query.FromOutlet _, Query.Not _ -> null;
    };
  }

  private @Nullable Choice rarest(List<Query> parts) {
    Choice best = null;
    for (Query part : parts) {
      Choice choice = choose(part);
      if (choice != null && (best == null || choice.cost() < best.cost())) {
        best = choice;
      }
    }
    return best;
  }

  private @Nullable Choice union(List<Query> parts) {
    List<Anchor> all = new ArrayList<>();
    double cost = 0;
    for (Query part : parts) {
      Choice choice = choose(part);
      if (choice == null) {
        return null;
      }
      all.addAll(choice.any());
      cost += choice.cost();
    }
    return new Choice(all, cost);
  }

  private Choice choose(Query.Phrase phrase) {
    Choice best = null;
    for (int i = 0; i < phrase.terms().size(); i++) {
      Query.Term term = phrase.terms().get(i);
      Choice choice =
          new Choice(
              List.of(
                  term.prefix() ? new Anchor.Start(term.text()) : new Anchor.Single(term.text())),
              frequency(term));
      if (i > 0 && !term.prefix() && !phrase.terms().get(i - 1).prefix()) {
        Query.Term before = phrase.terms().get(i - 1);
        choice =
            new Choice(
                List.of(new Anchor.Pair(before.text(), term.text())),
                Math.min(frequency(before), frequency(term)) / 5);
      }
      if (best == null || choice.cost() < best.cost()) {
        best = choice;
      }
    }
    return Objects.requireNonNull(best, "a phrase has a word");
  }

  private double frequency(Query.Term term) {
    return Anchor.frequency(term) * rules.applyAsInt(term);
  }
}
