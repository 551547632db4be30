package dev.dateline.enrich.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date out of text: ISO 8601 and its broken relatives, RFC 1123, epoch seconds, and what pages print, with
 * month names of many languages, either order of day and month, 12-hour clocks and zone abbreviations.
 */
final class DateText {
  private static final int LONGEST = 200;

  private final List<String> tokens;
  private final @Nullable String language;
  private final boolean monthFirst;
  private int at;

  private DateText(List<String> tokens, @Nullable String language, boolean monthFirst) {
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
    List<String> tokens = tokens(head);
    if (tokens.size() == 1) {
      Moment compact = compact(tokens.getFirst());
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

  /** Numbers, words and single other characters; blanks vanish. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      char c = text.charAt(i++);
      if (isDigit(c)) {
        while (i < text.length() && isDigit(text.charAt(i))) {
          i++;
        }
        tokens.add(digits(text.substring(start, i)));
      } else if (isLetter(c)) {
        while (i < text.length() && isLetter(text.charAt(i)) && !isCounter(text.charAt(i)) && !isCounter(c)) {
          i++;
        }
        tokens.add(text.substring(start, i));
      } else if (!Prose.isSpace(c)) {
        tokens.add(String.valueOf(c));
      }
    }
    return tokens;
  }

  private static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isCounter(char c) {
    return "年月日時时分秒년월일시분초".indexOf(c) >= 0;
  }

  private static String digits(String any) {
    StringBuilder out = new StringBuilder(any.length());
    any.chars().forEach(c -> out.append(Character.digit(c, 10)));
    return out.toString();
  }

  private static @Nullable Moment compact(String digits) {
    try {
      long number = Long.parseLong(digits);
      Instant instant =
          switch (digits.length()) {
            case 10 -> Instant.ofEpochSecond(number);
            case 13 -> Instant.ofEpochMilli(number);
            default -> null;
          };
      if (instant != null) {
        return new Moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, true);
      }
      if (digits.length() == 14 || digits.length() == 12) {
        LocalDate date = day(digits.substring(0, 8));
        int seconds = digits.length() == 14 ? Integer.parseInt(digits.substring(12)) : 0;
        LocalTime time =
            LocalTime.of(
                Integer.parseInt(digits.substring(8, 10)),
                Integer.parseInt(digits.substring(10, 12)),
                seconds);
        return date == null ? null : new Moment(date.atTime(time), null, true);
      }
      return null;
    } catch (NumberFormatException | DateTimeException notADate) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String digits) {
    return date(
        Integer.parseInt(digits.substring(0, 4)),
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6, 8)));
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private String token(int offset) {
    int index = at + offset;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
  }

  private int number(int offset) {
    String token = token(offset);
    return !token.isEmpty() && token.length() <= 4 && isDigit(token.charAt(0)) ? Integer.parseInt(token) : -1;
  }

  private int year(int offset) {
    int year = number(offset);
    return token(offset).length() == 4 && year >= 1900 && year <= 2200 ? year : -1;
  }

  private @Nullable LocalDate date() {
    String token = token(0);
    if (token.length() == 8 && isDigit(token.charAt(0))) {
      LocalDate day = day(token);
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
      date = date(first, second, third);
    } else if (third > 0) {
      int year = third < 100 && token(4).length() == 2 ? 2000 + third : third;
      boolean us = monthFirst && token(1).equals("/");
      date = us ? date(year, first, second) : date(year, second, first);
      date = date != null ? date : us ? date(year, second, first) : date(year, first, second);
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
    return token.length() == 1 ? "-/.年月년월\u2013".contains(token) : Prose.lower(token).equals("tháng");
  }

  /** A month's name with day and year around it. */
  private @Nullable LocalDate named() {
    int start = at;
    int day = number(0);
    if (day >= 1 && day <= 31 && token(0).length() <= 2) {
      for (int gap = 1; gap <= 3; gap++) {
        Integer month = token(gap).length() < 2 ? null : Months.month(token(gap), language);
        if (month != null) {
          int yearAt = skip(gap + 1, 3);
          LocalDate date = date(year(yearAt), month, day);
          if (date == null && number(yearAt) >= 0 && token(yearAt).length() == 2 && !token(yearAt + 1).equals(":")) {
            date = date(2000 + number(yearAt), month, day);
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
    LocalDate date = named > 31 ? null : date(year(yearAt), month, named);
    at = date == null ? start : at + yearAt + 1;
    return date;
  }

  /** Past punctuation, ordinal endings and small words, to a number that is a year. */
  private int skip(int offset, int most) {
    int end = offset;
    while (end < offset + most && number(end) < 0) {
      end++;
    }
    return end;
  }

  private Moment withTime(LocalDate date, int start) {
    int after = at;
    for (int i = after; i < Math.min(after + 6, tokens.size()); i++) {
      at = i;
      Moment moment = time(date);
      if (moment != null) {
        return moment;
      }
    }
    for (int i = Math.max(0, start - 9); i < start; i++) {
      at = i;
      Moment moment = time(date);
      if (moment != null) {
        return moment;
      }
    }
    return new Moment(date.atStartOfDay(), null, false);
  }

  private @Nullable Moment time(LocalDate date) {
    int hour = number(0);
    String mark = token(1);
    int minute = number(2);
    if (hour < 0 || hour > 24 || token(0).length() > 2) {
      return null;
    }
    int end;
    if (minute >= 0 && minute < 60 && token(2).length() == 2 && (":hH時时시٫".contains(mark) || isDotted(mark)) && !mark.isEmpty()) {
      end = 3;
    } else if (isHalfDay(token(1))) {
      minute = 0;
      end = 1;
    } else {
      return null;
    }
    int second = 0;
    if (token(end).equals(":") && number(end + 1) >= 0 && number(end + 1) < 60) {
      second = number(end + 1);
      end += 2;
    }
    if ((token(end).equals(".") || token(end).equals(",")) && !token(end + 1).isEmpty() && isDigit(token(end + 1).charAt(0))) {
      end += 2;
    }
    while (token(end).equals("分") || token(end).equals("분")) {
      end++;
    }
    if (isHalfDay(token(end)) || isHalfDay(token(end) + token(end + 2))) {
      boolean afternoon = Prose.lower(token(end)).charAt(0) == 'p';
      hour = hour % 12 + (afternoon ? 12 : 0);
      end += token(end).length() == 1 ? (token(end + 3).equals(".") ? 4 : 3) : 1;
    } else if (hour == 24) {
      hour = 0;
    }
    LocalDateTime wall = date.atTime(hour, minute, second);
    return new Moment(wall, zone(end, wall), true);
  }

  private boolean isDotted(String mark) {
    String next = Prose.lower(token(3));
    return mark.equals(".") && (isHalfDay(token(3)) || next.equals("uhr") || next.equals("h"));
  }

  private static boolean isHalfDay(String token) {
    String lower = Prose.lower(token);
    return lower.equals("am") || lower.equals("pm");
  }

  private @Nullable ZoneOffset zone(int end, LocalDateTime wall) {
    int sign = end;
    for (int i = end; i < end + 3; i++) {
      ZoneOffset named = Zones.offset(token(i), wall);
      if (named != null) {
        boolean shifted = token(i + 1).equals("+") || token(i + 1).equals("-");
        if (!shifted) {
          return named;
        }
        sign = i + 1;
        break;
      }
    }
    String mark = token(sign);
    int hours = number(sign + 1);
    if (!(mark.equals("+") || mark.equals("-") || mark.equals("\u2212")) || hours < 0) {
      return null;
    }
    int minutes = 0;
    if (token(sign + 1).length() >= 3) {
      minutes = hours % 100;
      hours /= 100;
    } else if (token(sign + 2).equals(":") && number(sign + 3) >= 0) {
      minutes = number(sign + 3);
    }
    if (hours > 18 || minutes > 59) {
      return null;
    }
    int total = (hours * 60 + minutes) * 60 * (mark.equals("+") ? 1 : -1);
    return Math.abs(total) > 18 * 3600 ? null : ZoneOffset.ofTotalSeconds(total);
  }
}
