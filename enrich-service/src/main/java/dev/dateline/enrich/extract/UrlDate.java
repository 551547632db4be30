package dev.dateline.enrich.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in an address: {@code /2031/03/14/}, {@code -14-03-2031}, {@code 203103141805}. */
final class UrlDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(0[1-9]|[12]\\d|3[01])[-_.](0[1-9]|1[0-2])[-_.]((?:19|20)\\d\\d)(?!\\d)");

  /** Numbers of articles that begin with the minute they were filed at: 202505091432000123. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d\\d{0,12}(?!\\d)");

  private UrlDate() {}

  /** A day in an address; {@code null} if there is none. */
  static @Nullable LocalDate of(String url) {
    String head = url.length() > 1_000 ? url.substring(0, 1_000) : url;
    Matcher matcher = YEAR_FIRST.matcher(head);
    if (matcher.find()) {
      return day(matcher.group(1), matcher.group(2), matcher.group(3));
    }
    matcher = DAY_FIRST.matcher(head);
    if (matcher.find()) {
      return day(matcher.group(3), matcher.group(2), matcher.group(1));
    }
    matcher = NUMBER.matcher(head);
    return matcher.find() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
