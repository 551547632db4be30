package dev.dateline.ingest.feed;

import dev.dateline.calendar.SolarHijri;
import dev.dateline.ingest.feed.DateTokens.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Years that are not counted from Christ's birth. */
final class Eras {
  /** The year before the first of an era: Japan's, and Taiwan's republic. */
  private static final Map<String, Integer> EAST_ASIAN =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911, "民国", 1911);

  private static final Map<String, Integer> INITIALS = Map.of("r", 2018, "h", 1988);

  private static final int BUDDHIST = 543;

  private Eras() {}

  /** The tokens with years of East Asian eras made those of the Common Era. */
  static List<Token> common(List<Token> tokens) {
    List<Token> common = new ArrayList<>(tokens);
    for (int i = 0; i < common.size(); i++) {
      String two = common.get(i).text() + (i + 1 < common.size() ? common.get(i + 1).text() : "");
      Integer start = EAST_ASIAN.get(two);
      int number = i + 2;
      if (start == null && i + 2 < common.size() && common.get(i + 1).glued()) {
        start = common.get(i + 2).length() > 2 ? null : INITIALS.get(common.get(i).text());
        number = i + 1;
      }
      if (start != null && number < common.size()) {
        Token year = common.get(number);
        boolean first = year.text().equals("元");
        if (first || year.isNumber() && year.length() <= 3) {
          int value = start + (first ? 1 : year.value());
          common.subList(i, number + 1).clear();
          common.add(i, new Token(String.valueOf(value), false));
        }
      }
    }
    return common;
  }

  /**
   * The day of a year that may be a Buddhist or an Islamic one.
   *
   * @param language of the feed; {@code null} if unknown
   * @return {@code null} if there is no such day, or it is not known whose year it is
   */
  static @Nullable LocalDate date(int year, int month, int day, @Nullable String language) {
    if (year > 2_400 && year < 2_700) {
      return date(year - BUDDHIST, month, day, language);
    }
    if (month < 1 || month > 12 || day < 1 || day > 31 || year > 9_999) {
      return null;
    }
    if (year < 1_300 || year >= 1_500) {
      // a day beyond the month's last runs into the next month
      return LocalDate.of(year, month, 1).plusDays(day - 1L);
    }
    String tag = language == null ? "" : language.strip().toLowerCase(Locale.ROOT);
    if (tag.startsWith("fa") || tag.startsWith("ps")) {
      return SolarHijri.date(year, month, day);
    }
    return tag.startsWith("ar") ? islamic(year, month, day) : null;
  }

  /** By the calendar of Umm al-Qura. */
  private static @Nullable LocalDate islamic(int year, int month, int day) {
    try {
      return LocalDate.ofEpochDay(HijrahDate.of(year, month, day).getLong(ChronoField.EPOCH_DAY));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
