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

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private static final String HOURS = "時时시h点點ч";
  private static final String MINUTES = "分분";
  private static final String SECONDS = "秒초";

  private final DateTokens tokens;
  private final List<Token> rest = new ArrayList<>();
  private boolean found;
  private int hour;
  private int minute;
  private int second;
  private int nanos;
  private @Nullable DayHalf half;
  private @Nullable ZoneId zone;

  private ClockReading(DateTokens tokens) {
    this.tokens = tokens;
  }

  static ClockReading of(DateTokens tokens) {
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

  /** A part beyond its range, such as minute 60 or a leap second, runs into the next. */
  Instant on(LocalDate date) {
    int h = half == null ? hour : half.hour(hour);
    ZoneId z = zone == null ? home() : zone;
    return date.atTime(0, 0, 0, nanos)
        .plusHours(h)
        .plusMinutes(minute)
        .plusSeconds(second)
        .atZone(z)
        .toInstant();
  }

  /** The zone of a time that names none: in Korean words it is Korea's, which has one. */
  private ZoneId home() {
    return found && tokens.isHangul() ? SEOUL : ZoneOffset.UTC;
  }

  /** Index after what was understood at {@code i}; {@code i} itself if nothing was. */
  private int take(int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return found || token.length() > 6 ? i : time(i);
    }
    if (token.isWord()) {
      return word(i, token);
    }
    return found && zone == null ? zone(ZoneReading.signed(tokens, i), i) : i;
  }

  private int time(int i) {
    int digits = tokens.get(i).length();
    if (tokens.is(i - 1, "t") && digits % 2 == 0) {
      return basic(i, digits);
    }
    if (digits > 2) {
      return i;
    }
    if (tokens.is(i + 1, ':') && tokens.isNumber(i + 2, 2)) {
      return withColons(i);
    }
    if (tokens.isOneOf(i + 1, HOURS)) {
      return withUnits(i);
    }
    return i > 1 ? afterDate(i) : beforeDate(i);
  }

  /** {@code 10:14}, {@code 10:14:55.123} */
  private int withColons(int i) {
    int end = i + 3;
    boolean seconds = tokens.is(end, ':') && tokens.isNumber(end + 1, 2);
    set(tokens.value(i), tokens.value(i + 2), seconds ? tokens.value(end + 1) : 0);
    return fraction(seconds ? end + 2 : end);
  }

  /** {@code 10h14}, {@code 3時15分} */
  private int withUnits(int i) {
    boolean minutes = tokens.isNumber(i + 2, 2);
    boolean seconds = minutes && tokens.isOneOf(i + 3, MINUTES) && tokens.isNumber(i + 4, 2);
    set(tokens.value(i), minutes ? tokens.value(i + 2) : 0, seconds ? tokens.value(i + 4) : 0);
    int end = i + (seconds ? 5 : minutes ? 3 : 2);
    return tokens.isOneOf(end, MINUTES + SECONDS) ? end + 1 : end;
  }

  /** ISO 8601's {@code 10}, {@code 1014}, {@code 101455}, if no colon follows. */
  private int basic(int i, int digits) {
    if (digits == 2 && tokens.is(i + 1, ':')) {
      return tokens.isNumber(i + 2, 2) ? withColons(i) : i;
    }
    int value = tokens.value(i);
    int full = digits == 2 ? value * 10_000 : digits == 4 ? value * 100 : value;
    set(full / 10_000, full / 100 % 100, full % 100);
    return fraction(i + 1);
  }

  /** {@code 10.14} and {@code 3 pm}, which only what stands before them tells from a date. */
  private int afterDate(int i) {
    boolean inDate = tokens.isOneOf(i - 1, "./-") && tokens.isGlued(i);
    boolean dotted =
        tokens.is(i + 1, '.')
            && tokens.isNumber(i + 2, 2)
            && tokens.isGlued(i + 2)
            && tokens.isLastNumber(i + 2);
    if (dotted && !inDate && tokens.value(i) < 24 && tokens.value(i + 2) < 60) {
      set(tokens.value(i), tokens.value(i + 2), 0);
      return i + 3;
    }
    if (!inDate && tokens.isDayHalf(i + 1)) {
      set(tokens.value(i), 0, 0);
      return i + 1;
    }
    return i;
  }

  /** {@code 5 PM} with a date behind it. */
  private int beforeDate(int i) {
    boolean hour = i == 0 && tokens.isDayHalf(1) && !tokens.isLastNumber(1);
    if (!hour || tokens.value(i) > 12) {
      return i;
    }
    set(tokens.value(i), 0, 0);
    return i + 1;
  }

  private void set(int hours, int minutes, int seconds) {
    if (hours > MAX_HOUR) {
      throw new DateTimeException("hour " + hours);
    }
    found = true;
    hour = hours;
    minute = minutes;
    second = seconds;
  }

  /** A fraction of the last part; further digits than nine are dropped. */
  private int fraction(int i) {
    boolean fraction = tokens.isOneOf(i, ".,") && tokens.isGlued(i + 1);
    if (!fraction || !tokens.get(i + 1).isNumber()) {
      return i;
    }
    nanos = Integer.parseInt((tokens.get(i + 1).text() + "000000000").substring(0, 9));
    return i + 2;
  }

  private int word(int i, Token token) {
    DayHalf dayHalf = DayHalf.of(token.text());
    boolean letter = token.length() == 1 && token.text().charAt(0) < 128;
    if (dayHalf != null && half == null && (found || !letter)) {
      half = dayHalf;
      return i + 1 + secondLetter(i);
    }
    if (token.text().equals("t") || !found && i > 0 && token.text().equals("at")) {
      return i + 1;
    }
    if (zone != null) {
      return repeated(i);
    }
    return found || i > 1 ? zone(ZoneReading.named(tokens, i), i) : i;
  }

  /** Behind {@code +0700 (GMT+7)}; {@code i} if that is not what stands here. */
  private int repeated(int i) {
    ZoneReading again = ZoneReading.named(tokens, i);
    return again != null && again.next() > i + 1 ? again.next() : i;
  }

  /** Tokens of the rest of {@code p. m.}, as Spanish writes it; 0 if there is none. */
  private int secondLetter(int i) {
    boolean first = tokens.isOneOf(i, "ap");
    int m = tokens.is(i + 1, '.') ? i + 2 : i + 1;
    return first && tokens.is(m, 'm') ? m - i : 0;
  }

  private int zone(@Nullable ZoneReading reading, int i) {
    if (reading == null) {
      return i;
    }
    zone = reading.zone();
    return reading.next();
  }
}
