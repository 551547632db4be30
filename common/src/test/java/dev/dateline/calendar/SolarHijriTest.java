package dev.dateline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarHijriTest {
  @ParameterizedTest
  @CsvSource({
    "1300, 1, 1, 1921-03-21",
    "1357, 11, 22, 1979-02-11",
    "1399, 12, 30, 2021-03-20",
    "1403, 1, 1, 2024-03-20",
    "1403, 12, 30, 2025-03-20",
    "1404, 1, 1, 2025-03-21",
    "1404, 7, 1, 2025-09-23"
  })
  void aDayIsThatOfTheIsoCalendar(int year, int month, int day, LocalDate expected) {
    assertThat(SolarHijri.date(year, month, day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1404, 12, 30",
    "1403, 7, 31",
    "1403, 0, 1",
    "1403, 13, 1",
    "1403, 1, 0",
    "2024, 1, 1"
  })
  void whatTheCalendarHasNotIsNoDay(int year, int month, int day) {
    assertThat(SolarHijri.date(year, month, day)).isNull();
  }

  @Test
  void everyDayFollowsTheOneBefore() {
    LocalDate expected = SolarHijri.date(1206, 1, 1);
    for (int year = 1206; year <= 1497; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= 31; day++) {
          LocalDate date = SolarHijri.date(year, month, day);
          if (date != null) {
            assertThat(date).isEqualTo(expected);
            expected = expected.plusDays(1);
          }
        }
      }
    }
  }

  @Test
  void aMonthIsToldInPersianAndArabicLetters() {
    assertThat(SolarHijri.month("تیر")).isEqualTo(4);
    assertThat(SolarHijri.month("تير")).isEqualTo(4);
    assertThat(SolarHijri.month("مارس")).isNull();
  }
}
