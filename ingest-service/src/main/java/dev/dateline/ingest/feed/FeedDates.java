package dev.dateline.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of every shape: RFC 822, 1123 and 3339, ISO 8601 with its short forms, asctime, those
 * of databases and of people, in the languages of the world's press. A time without a zone is UTC,
 * in Korean words Korea's.
 */
final class FeedDates {
  private static final int MAX_CHARS = 128;
  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
  private static final long MAX_SECONDS = 99_999_999_999L;

  /** {@code yyyyMMddHHmm}; as milliseconds these would all be of 1976 or before. */
  private static final Pattern MINUTES =
      Pattern.compile(
          "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]");

  private FeedDates() {}

  /**
   * The instant that a text means; {@code null} if it means none, or one that only a missing value
   * means, such as the year 1 or the epoch.
   *
   * @param now decides between readings of an ambiguous date that the order leaves open
   * @param language of the feed, which tells apart names that two languages give to different
   *     months; {@code null} if unknown
   */
  static @Nullable Instant parse(
      String raw, Instant now, DateOrder order, @Nullable String language) {
    String text = raw.strip();
    if (text.isEmpty() || text.length() > MAX_CHARS) {
      return null;
    }
    try {
      Instant instant =
          isDigits(text) && text.length() >= 9 ? epoch(text) : read(text, now, order, language);
      boolean meant = instant != null && !instant.isBefore(EARLIEST);
      return meant && !Instant.EPOCH.equals(instant) ? instant : null;
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant read(
      String text, Instant now, DateOrder order, @Nullable String language) {
    ClockReading clock = ClockReading.of(DateTokenizer.cut(text));
    LocalDate date = CalendarReading.of(clock.rest(), now, order, language);
    return date == null ? null : clock.on(date);
  }

  private static @Nullable Instant epoch(String digits) {
    if (digits.length() > 14) {
      return null;
    }
    if (MINUTES.matcher(digits).matches()) {
      return read14(digits + "00");
    }
    long value = Long.parseLong(digits);
    return digits.length() == 14
        ? read14(digits)
        : value <= MAX_SECONDS && digits.length() < 12
            ? Instant.ofEpochSecond(value)
            : Instant.ofEpochMilli(value);
  }

  /** {@code yyyyMMddHHmmss} */
  private static Instant read14(String digits) {
    return Instant.parse(digits.replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3T$4:$5:$6Z"));
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
