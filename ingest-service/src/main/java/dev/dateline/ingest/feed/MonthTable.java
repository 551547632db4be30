package dev.dateline.ingest.feed;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the months in some languages, from the JDK's CLDR. */
final class MonthTable {
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** What Germans and Austrians write besides what CLDR has. */
  private static final Map<String, Integer> MORE_GERMAN =
      Map.of("jän", 1, "jänner", 1, "feber", 2, "mrz", 3, "mär", 3);

  /** Fewer letters are no abbreviation by which a month could be told. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 4;
  private static final int AMBIGUOUS = 0;

  /** Hebrew writes "in" and the month's name as one word. */
  private static final char HEBREW_IN = 'ב';

  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Set<String> weekdays = new HashSet<>();

  private MonthTable() {}

  /**
   * @param languages BCP 47 tags; where they disagree about a name, the first has it
   */
  static MonthTable of(List<String> languages) {
    MonthTable table = new MonthTable();
    for (String language : languages) {
      Locale locale = Locale.forLanguageTag(language);
      for (TextStyle style : STYLES) {
        for (DayOfWeek day : DayOfWeek.values()) {
          table.weekdays.add(key(day.getDisplayName(style, locale)));
        }
        for (Month month : Month.values()) {
          table.add(key(month.getDisplayName(style, locale)), month.getValue());
        }
      }
      if (locale.getLanguage().equals("de")) {
        MORE_GERMAN.forEach((name, month) -> table.add(key(name), month));
      }
    }
    return table;
  }

  private void add(String name, int month) {
    // languages without names of their own number the months
    if (name.length() < 2 || name.chars().anyMatch(Character::isDigit)) {
      return;
    }
    names.putIfAbsent(name, month);
    for (int end = SHORTEST_BEGINNING; end < name.length(); end++) {
      beginnings.merge(
          name.substring(0, end), month, (a, b) -> a.equals(b) ? a : (Integer) AMBIGUOUS);
    }
  }

  /**
   * A name; one without its accents; the beginning of just one month's name; a name with an ending
   * of its language's.
   *
   * @param word in lower case without dots; names of several words are written as one
   * @return 1 to 12; {@code null} if it is none of these
   */
  @Nullable Integer find(String word) {
    String key = key(word);
    if (key.isEmpty()) {
      return null;
    }
    Integer month = names.get(key);
    if (month != null || weekdays.contains(key)) {
      return month;
    }
    Integer begun = beginnings.get(key);
    if (begun != null && begun != AMBIGUOUS) {
      return begun;
    }
    int shortest = Math.max(SHORTEST_STEM, key.length() - LONGEST_ENDING);
    for (int end = key.length() - 1; end >= shortest; end--) {
      Integer inflected = names.get(key.substring(0, end));
      if (inflected != null) {
        return inflected;
      }
    }
    return key.charAt(0) == HEBREW_IN ? names.get(key.substring(1)) : null;
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    for (char c : Normalizer.normalize(lower, Normalizer.Form.NFKD).toCharArray()) {
      boolean accent = c >= '\u0300' && c <= '\u036f';
      if (!accent && c != '.' && !Character.isWhitespace(c) && c != '\'' && c != '\u2019') {
        key.append(
            switch (c) {
              case 'ı' -> 'i';
              case 'ł' -> 'l';
              case 'ø' -> 'o';
              case 'đ' -> 'd';
              default -> c;
            });
      }
    }
    return key.toString();
  }
}
