package dev.dateline.enrich.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** News agencies and the names they sign with. */
public final class Agencies {
  private static final int LONGEST = 60;
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[/,;|+&–—]|\\s(?:and|und|et|y|e|och|og|with|mit|avec|con|com|med|met)\\s)\\s*");

  /** What an agency's name stands between where its people sign as one. */
  private static final Set<String> DESKS =
      Set.of(
          "staff",
          "desk",
          "newsroom",
          "agency",
          "correspondent",
          "correspondents",
          "writer",
          "writers");

  private static final Pattern AROUND =
      Pattern.compile("^the (?=.)|(?<=.) (?:" + String.join("|", DESKS) + ")$");

  static {
    for (String line : Lexicon.lines("agencies.txt")) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).strip();
      NAMES.put(Prose.key(name), name);
      for (String other : line.substring(colon + 1).split("\\|")) {
        NAMES.put(Prose.key(other), name);
      }
    }
  }

  private static final Lexicon WORDS = Lexicon.of(NAMES.keySet());

  private Agencies() {}

  /** Whether an agency's name stands anywhere in the text, be it a part of another name. */
  static boolean within(String text) {
    return WORDS.within(text);
  }

  /** The short name of an agency that the whole text names; {@code null} if it names none. */
  public static @Nullable String named(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String key = Prose.key(text);
    String name = NAMES.get(key);
    int last = key.lastIndexOf(' ');
    boolean around =
        last > 0 && (key.startsWith("the ") || DESKS.contains(key.substring(last + 1)));
    return name == null && around ? NAMES.get(AROUND.matcher(key).replaceAll("")) : name;
  }

  /** The agency named alone or as one of several, such as {@code dpa/AFP}; {@code null} if none. */
  static @Nullable String among(String text) {
    if (text.length() > 120 || !within(text)) {
      return null;
    }
    for (String part : BETWEEN.split(BylineWords.withoutLabel(text.strip()))) {
      String agency = named(part);
      if (agency != null) {
        return agency;
      }
      String person = BylineWords.withoutRole(part);
      agency = person.equals(part) ? null : named(part.substring(person.length()));
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }
}
