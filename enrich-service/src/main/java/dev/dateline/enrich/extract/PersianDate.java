package dev.dateline.enrich.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days of the Persian calendar, by its arithmetic cycle of 33 years with 8 leap years, which gives
 * the days of the astronomical calendar from 1206 to 1497 (Borkowski, The Persian calendar for 3000
 * years, 1996).
 */
final class PersianDate {
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
  private static final int FIRST = 1300;
  private static final int LAST = 1497;

  /** The first day of the year 1300. */
  private static final LocalDate EPOCH = LocalDate.of(1921, 3, 21);

  private static final int LONG_MONTHS = 6;

  private PersianDate() {}

  /** {@code null} if the year, the month's name or the day is none of this calendar. */
  static @Nullable LocalDate of(int year, String month, int day) {
    if (year < FIRST || year > LAST || day < 1) {
      return null;
    }
    int at = MONTHS.indexOf(month.replace('ي', 'ی'));
    int length = at < LONG_MONTHS ? 31 : at < MONTHS.size() - 1 || isLeap(year) ? 30 : 29;
    if (at < 0 || day > length) {
      return null;
    }
    long days = Math.min(at, LONG_MONTHS) * 31L + Math.max(0, at - LONG_MONTHS) * 30L + day - 1;
    for (int before = FIRST; before < year; before++) {
      days += isLeap(before) ? 366 : 365;
    }
    return EPOCH.plusDays(days);
  }

  private static boolean isLeap(int year) {
    return switch (year % 33) {
      case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
      default -> false;
    };
  }
}
