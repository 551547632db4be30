package dev.dateline.ingest.feed;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of the Gregorian months: English ones first, then those of the feed's language, then those
 * of all the world's press.
 */
final class MonthNames {
  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Set<String> WEEKDAYS =
      Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

  private static final int MOST_LANGUAGES = 256;

  /** Built only when a feed first dates its entries in a language other than English. */
  private static final Map<String, MonthTable> BY_LANGUAGE = new ConcurrentHashMap<>();

  private MonthNames() {}

  /**
   * The month that a word means.
   *
   * @param word in lower case without dots
   * @param language of the feed, by which names that two languages give to different months are
   *     told apart; {@code null} if unknown
   * @return 1 to 12; {@code null} if it is no month's name
   */
  static @Nullable Integer find(String word, @Nullable String language) {
    if (word.length() >= 3) {
      int english = ENGLISH.indexOf(word.substring(0, 3));
      if (english >= 0 && isEnglish(word, english)) {
        return english + 1;
      }
    }
    if (word.length() < 2 || isEnglishWeekday(word)) {
      return null;
    }
    MonthTable own = language == null ? null : table(language);
    Integer month = own == null ? null : own.find(word);
    return month != null ? month : World.TABLE.find(word);
  }

  private static @Nullable MonthTable table(String language) {
    String tag = language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean possible = tag.matches("[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}");
    // feeds may invent languages: no more of them are kept than there are
    return possible && (BY_LANGUAGE.size() < MOST_LANGUAGES || BY_LANGUAGE.containsKey(tag))
        ? BY_LANGUAGE.computeIfAbsent(tag, t -> MonthTable.of(List.of(t)))
        : null;
  }

  /** Asked first, since the tables of other languages are slow to build and seldom needed. */
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

  private static final class World {
    /** Where languages disagree about a name, the one that comes first has it. */
    static final MonthTable TABLE =
        MonthTable.of(
            List.of(
                ("es fr de pt it nl ru pl tr sv da nb fi cs el hu ro uk bg sr hr sk sl lt lv et ca"
                        + " gl eu is ga cy mk sq bs be ar fa he hi bn ur ta te mr gu ml kn pa si ne"
                        + " th vi id ms fil sw af az kk uz ky hy ka mn km lo my am mt lb fo fy ps"
                        + " ug tk tg so ha yo ig zu ti om rw mg jv ku ckb sd or as sr-latn de-at"
                        + " es-pe es-uy ar-lb ar-dz ar-ma ar-tn fr-ca pt-pt ro-md")
                    .split(" ", -1)));
  }
}
