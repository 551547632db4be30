package dev.dateline.ingest.feed;

import dev.dateline.ingest.feed.DateTokens.Token;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the time of day and the zone among a date's tokens; what is left is the calendar's. */
final class ClockReading {
  /** Some publishers run past midnight as broadcasters do. */
  private static final int MAX_HOUR = 29;

  private static final String HOURS = "時时시h点點ч";
  private static final String MINUTES = "分분";
  private static final String SECONDS = "秒초";

  private final List<Token> tokens;
  private final List<Token> rest = new ArrayList<>();
  private boolean found;
  private int hour;
  private int minute;
  private int second;
  private int nanos;
  private @Nullable DayHalf half;
  private @Nullable ZoneId zone;

  private ClockReading(List<Token> tokens) {
    this.tokens = tokens;
  }

  static ClockReading of(List<Token> tokens) {
    ClockReading clock = new ClockReading(tokens);
    for (int i = 0; i < tokens.size(); ) {
      int next = clock.take(i);
      if (next == i) {
        clock.rest.add(tokens.get(i));
        next = i + 1;
      }
      i = next;
    }
    return clock;
  }

  /** The tokens that are no part of time or zone. */
  List<Token> rest() {
    return rest;
  }

  Instant on(LocalDate date) {
    int h = half == null ? hour : half.hour(hour);
    ZoneId z = zone == null ? ZoneOffset.UTC : zone;
    return date.atTime(0, minute, Math.min(second, 59), nanos).plusHours(h).atZone(z).toInstant();
  }

  /** Index after what was understood at {@code i}; {@code i} itself if nothing was. */
  private int take(int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return found ? i : time(i);
    }
    if (token.isWord()) {
      return word(i, token);
    }
    if (found && zone == null && (token.is('+') || token.is('-'))) {
      return offset(i + 1, token.is('-'));
    }
    return i;
  }

  private int time(int i) {
    int digits = tokens.get(i).digits();
    if (digits <= 2 && is(i + 1, ':') && isNumber(i + 2, 2)) {
      int end = i + 3;
      boolean seconds = is(end, ':') && isNumber(end + 1, 2);
      set(value(i), value(i + 2), seconds ? value(end + 1) : 0);
      return fraction(seconds ? end + 2 : end);
    }
    if (digits <= 2 && isUnit(i + 1, HOURS)) {
      boolean minutes = isNumber(i + 2, 2);
      boolean seconds = minutes && isUnit(i + 3, MINUTES) && isNumber(i + 4, 2);
      set(value(i), minutes ? value(i + 2) : 0, seconds ? value(i + 4) : 0);
      int end = i + (seconds ? 5 : minutes ? 3 : 2);
      return isUnit(end, MINUTES + SECONDS) ? end + 1 : end;
    }
    boolean afterT = i > 0 && tokens.get(i - 1).text().equals("t");
    if (afterT && (digits == 2 || digits == 4 || digits == 6)) {
      int value = value(i);
      int basic = digits == 2 ? value * 10_000 : digits == 4 ? value * 100 : value;
      set(basic / 10_000, basic / 100 % 100, basic % 100);
      return fraction(i + 1);
    }
    if (digits <= 2
        && is(i + 1, '.')
        && isNumber(i + 2, 2)
        && isGlued(i + 2)
        && isLastNumber(i + 2)) {
      boolean partOfDate = i > 0 && (is(i - 1, '.') || is(i - 1, '-') || is(i - 1, '/'));
      if (!partOfDate && value(i) < 24 && value(i + 2) < 60 && i > 1) {
        set(value(i), value(i + 2), 0);
        return i + 3;
      }
    }
    boolean twelve = i + 1 < tokens.size() && DayHalf.of(tokens.get(i + 1).text()) != null;
    if (digits <= 2 && twelve && tokens.get(i + 1).digits() == 2 && i > 1) {
      set(value(i), 0, 0);
      return i + 1;
    }
    return i;
  }

  private void set(int hours, int minutes, int seconds) {
    found = true;
    hour = hours;
    minute = minutes;
    second = seconds;
    if (hours > MAX_HOUR) {
      throw new DateTimeException("hour " + hours);
    }
  }

  /** A fraction of the last part; further digits than nine are dropped. */
  private int fraction(int i) {
    boolean fraction = (is(i, '.') || is(i, ',')) && i + 1 < tokens.size() && isGlued(i + 1);
    if (!fraction || !tokens.get(i + 1).isNumber()) {
      return i;
    }
    String digits = (tokens.get(i + 1).text() + "000000000").substring(0, 9);
    nanos = Integer.parseInt(digits);
    return i + 2;
  }

  private int word(int i, Token token) {
    DayHalf dayHalf = DayHalf.of(token.text());
    boolean single = token.digits() == 1 && token.text().charAt(0) < 128;
    if (dayHalf != null && half == null && (!single || found)) {
      half = dayHalf;
      return i + 1;
    }
    if (token.text().equals("t") || !found && i > 0 && token.text().equals("at")) {
      return i + 1;
    }
    ZoneId named = found || i > 1 ? ZoneNames.find(token.text()) : null;
    if (named == null || zone != null || MonthNames.find(token.text()) != null) {
      return i;
    }
    int next = i + 1;
    boolean signed = is(next, '+') || is(next, '-');
    if (signed && named.equals(ZoneOffset.UTC)) {
      int end = offset(next + 1, is(next, '-'));
      if (end > next + 1) {
        return end;
      }
    }
    zone = named;
    return next;
  }

  /** Reads {@code hhmm}, {@code hh:mm}, {@code hh} or {@code h} after a sign. */
  private int offset(int i, boolean negative) {
    if (i >= tokens.size() || !tokens.get(i).isNumber() || tokens.get(i).digits() > 4) {
      return i - 1;
    }
    int value = value(i);
    int next = i + 1;
    boolean hours = tokens.get(i).digits() <= 2;
    int minutes = hours ? value * 60 : value / 100 * 60 + value % 100;
    if (hours && is(next, ':') && isNumber(next + 1, 2)) {
      minutes += value(next + 1);
      next += 2;
    }
    if (minutes <= 18 * 60) {
      zone = ZoneOffset.ofTotalSeconds((negative ? -60 : 60) * minutes);
    }
    return next;
  }

  private boolean is(int i, char c) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(c);
  }

  private boolean isUnit(int i, String units) {
    return i < tokens.size() && tokens.get(i).digits() == 1 && units.contains(tokens.get(i).text());
  }

  private boolean isNumber(int i, int maxDigits) {
    return i < tokens.size() && tokens.get(i).isNumber() && tokens.get(i).digits() <= maxDigits;
  }

  private boolean isGlued(int i) {
    return tokens.get(i).glued();
  }

  private boolean isLastNumber(int i) {
    return tokens.stream().skip(i + 1L).noneMatch(Token::isNumber);
  }

  private int value(int i) {
    return tokens.get(i).value();
  }
}
