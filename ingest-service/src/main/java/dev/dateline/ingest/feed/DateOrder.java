package dev.dateline.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which comes first in a date such as {@code 03/04/2026}. */
enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** The month, unless that gives a date in the future. */
  UNKNOWN;

  private static final Pattern SLASHES =
      Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(?:\\d{2}|\\d{4})(?!\\d)");

  /** Where English is written and the month comes first (CLDR). */
  private static final Set<String> MONTH_FIRST_ENGLISH = Set.of("en-us", "en-ph", "en-pr");

  /**
   * What a feed uses: any date of it that can be read in one order only settles all others, then
   * its language does.
   *
   * @param language as declared; {@code null} if it is not
   */
  static DateOrder of(Stream<String> dates, @Nullable String language) {
    boolean[] slashes = {false};
    DateOrder settled =
        dates
            .map(SLASHES::matcher)
            .filter(Matcher::find)
            .map(
                m -> {
                  slashes[0] = true;
                  return of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
                })
            .filter(order -> order != UNKNOWN)
            .findFirst()
            .orElse(UNKNOWN);
    return settled != UNKNOWN || !slashes[0] || language == null ? settled : of(language);
  }

  private static DateOrder of(int first, int second) {
    return first > 12 ? DAY_FIRST : second > 12 ? MONTH_FIRST : UNKNOWN;
  }

  private static DateOrder of(String language) {
    String tag = language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (tag.isEmpty() || tag.equals("en")) {
      return UNKNOWN;
    }
    return MONTH_FIRST_ENGLISH.contains(tag) ? MONTH_FIRST : DAY_FIRST;
  }
}
