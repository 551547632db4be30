package dev.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in every text a rule matches. A rule is only looked at where one of its
 * anchors turns up, so the rarest are chosen.
 */
sealed interface Anchor {

  /** A word. */
  record Single(String word) implements Anchor {}

  /** Two words next to each other. */
  record Pair(String first, String second) implements Anchor {}

  /** How a word starts, at least {@link PhraseReader#MIN_PREFIX} letters. */
  record Start(String letters) implements Anchor {}

  /** A tag of another stage. */
  record Tag(Query.Tagged tag) implements Anchor {}

  /**
   * A query's anchors.
   *
   * @param any one of these stands in every matching text
   * @param cost texts in a thousand that have one, by estimate
   */
  record Choice(List<Anchor> any, double cost) {}

  /** The commonest words of some languages, which stand in most texts. */
  Set<String> COMMON =
      Stream.of(
              ("the of and to in a is that for it on with as was by at from be this have are not"
                      + " but his her he she they we you i an or had has its were which who will would"
                      + " said der die das und in den von zu mit ist im auf für ein eine des dem nicht"
                      + " le la les de et des du en un une est que pour dans au sur pas qui par plus"
                      + " el los las y se con una del al por su es lo il di che e per non della o os"
                      + " do da em um uma no na com het een van op te dat i w z na do się nie je og"
                      + " det som på av til и в не на с что по из как за را در به از که و في من على"
                      + " ان")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  /** Whether most texts have it. */
  default boolean isCommon() {
    return this instanceof Single(String word) && COMMON.contains(word);
  }

  /** The rarest anchors of a query; {@code null} if a text may match without any word of it. */
  static @Nullable Choice of(Query query) {
    return switch (query) {
      case Query.Phrase phrase -> of(phrase);
      case Query.Near near -> rarest(List.of(near.left(), near.right()));
      case Query.AtLeast atLeast -> of(atLeast.part());
      case Query.Tagged tagged -> new Choice(List.of(new Tag(tagged)), 50);
      case Query.And and -> rarest(and.parts());
      case Query.Or or -> union(or.parts());
      case Query.InLanguage _, Query.FromOutlet _, Query.Not _ -> null;
    };
  }

  private static @Nullable Choice rarest(List<Query> parts) {
    Choice best = null;
    for (Query part : parts) {
      Choice choice = of(part);
      if (choice != null && (best == null || choice.cost() < best.cost())) {
        best = choice;
      }
    }
    return best;
  }

  private static @Nullable Choice union(List<Query> parts) {
    List<Anchor> all = new ArrayList<>();
    double cost = 0;
    for (Query part : parts) {
      Choice choice = of(part);
      if (choice == null) {
        return null;
      }
      all.addAll(choice.any());
      cost += choice.cost();
    }
    return new Choice(all, cost);
  }

  private static Choice of(Query.Phrase phrase) {
    Choice best = null;
    for (int i = 0; i < phrase.terms().size(); i++) {
      Query.Term term = phrase.terms().get(i);
      Choice choice =
          term.prefix()
              ? new Choice(List.of(new Start(term.text())), startFrequency(term.text()))
              : new Choice(List.of(new Single(term.text())), frequency(term.text()));
      if (i > 0 && !term.prefix() && !phrase.terms().get(i - 1).prefix()) {
        String before = phrase.terms().get(i - 1).text();
        double pair = Math.min(frequency(before), frequency(term.text())) / 5;
        choice = new Choice(List.of(new Pair(before, term.text())), pair);
      }
      if (best == null || choice.cost() < best.cost()) {
        best = choice;
      }
    }
    return Objects.requireNonNull(best, "a phrase has a word");
  }

  private static double startFrequency(String start) {
    return Math.max(5, 900.0 / (start.length() * start.length()));
  }

  /** Texts in a thousand that have a word, by estimate: longer words are rarer. */
  private static double frequency(String word) {
    return COMMON.contains(word) ? 900 : Math.max(2, 160.0 / (word.length() * word.length()));
  }
}
