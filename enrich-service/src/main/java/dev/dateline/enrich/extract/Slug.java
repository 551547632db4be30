package dev.dateline.enrich.extract;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as addresses write them: in small Latin letters without marks. */
final class Slug {
  private static final int LONGEST_ADDRESS = 1_000;
  private static final int SHORTEST_WORD = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z]+");
  private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z]+:)?//[^/]*");
  private static final Pattern REST = Pattern.compile("[?#].*");

  /** Letters that are written as another, and as two where they are not. */
  private static final String OWN = "łıøđðþßæœäöüå";

  private static final List<String> ONE =
      List.of("l", "i", "o", "d", "d", "th", "ss", "ae", "oe", "a", "o", "u", "a");
  private static final List<String> TWO =
      List.of("l", "i", "oe", "dj", "d", "th", "ss", "ae", "oe", "ae", "oe", "ue", "aa");

  private Slug() {}

  /** The words of a name; empty if it has no Latin letters. */
  static List<String> words(String name) {
    return words(name, ONE);
  }

  private static List<String> words(String name, List<String> written) {
    StringBuilder out = new StringBuilder();
    String composed = Normalizer.normalize(Prose.lower(name), Normalizer.Form.NFC);
    composed
        .chars()
        .forEach(
            c -> {
              int own = OWN.indexOf(c);
              out.append(own < 0 ? Character.toString(c) : written.get(own));
            });
    String plain = MARKS.matcher(Normalizer.normalize(out, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(OTHERS.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether a step of an address holds a name: all of its words but the shortest. */
  static boolean holds(String step, String name) {
    List<String> one = words(name, ONE);
    List<String> two = words(name, TWO);
    int compared = 0;
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).length() >= SHORTEST_WORD) {
        compared++;
        if (!step.contains(one.get(i)) && !step.contains(two.get(i))) {
          return false;
        }
      }
    }
    return compared > 0 || step.equals(String.join("", one));
  }

  /** The letters of a step of an address. */
  static String letters(String step) {
    return OTHERS.matcher(Prose.lower(step)).replaceAll("");
  }

  /** The steps of an address behind its host; none of one that is missing or overlong. */
  static List<String> steps(@Nullable String address) {
    if (address == null || address.length() > LONGEST_ADDRESS) {
      return List.of();
    }
    String path = HOST.matcher(REST.matcher(address).replaceFirst("")).replaceFirst("");
    return List.of(path.split("/"));
  }
}
