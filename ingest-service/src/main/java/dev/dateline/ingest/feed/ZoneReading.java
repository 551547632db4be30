package dev.dateline.ingest.feed;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A zone found among a date's tokens.
 *
 * @param zone UTC where the offset is beyond what zones have
 * @param next index of the token after it
 */
record ZoneReading(ZoneId zone, int next) {
  private static final int MAX_MINUTES = 18 * 60;

  /** A name, perhaps with an offset from it as in {@code GMT+0100}; {@code null} if none. */
  static @Nullable ZoneReading named(DateTokens tokens, int i) {
    ZoneId zone = ZoneNames.find(tokens.get(i).text());
    if (zone == null) {
      return null;
    }
    ZoneReading offset = zone.equals(ZoneOffset.UTC) ? signed(tokens, i + 1) : null;
    return offset != null ? offset : new ZoneReading(zone, i + 1);
  }

  /** Whether the sign is a dash before a date, as in {@code 14:05 - 03/11/2026}. */
  private static boolean isDate(DateTokens tokens, int sign, int next) {
    boolean apart = !tokens.isGlued(sign + 1) && tokens.get(sign + 1).length() <= 2;
    boolean separated = tokens.isOneOf(next, "/.-") && tokens.isNumber(next + 1, 4);
    boolean ended =
        tokens.is(sign, '-') && tokens.is(sign - 2, '-') && tokens.isNumber(sign - 1, 2);
    return separated || ended || apart && next == sign + 2 && sign + 2 < tokens.size();
  }

  /** {@code hhmm}, {@code hh:mm}, {@code hh} or {@code h} after a sign; {@code null} if none. */
  static @Nullable ZoneReading signed(DateTokens tokens, int i) {
    boolean negative = tokens.is(i, '-');
    if (!negative && !tokens.is(i, '+') || !tokens.isNumber(i + 1, 4)) {
      return null;
    }
    int value = tokens.value(i + 1);
    int next = i + 2;
    boolean hours = tokens.get(i + 1).length() <= 2;
    int minutes = hours ? value * 60 : value / 100 * 60 + value % 100;
    if (hours && tokens.is(next, ':') && tokens.isNumber(next + 1, 2)) {
      minutes += tokens.value(next + 1);
      next += 2;
    }
    if (isDate(tokens, i, next)) {
      return null;
    }
    boolean possible = minutes <= MAX_MINUTES;
    return new ZoneReading(
        possible ? ZoneOffset.ofTotalSeconds((negative ? -60 : 60) * minutes) : ZoneOffset.UTC,
        next);
  }
}
