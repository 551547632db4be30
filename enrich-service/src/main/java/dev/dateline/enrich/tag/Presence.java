package dev.dateline.enrich.tag;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What must stand in a text for a query to match, whatever the order: told by the set of its words,
 * so that most rules an anchor brings up are put aside without looking at places.
 */
sealed interface Presence {

  /** Whether a text with these words and starts of words, by number, may match. */
  boolean possible(BitSet words);

  /** All of these words. */
  record Words(int[] all) implements Presence {
    @Override
    public boolean possible(BitSet words) {
      for (int word : all) {
        if (!words.get(word)) {
          return false;
        }
      }
      return true;
    }
  }

  /** All of these. */
  record All(List<Presence> parts) implements Presence {
    @Override
    public boolean possible(BitSet words) {
      for (Presence part : parts) {
        if (!part.possible(words)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of these. */
  record Any(List<Presence> parts) implements Presence {
    @Override
    public boolean possible(BitSet words) {
      for (Presence part : parts) {
        if (part.possible(words)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Words alone do not tell. */
  record Unknown() implements Presence {
    @Override
    public boolean possible(BitSet words) {
      return true;
    }
  }

  /**
   * What a query needs.
   *
   * @param numbers of words and starts
   */
  static Presence of(Query query, ToIntFunction<Query.Term> numbers) {
    return switch (query) {
      case Query.Phrase phrase -> new Words(phrase.terms().stream().mapToInt(numbers).toArray());
      case Query.Near near -> all(List.of(near.left(), near.right()), numbers);
      case Query.AtLeast atLeast -> of(atLeast.part(), numbers);
      case Query.And and -> all(and.parts(), numbers);
      case Query.Or or -> new Any(or.parts().stream().map(part -> of(part, numbers)).toList());
      case Query.Tagged _, Query.InLanguage _, Query.FromOutlet _, Query.Not _ -> new Unknown();
    };
  }

  private static Presence all(List<Query> parts, ToIntFunction<Query.Term> numbers) {
    return new All(
        parts.stream()
            .map(part -> of(part, numbers))
            .filter(part -> !(part instanceof Unknown))
            .toList());
  }
}
