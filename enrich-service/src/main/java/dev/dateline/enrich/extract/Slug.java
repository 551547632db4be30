package dev.dateline.enrich.extract;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as addresses write them: in small Latin letters without marks. */
final class Slug {
  private static final int LONGEST_ADDRESS = 1_000;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z]+");

  /** Letters without a mark that are written as another. */
  private static final String OWN = "łıøđ";

  private static final String WRITTEN = "liod";

  private Slug() {}

  /** The words of a name; empty if it has no Latin letters. */
  static List<String> words(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder out = new StringBuilder(Prose.lower(plain));
    for (int i = 0; i < out.length(); i++) {
      int own = OWN.indexOf(out.charAt(i));
      out.setCharAt(i, own < 0 ? out.charAt(i) : WRITTEN.charAt(own));
    }
    return Arrays.stream(OTHERS.split(out)).filter(word -> !word.isEmpty()).toList();
  }

  /** The letters of a step of an address. */
  static String letters(String step) {
    return OTHERS.matcher(Prose.lower(step)).replaceAll("");
  }

  /** The steps of an address; none of one that is missing or overlong. */
  static List<String> steps(@Nullable String address) {
    return address == null || address.length() > LONGEST_ADDRESS
        ? List.of()
        : List.of(address.replaceFirst("[?#].*", "").split("/"));
  }
}
