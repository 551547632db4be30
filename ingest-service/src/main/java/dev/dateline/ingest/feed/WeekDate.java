package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.DateTokens.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ISO 8601's week dates: {@code 2022-W01-1}, {@code 2022W011}, and a whole week. */
final class WeekDate {
  private static final Pattern SHAPE = Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?([1-7]))?");

  private WeekDate() {}

  /**
   * The day, Monday of a whole week; {@code null} if the tokens are no week date.
   *
   * @throws DateTimeException if the year has no such week
   */
  static @Nullable LocalDate of(List<Token> tokens) {
    Matcher m = SHAPE.matcher(text(tokens));
    if (!m.matches()) {
      return null;
    }
    int year = Integer.parseInt(m.group(1));
    int week = Integer.parseInt(m.group(2));
    int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (!IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).isValidValue(week)) {
      throw new DateTimeException("week " + week + " of " + year);
    }
    return inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(ChronoField.DAY_OF_WEEK, day);
  }

  private static String text(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining());
  }
}
