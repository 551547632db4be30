package dev.dateline.standalone.newsroom;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sample was written on a Tuesday: moves the names of weekdays in it to the day it is read. */
final class Weekdays {
  private static final DayOfWeek WRITTEN = DayOfWeek.TUESDAY;

  private final Pattern names;
  private final Map<String, String> moved = new HashMap<>();

  Weekdays(Locale language, DayOfWeek today) {
    int days = today.getValue() - WRITTEN.getValue();
    for (DayOfWeek day : DayOfWeek.values()) {
      moved.put(name(day, language), name(day.plus(days), language));
    }
    names =
        Pattern.compile(
            moved.keySet().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.UNICODE_CHARACTER_CLASS);
  }

  String move(String text) {
    return names.matcher(text).replaceAll(found -> Matcher.quoteReplacement(to(found.group())));
  }

  private String to(String name) {
    return moved.getOrDefault(name, name);
  }

  private static String name(DayOfWeek day, Locale language) {
    return day.getDisplayName(TextStyle.FULL, language);
  }
}
