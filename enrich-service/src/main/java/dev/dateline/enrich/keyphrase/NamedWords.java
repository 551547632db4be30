package dev.dateline.enrich.keyphrase;

import dev.dateline.enrich.text.Span;
import java.util.BitSet;

/** The words of a text that are parts of names, which other stages have found. */
public final class NamedWords {
  private final BitSet named = new BitSet();
  private final BitSet goesOn = new BitSet();
  private final BitSet persons = new BitSet();

  /**
   * Adds a name.
   *
   * @param person whether it is a person's
   */
  public void add(Span name, boolean person) {
    named.set(name.first(), name.last() + 1);
    goesOn.set(name.first() + 1, name.last() + 1);
    if (person) {
      persons.set(name.first(), name.last() + 1);
    }
  }

  /**
   * Whether a phrase is a name or a piece of one: nothing but named words, one that begins or ends
   * within a name, or a person with a title. {@code Ukraine war} is a phrase.
   */
  boolean holds(Span phrase) {
    int person = persons.nextSetBit(phrase.first());
    return named.nextClearBit(phrase.first()) > phrase.last()
        || goesOn.get(phrase.first())
        || goesOn.get(phrase.last() + 1)
        || person >= 0 && person <= phrase.last();
  }
}
