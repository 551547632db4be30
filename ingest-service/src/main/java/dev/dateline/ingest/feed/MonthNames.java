package dev.dateline.ingest.feed;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of the Gregorian months in the languages of the world's press, from the JDK's CLDR. */
final class MonthNames {
  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Where languages disagree about a name, the one that comes first has it. */
  private static final List<String> LANGUAGES =
      List.of(
          "es fr de pt it nl ru pl tr sv da nb fi cs el hu ro uk bg sr hr sk sl lt lv et ca gl eu",
          "is ga cy mk sq bs be ar fa he hi bn ur ta te mr gu ml kn pa si ne th vi id ms fil sw af",
          "az kk uz ky hy ka mn km lo my am");

  private static final Set<String> WEEKDAYS =
      Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

  private MonthNames() {}

  /** 1 to 12 for a name or abbreviation in lower case without dots; {@code null} if unknown. */
  static @Nullable Integer find(String word) {
    if (word.length() >= 3) {
      int english = ENGLISH.indexOf(word.substring(0, 3));
      if (english >= 0 && isEnglish(word, english)) {
        return english + 1;
      }
    }
    return word.length() < 2 || isEnglishWeekday(word) ? null : World.NAMES.get(word);
  }

  /** Asked first, since the table of the world is slow to build and seldom needed. */
  private static boolean isEnglishWeekday(String word) {
    return word.endsWith("day") || WEEKDAYS.contains(word);
  }

  /** The whole name, a beginning of it, or a misspelling of the usual kind (Febuary, Setp). */
  private static boolean isEnglish(String word, int month) {
    String full = Month.of(month + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return full.toLowerCase(Locale.ROOT).startsWith(word)
        || word.equals("sept")
        || word.endsWith("uary");
  }

  /** Built only when a feed first dates its entries in a language other than English. */
  private static final class World {
    static final Map<String, Integer> NAMES = names();

    private static Map<String, Integer> names() {
      Map<String, Integer> names = new HashMap<>();
      for (String language : String.join(" ", LANGUAGES).split(" ", -1)) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
          for (TextStyle style :
              List.of(
                  TextStyle.FULL,
                  TextStyle.FULL_STANDALONE,
                  TextStyle.SHORT,
                  TextStyle.SHORT_STANDALONE)) {
            String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
            String key = name.replace(".", "");
            if (key.length() >= 2 && key.chars().noneMatch(Character::isDigit)) {
              names.putIfAbsent(key, month.getValue());
            }
          }
        }
      }
      return Map.copyOf(names);
    }
  }
}
