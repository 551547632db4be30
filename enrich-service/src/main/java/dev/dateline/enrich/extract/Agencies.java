package dev.dateline.enrich.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** News agencies and the names they sign with. */
public final class Agencies {
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[/,;|+&]|\\band\\b|\\bund\\b|\\bet\\b)\\s*");

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

  private Agencies() {}

  /** The short name of an agency that the whole text names; {@code null} if it names none. */
  public static @Nullable String named(String text) {
    return text.length() > 60 ? null : NAMES.get(Prose.key(text));
  }

  /** The agency named alone or as one of several, such as {@code dpa/AFP}; {@code null} if none. */
  static @Nullable String among(String text) {
    if (text.length() > 120) {
      return null;
    }
    for (String part : BETWEEN.split(text)) {
      String agency = named(part);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }
}
