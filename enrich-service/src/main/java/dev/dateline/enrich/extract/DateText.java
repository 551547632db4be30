package dev.dateline.enrich.extract;

import dev.dateline.calendar.SolarHijri;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date out of text: ISO 8601 and its broken relatives, RFC 1123, epoch seconds, and what
 * pages print, with month names of many languages, either order of day and month, 12-hour clocks
 * and zone abbreviations.
 */
final class DateText {
  private static final int LONGEST = 200;
  private static final int TIME_AFTER = 6;
  private static final int TIME_BEFORE = 9;

  private final DateTokens tokens;
  private final @Nullable String language;
  private final boolean monthFirst;
  private int at;

  private DateText(DateTokens tokens, @Nullable String language, boolean monthFirst) {
    this.tokens = tokens;
    this.language = language;
    this.monthFirst = monthFirst;
  }

  /**
   * The first date in the text; {@code null} if there is none.
   *
   * @param language primary subtag of the text; {@code null} if unknown
   * @param monthFirst whether {@code 3/4/2025} is in March
   */
  static @Nullable Moment parse(String text, @Nullable String language, boolean monthFirst) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    DateTokens tokens = DateTokens.of(head);
    if (tokens.size() == 1) {
      Moment compact = CompactDate.parse(tokens.token(0));
      if (compact != null) {
        return compact;
      }
    }
    DateText reader = new DateText(tokens, language, monthFirst);
    for (int i = 0; i < tokens.size(); i++) {
      reader.at = i;
      LocalDate date = reader.date();
      if (date != null) {
        return reader.withTime(date, i);
      }
    }
    return null;
  }

  private String token(int offset) {
    return tokens.token(at + offset);
  }

  private int number(int offset) {
    return tokens.number(at + offset);
  }

  private int year(int offset) {
    return tokens.year(at + offset);
  }

  private @Nullable LocalDate date() {
    String token = token(0);
    if (token.length() == 8 && tokens.isNumber(at)) {
      LocalDate day = CompactDate.day(token);
      if (day != null) {
        at += 1;
      }
      return day;
    }
    LocalDate numeric = numeric();
    return numeric == null ? named() : numeric;
  }

  /** Year, month and day as numbers with separators. */
  private @Nullable LocalDate numeric() {
    int first = number(0);
    if (first < 0 || !isSeparator(token(1))) {
      return null;
    }
    int second = number(2);
    boolean words = Prose.lower(token(1)).equals("tháng");
    if (second < 0 || !(isSeparator(token(3)) || words)) {
      return null;
    }
    int third = number(token(3).equals(",") || isSeparator(token(3)) ? 4 : 3);
    LocalDate date;
    if (year(0) > 0) {
      date = CompactDate.date(first, second, third);
    } else if (third > 0) {
      int full = year(4) > 0 ? year(4) : third;
      int year = third < 100 && token(4).length() == 2 ? 2000 + third : full;
      boolean us = monthFirst && token(1).equals("/");
      date = us ? CompactDate.date(year, first, second) : CompactDate.date(year, second, first);
      date =
          date != null
              ? date
              : us ? CompactDate.date(year, second, first) : CompactDate.date(year, first, second);
    } else {
      return null;
    }
    if (date != null) {
      at += 5;
      if (isSeparator(token(0)) && !token(0).equals(",") && !token(0).equals(".")) {
        at++;
      }
    }
    return date;
  }

  private static boolean isSeparator(String token) {
    return token.length() == 1
        ? "-/.年月년월\u2013".contains(token)
        : Prose.lower(token).equals("tháng");
  }

  /** A month's name with day and year around it. */
  private @Nullable LocalDate named() {
    if (year(0) > 0) {
      return yearFirst();
    }
    int start = at;
    int day = number(0);
    if (day >= 1 && day <= 31 && token(0).length() <= 2) {
      for (int gap = 1; gap <= 3 && number(gap) < 0; gap++) {
        Integer solar = SolarHijri.month(token(gap));
        LocalDate persian = solar == null ? null : SolarHijri.date(number(gap + 1), solar, day);
        if (persian != null) {
          at += gap + 2;
          return persian;
        }
        Integer month = token(gap).length() < 2 ? null : Months.month(token(gap), language);
        if (month != null) {
          int yearAt = skip(gap + 1, 3);
          LocalDate date = CompactDate.date(year(yearAt), month, day);
          if (date == null
              && number(yearAt) >= 0
              && token(yearAt).length() == 2
              && !token(yearAt + 1).equals(":")) {
            date = CompactDate.date(tokens.century(at + gap) + number(yearAt), month, day);
          }
          at += date == null ? 0 : yearAt + 1;
          return date;
        }
      }
      return null;
    }
    Integer month = token(0).length() < 2 ? null : Months.month(token(0), language);
    if (month == null) {
      return null;
    }
    int dayAt = token(1).equals(".") ? 2 : 1;
    int named = number(dayAt);
    int yearAt = skip(dayAt + 1, 3);
    LocalDate date = named > 31 ? null : CompactDate.date(year(yearAt), month, named);
    at = date == null ? start : at + yearAt + 1;
    return date;
  }

  /** {@code 2026. március 4.}, {@code 2026 m. kovo 4 d.}; no other year may follow. */
  private @Nullable LocalDate yearFirst() {
    for (int gap = 1; gap <= 3 && number(gap) < 0; gap++) {
      Integer month = token(gap).length() < 2 ? null : Months.month(token(gap), language);
      int day = month == null ? -1 : number(gap + 1);
      if (month != null && day > 0 && year(gap + 2) < 0 && year(gap + 3) < 0) {
        LocalDate date = CompactDate.date(year(0), month, day);
        at += date == null ? 0 : gap + 2;
        return date;
      }
    }
    return null;
  }

  /** Past punctuation, ordinal endings and small words, to a number that is a year. */
  private int skip(int offset, int most) {
    int end = offset;
    while (end < offset + most && number(end) < 0) {
      end++;
    }
    return end;
  }

  /** With the time that stands soon after the day, else before it, else without. */
  private Moment withTime(LocalDate date, int start) {
    for (int i = at; i < Math.min(at + TIME_AFTER, tokens.size()); i++) {
      Moment moment = new ClockText(tokens, i).on(date);
      if (moment != null) {
        return moment;
      }
    }
    for (int i = Math.max(0, start - TIME_BEFORE); i < start; i++) {
      Moment moment = new ClockText(tokens, i).on(date);
      if (moment != null) {
        return moment;
      }
    }
    return new Moment(date.atStartOfDay(), null, false);
  }
}
