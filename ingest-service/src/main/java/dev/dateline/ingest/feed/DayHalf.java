package dev.dateline.ingest.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Before or after noon, as languages with a clock of twelve hours write it. */
enum DayHalf {
  AM,
  PM;

  private static final Map<String, DayHalf> WORDS =
      Map.ofEntries(
          Map.entry("am", AM),
          Map.entry("pm", PM),
          Map.entry("a", AM),
          Map.entry("p", PM),
          Map.entry("오전", AM),
          Map.entry("오후", PM),
          Map.entry("上午", AM),
          Map.entry("下午", PM),
          Map.entry("午前", AM),
          Map.entry("午後", PM),
          Map.entry("πμ", AM),
          Map.entry("μμ", PM),
          Map.entry("ص", AM),
          Map.entry("م", PM),
          Map.entry("sa", AM),
          Map.entry("ch", PM),
          Map.entry("vm", AM),
          Map.entry("nm", PM));

  /** The half that a word in lower case and without dots means; {@code null} if none. */
  static @Nullable DayHalf of(String word) {
    return WORDS.get(word);
  }

  int hour(int hour) {
    return switch (this) {
      case AM -> hour == 12 ? 0 : hour;
      case PM -> hour < 12 ? hour + 12 : hour;
    };
  }
}
