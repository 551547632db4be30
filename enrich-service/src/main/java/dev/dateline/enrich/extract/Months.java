package dev.dateline.enrich.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Month names of many languages. */
final class Months {
  /** The Hebrew for in, which is written together with the month. */
  private static final char HEBREW_IN = '\u05d1';

  private static final Map<String, Integer> ANY = new HashMap<>();
  private static final Map<String, Integer> BY_LANGUAGE = new HashMap<>();

  static {
    for (String line : Lexicon.lines("months.txt")) {
      int colon = line.indexOf(':');
      String language = line.substring(0, colon);
      String[] months = line.substring(colon + 1).split("\\|");
      for (int month = 0; month < months.length; month++) {
        for (String written : months[month].strip().split(" ")) {
          String name = Prose.key(written);
          ANY.putIfAbsent(name, month + 1);
          BY_LANGUAGE.putIfAbsent(language + ' ' + name, month + 1);
        }
      }
    }
  }

  private Months() {}

  /**
   * The month of a name, 1 to 12; {@code null} if it is none.
   *
   * @param language primary subtag, asked first; {@code null} if unknown
   */
  static @Nullable Integer month(String name, @Nullable String language) {
    String lower = Prose.key(name);
    Integer month = language == null ? null : BY_LANGUAGE.get(language + ' ' + lower);
    month = month == null ? ANY.get(lower) : month;
    return month == null && lower.length() > 2 && lower.charAt(0) == HEBREW_IN
        ? ANY.get(lower.substring(1))
        : month;
  }
}
