package dev.dateline.enrich.extract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time of day and its zone at a place in a text: {@code 6:47 AM IST}, {@code 18.30 Uhr},
 * {@code 06h30}.
 */
final class ClockText {
  private static final Set<String> MORNING =
      Set.of("am", "πμ", "ص", "صباحا", "صباحاً", "午前", "上午", "오전");
  private static final Set<String> AFTERNOON =
      Set.of("pm", "μμ", "م", "مساء", "مساءً", "午後", "下午", "오후");

  /** What stands before a time with a point: {@code kl. 14.05}, {@code klo 14.05}. */
  private static final Set<String> HOUR_WORDS =
      Set.of("kl", "klo", "kello", "kell", "ob", "ore", "ora", "um");

  private static final LocalDateTime ANY_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final DateTokens tokens;
  private final int at;

  ClockText(DateTokens tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  private String token(int offset) {
    return tokens.token(at + offset);
  }

  private int number(int offset) {
    return tokens.number(at + offset);
  }

  /** The moment on a day; {@code null} if no time stands here. */
  @Nullable Moment on(LocalDate date) {
    int hour = number(0);
    if (hour < 0 || hour > 24 || token(0).length() > 2) {
      return null;
    }
    boolean hasMinutes =
        number(2) >= 0 && number(2) < 60 && token(2).length() == 2 && isMark(token(1));
    if (!hasMinutes && !isHalfDay(token(1))) {
      return null;
    }
    int minute = hasMinutes ? number(2) : 0;
    int second = 0;
    int end = hasMinutes ? 3 : 1;
    if (token(end).equals(":") && number(end + 1) >= 0 && number(end + 1) < 60) {
      second = number(end + 1);
      end += 2;
    }
    boolean fraction = token(end).equals(".") || token(end).equals(",");
    end += fraction && tokens.isNumber(at + end + 1) ? 2 : 0;
    while (token(end).equals("分") || token(end).equals("분")) {
      end++;
    }
    boolean dotted = !isHalfDay(token(end)) && isHalfDay(token(end) + token(end + 2));
    if (dotted || isHalfDay(token(end))) {
      hour = hour % 12 + (isAfternoon(token(end) + (dotted ? token(end + 2) : "")) ? 12 : 0);
      end += !dotted ? 1 : token(end + 3).equals(".") ? 4 : 3;
    } else if (isHalfDay(token(-1)) && hour <= 12) {
      hour = hour % 12 + (isAfternoon(token(-1)) ? 12 : 0);
    } else if (hour == 24) {
      hour = 0;
    }
    LocalDateTime wall = date.atTime(hour, minute, second);
    return new Moment(wall, zone(end, wall), true);
  }

  private boolean isMark(String mark) {
    return !mark.isEmpty() && (":hH時时시٫".contains(mark) || isDotted(mark));
  }

  private boolean isDotted(String mark) {
    String next = Prose.lower(token(3));
    return mark.equals(".")
        && (isHalfDay(token(3))
            || next.equals("uhr")
            || next.equals("h")
            || HOUR_WORDS.contains(Prose.lower(token(token(-1).equals(".") ? -2 : -1)))
            || Zones.offset(token(3), ANY_DAY) != null);
  }

  private static boolean isHalfDay(String token) {
    return MORNING.contains(Prose.lower(token)) || isAfternoon(token);
  }

  private static boolean isAfternoon(String token) {
    return AFTERNOON.contains(Prose.lower(token));
  }

  private @Nullable ZoneOffset zone(int end, LocalDateTime wall) {
    int sign = end;
    for (int i = end; i < end + 3; i++) {
      ZoneOffset named = Zones.offset(token(i), wall);
      if (named != null) {
        boolean signed = token(i + 1).equals("+") || token(i + 1).equals("-");
        boolean shifted = signed && number(i + 2) >= 0;
        if (!shifted) {
          return named;
        }
        sign = i + 1;
        break;
      }
    }
    String mark = token(sign);
    int hours = number(sign + 1);
    if (!(mark.equals("+") || mark.equals("-") || mark.equals("\u2212")) || hours < 0) {
      return null;
    }
    int minutes = 0;
    if (token(sign + 1).length() >= 3) {
      minutes = hours % 100;
      hours /= 100;
    } else if (token(sign + 2).equals(":") && number(sign + 3) >= 0) {
      minutes = number(sign + 3);
    }
    if (hours > 18 || minutes > 59) {
      return null;
    }
    int total = (hours * 60 + minutes) * 60 * (mark.equals("+") ? 1 : -1);
    return Math.abs(total) > 18 * 3600 ? null : ZoneOffset.ofTotalSeconds(total);
  }
}
