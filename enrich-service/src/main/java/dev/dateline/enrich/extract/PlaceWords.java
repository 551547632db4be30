package dev.dateline.enrich.extract;

import java.util.HashSet;
import java.util.Set;

/** Tells names that have a word which places have and persons do not: {@code New}, {@code City}. */
final class PlaceWords {
  private static final Set<String> OPENINGS = new HashSet<>();
  private static final Set<String> ENDINGS = new HashSet<>();
  private static final Set<String> WHOLE = new HashSet<>();

  static {
    for (String line : Lexicon.lines("place-words.txt")) {
      String word = Prose.key(line);
      boolean part = line.indexOf('*') >= 0;
      (part ? line.endsWith("*") ? OPENINGS : ENDINGS : WHOLE).add(word);
    }
  }

  private PlaceWords() {}

  /** Whether a name of several words has one, in any case. */
  static boolean in(String name) {
    String key = Prose.key(name);
    int first = key.indexOf(' ');
    return first > 0
        && (WHOLE.contains(key)
            || OPENINGS.contains(key.substring(0, first))
            || ENDINGS.contains(key.substring(key.lastIndexOf(' ') + 1)));
  }
}
