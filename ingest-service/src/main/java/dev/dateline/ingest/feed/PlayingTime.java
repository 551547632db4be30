package dev.dateline.ingest.feed;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a recording plays, as feeds write it: {@code 1:02:03}, {@code 62:03}, {@code 3723}. */
final class PlayingTime {
  private static final Pattern SHAPE =
      Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,4}):)?(\\d{1,7})(?:\\.\\d{1,9})?");

  private PlayingTime() {}

  /** The time in whole seconds; {@code null} for what is none, and for nothing. */
  static @Nullable Duration of(@Nullable String text) {
    Matcher m = SHAPE.matcher(text == null ? "" : text.strip());
    if (!m.matches()) {
      return null;
    }
    long seconds = (number(m.group(1)) * 60 + number(m.group(2))) * 60 + number(m.group(3));
    return seconds == 0 ? null : Duration.ofSeconds(seconds);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
