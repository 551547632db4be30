package dev.dateline.ingest.feed;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a feed asks not to be polled (RSS 2.0, {@code skipHours} and {@code skipDays}).
 *
 * @param hours of the day in UTC, 0 to 23
 * @param days of the week in UTC
 */
public record SkipTimes(Set<Integer> hours, Set<DayOfWeek> days) {
  /** For a feed that may be polled at any time. */
  public static final SkipTimes NONE = new SkipTimes(Set.of(), Set.of());

  /** As many as RSS 0.91 allows. */
  private static final int MOST_HOURS = 24;

  private static final int MOST_DAYS = 7;

  public SkipTimes {
    hours = Set.copyOf(hours);
    days = Set.copyOf(days);
  }

  static SkipTimes of(Fields fields) {
    Set<Integer> hours =
        values(fields, "skiphours", MOST_HOURS).stream()
            .map(SkipTimes::hour)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<DayOfWeek> days =
        values(fields, "skipdays", MOST_DAYS).stream()
            .map(SkipTimes::day)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return hours.isEmpty() && days.isEmpty() ? NONE : new SkipTimes(hours, days);
  }

  private static List<String> values(Fields fields, String name, int most) {
    return fields.all(name).stream()
        .flatMap(list -> list.children().stream())
        .limit(most)
        .map(Element::wholeText)
        .toList();
  }

  /** RSS 0.91 counts hours from 1 to 24, RSS 2.0 from 0 to 23; both mean the same by 24 and 0. */
  private static @Nullable Integer hour(String text) {
    Long number = Numbers.of(text);
    return number == null || number > 24 ? null : (int) (number % 24);
  }

  private static @Nullable DayOfWeek day(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
