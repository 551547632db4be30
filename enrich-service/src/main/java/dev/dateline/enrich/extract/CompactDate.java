package dev.dateline.enrich.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are digits alone: epoch seconds and milliseconds, {@code 20250509}, {@code
 * 202505090647}.
 */
final class CompactDate {
  private CompactDate() {}

  static @Nullable Moment parse(String digits) {
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

  static @Nullable LocalDate day(String digits) {
    return date(
        Integer.parseInt(digits.substring(0, 4)),
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6, 8)));
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
