package dev.dateline.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of Iran and Afghanistan, which begins at the spring equinox. Leap years by the cycle
 * of 33 years with 8 leap years, which gives the days of the astronomical calendar from 1206 to
 * 1497 (Borkowski, The Persian calendar for 3000 years, 1996); so only these years are read.
 */
public final class SolarHijri {
  private static final List<String> MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");

  private static final int FIRST_YEAR = 1206;
  private static final int LAST_YEAR = 1497;
  private static final int CYCLE_YEARS = 33;
  private static final List<Integer> LEAP_YEARS = List.of(1, 5, 9, 13, 17, 22, 26, 30);

  private static final int KNOWN_YEAR = 1403;
  private static final LocalDate KNOWN_NEW_YEAR = LocalDate.of(2024, 3, 20);

  private static final int LONG_MONTHS = 6;

  private SolarHijri() {}

  /**
   * The month of a name in Persian, from 1, written with Persian or Arabic letters; {@code null} if
   * it is none.
   */
  public static @Nullable Integer month(String name) {
    int index = MONTHS.indexOf(name.replace('ي', 'ی').replace('ك', 'ک'));
    return index < 0 ? null : index + 1;
  }

  /**
   * The day in the calendar of ISO 8601; {@code null} if the year is outside 1206 to 1497 or the
   * month has no such day.
   *
   * @param month from 1
   * @param day from 1
   */
  public static @Nullable LocalDate date(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS.size() || day < 1) {
      return null;
    }
    int longest = month <= LONG_MONTHS ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    if (day > longest) {
      return null;
    }
    LocalDate newYear = KNOWN_NEW_YEAR;
    for (int y = KNOWN_YEAR; y < year; y++) {
      newYear = newYear.plusDays(isLeap(y) ? 366 : 365);
    }
    for (int y = KNOWN_YEAR; y > year; y--) {
      newYear = newYear.minusDays(isLeap(y - 1) ? 366 : 365);
    }
    int before = 30 * (month - 1) + Math.min(month - 1, LONG_MONTHS);
    return newYear.plusDays(before + day - 1L);
  }

  private static boolean isLeap(int year) {
    return LEAP_YEARS.contains(year % CYCLE_YEARS);
  }
}
