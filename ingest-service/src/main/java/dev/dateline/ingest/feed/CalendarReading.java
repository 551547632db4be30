package dev.dateline.ingest.feed;

import dev.dateline.calendar.SolarHijri;
import dev.dateline.ingest.feed.DateTokens.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads year, month and day from tokens in any order, with or without a month's name. */
final class CalendarReading {
  /** Vietnamese for a month, whose number follows. */
  private static final Set<String> NUMBERED = Set.of("tháng", "thang", "thg");

  /** Chinese, Japanese and Korean for a month, whose number it is written behind. */
  private static final Set<String> NUMBERED_BEFORE = Set.of("月", "월");

  /** Short for the same in Vietnamese, if nothing is between; otherwise of an ordinal. */
  private static final String GLUED = "th";

  /** What stands between the numbers of a date and is no month's name. */
  private static final Set<String> FILLERS =
      Set.of(
          ("年 月 日 号 號 년 월 일 st nd rd th er de del of the den der do di du d m y a le t g gada ngày năm"
                  + " г р год года")
              .split(" ", -1));

  private final List<Token> numbers;
  private final @Nullable Integer month;
  private final char separator;
  private final Instant now;
  private final DateOrder order;
  private final @Nullable String language;

  /** Whether a word that is not understood stands among the numbers. */
  private final boolean obscure;

  private CalendarReading(
      List<Token> numbers,
      @Nullable Integer month,
      boolean obscure,
      char separator,
      Instant now,
      DateOrder order,
      @Nullable String language) {
    this.numbers = numbers;
    this.month = month;
    this.obscure = obscure;
    this.language = language;
    this.separator = separator;
    this.now = now;
    this.order = order;
  }

  /** The date; {@code null} if the tokens make none. */
  static @Nullable LocalDate of(
      List<Token> tokens, Instant now, DateOrder order, @Nullable String language) {
    LocalDate week = WeekDate.of(tokens);
    if (week != null) {
      return week;
    }
    List<Token> numbers = new ArrayList<>();
    Integer month = null;
    String before = "";
    char separator = ' ';
    boolean unknown = false;
    boolean obscure = false;
    Token last = null;
    for (Token token : Eras.common(tokens)) {
      if (token.isNumber()) {
        if (token.length() > 9) {
          return null;
        }
        boolean named =
            NUMBERED.contains(before)
                || token.glued() && last != null && !last.glued() && last.text().equals(GLUED);
        if (named && token.value() <= 12) {
          month = token.value();
        } else {
          numbers.add(token);
        }
        obscure |= unknown;
        before = "";
      } else if (separator == ' ' && isMonthOf(last, token) && !numbers.isEmpty()) {
        month = numbers.removeLast().value();
        before = token.text();
      } else if (token.isWord()) {
        // The last name wins: a weekday that looks like a month (mar. for Tuesday) stands first.
        // August in Spanish, unless it follows a word such as hours
        boolean ago = unknown && token.text().equals("ago");
        Integer named = ago ? null : month(token.text(), language);
        if (named == null && !before.isEmpty()) {
          named = MonthNames.find(before + token.text(), language);
        }
        month = named == null ? month : named;
        unknown |= named == null && !numbers.isEmpty() && !FILLERS.contains(token.text());
        before = token.text();
      } else if (separator == ' ' && numbers.size() == 1 && token.length() == 1) {
        separator = token.text().charAt(0);
      }
      last = token;
    }
    return new CalendarReading(numbers, month, obscure, separator, now, order, language).date();
  }

  private static boolean isMonthOf(@Nullable Token number, Token token) {
    return number != null
        && number.isNumber()
        && number.value() <= 12
        && token.glued()
        && NUMBERED_BEFORE.contains(token.text());
  }

  private static @Nullable Integer month(String word, @Nullable String language) {
    Integer solar = SolarHijri.month(word);
    return solar != null ? solar : MonthNames.find(word, language);
  }

  private @Nullable LocalDate date() {
    if (month == null && obscure) {
      return null;
    }
    return switch (numbers.size()) {
      case 0 -> null;
      case 1 -> month == null ? compact(numbers.getFirst()) : ofMonth(month);
      case 2 -> month == null ? yearAnd(0, 1) : named(0, 1);
      default -> month == null ? numeric() : isYearOnly(2) ? named(1, 2) : named(0, 1);
    };
  }

  /** A month's first day, if the number beside it is a year and no day: {@code Mar 2026}. */
  private @Nullable LocalDate ofMonth(int named) {
    return numbers.getFirst().length() == 4 ? date(year(0), named, 1) : null;
  }

  /** Two numbers beside a month's name. */
  private @Nullable LocalDate named(int first, int second) {
    boolean yearFirst = isYear(first) && !isYear(second);
    int m = month == null ? 1 : month;
    return yearFirst ? date(year(first), m, value(second)) : date(year(second), m, value(first));
  }

  private @Nullable LocalDate numeric() {
    int a = value(0);
    int b = value(1);
    if (isYear(0) || separator == '-' && !isYear(2)) {
      return b > 12 && value(2) <= 12 ? date(year(0), value(2), b) : date(year(0), b, value(2));
    }
    if (a > 12 || separator == '.' || separator == '-') {
      return b > 12 ? date(year(2), a, b) : date(year(2), b, a);
    }
    if (b > 12) {
      return date(year(2), a, b);
    }
    LocalDate monthFirst = date(year(2), a, b);
    boolean dayFirst =
        order == DateOrder.DAY_FIRST
            || order == DateOrder.UNKNOWN && (monthFirst == null || isFuture(monthFirst));
    return dayFirst ? date(year(2), b, a) : monthFirst;
  }

  /** ISO 8601's month or day of a year. */
  private @Nullable LocalDate yearAnd(int first, int second) {
    if (!isYear(first)) {
      return isYear(second) ? date(year(second), value(first), 1) : null;
    }
    return numbers.get(second).length() == 3
        ? LocalDate.ofYearDay(year(first), value(second))
        : date(year(first), value(second), 1);
  }

  /** ISO 8601's basic forms. */
  private @Nullable LocalDate compact(Token number) {
    int value = number.value();
    return switch (number.length()) {
      case 4 -> date(value, 1, 1);
      case 6 -> date(century(value / 10_000), value / 100 % 100, value % 100);
      case 7 -> LocalDate.ofYearDay(value / 1_000, value % 1_000);
      case 8 -> date(value / 10_000, value / 100 % 100, value % 100);
      default -> null;
    };
  }

  private boolean isYear(int i) {
    return numbers.get(i).length() >= 3 || value(i) > 31;
  }

  /** Whether of the first three numbers this one is a year for certain, and no other can be. */
  private boolean isYearOnly(int i) {
    int year = value(i);
    boolean certain = numbers.get(i).length() == 4 && year >= 1_900 && year < 2_100;
    return certain && !isYear(0) && !isYear(1);
  }

  private int year(int i) {
    int year = value(i);
    if (numbers.get(i).length() <= 2) {
      int full = century(year);
      boolean buddhist = isThai() && full > now.atZone(ZoneOffset.UTC).getYear() + 1;
      return buddhist ? year + 2_500 : full;
    }
    return year;
  }

  private boolean isThai() {
    return language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("th");
  }

  private static int century(int year) {
    return year < 70 ? 2_000 + year : 1_900 + year;
  }

  private int value(int i) {
    return numbers.get(i).value();
  }

  private boolean isFuture(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(now);
  }

  private @Nullable LocalDate date(int year, int month, int day) {
    return Eras.date(year, month, day, language);
  }
}
