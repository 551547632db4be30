package dev.dateline.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A byline without what stands behind its names: the date, and the place it was written in.
 *
 * @param names the line up to there
 * @param place {@code null} if the line names none
 */
record BylineTail(String names, @Nullable String place) {
  private static final Lexicon UPDATED = Lexicon.load("update-labels.txt");
  private static final Lexicon PUBLISHED = Lexicon.load("date-labels.txt");
  private static final int LONGEST = 200;
  private static final int LONGEST_PLACE = 40;

  /** What parts a name from the place it writes from. */
  private static final Pattern FROM =
      Pattern.compile(
          "(?<=\\p{L}) (?:in|from|reporting from|aus|à|em|desde|из|от|w|z|—|–) (?=\\p{Lu})");

  private static final Pattern DAY =
      Pattern.compile(
          "[\\s|,·•–—-]+(?:\\d{1,2}\\.? (\\p{L}{3,12})\\.?|(\\p{L}{3,12})\\.? \\d{1,2})$");

  /** A word and a colon before the date. */
  private static final Pattern LABEL = Pattern.compile("\\s\\p{L}+:\\s*$");

  private static final Pattern WORDS =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}");

  /** Cuts the line; one that is longer than bylines are is left as it is. */
  static BylineTail off(String line) {
    if (line.length() > LONGEST) {
      return new BylineTail(line, null);
    }
    String text = withoutDate(line);
    Matcher from = FROM.matcher(text);
    if (from.find()) {
      String place = text.substring(from.end()).replaceFirst("\\s*[|,].*", "");
      String names = text.substring(0, from.start());
      if (PersonName.isFull(BylineWords.withoutLabel(names).replaceFirst("^.*(?:,| and ) ?", ""))
          && isName(place)) {
        return new BylineTail(names, place);
      }
    }
    int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('|'));
    String place = text.substring(last + 1).strip();
    return last > 0 && isGeographic(place)
        ? new BylineTail(text.substring(0, last).strip(), place)
        : new BylineTail(text, null);
  }

  /** Whether a name has a word that places have and persons do not: {@code New}, {@code City}. */
  static boolean isGeographic(String name) {
    return isName(name) && PlaceWords.in(name);
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_PLACE && WORDS.matcher(text).matches();
  }

  /** Up to the date, or the label before it. */
  static String withoutDate(String line) {
    int digit = 0;
    while (digit < line.length() && !Character.isDigit(line.charAt(digit))) {
      digit++;
    }
    if (digit == line.length()) {
      return line;
    }
    if (DateText.parse(line, null, false) == null) {
      return withoutDay(line);
    }
    int cut = digit;
    for (int start = digit; start > 0; ) {
      start = line.lastIndexOf(' ', start - 2) + 1;
      String rest = line.substring(start);
      if (UPDATED.starts(rest) || PUBLISHED.starts(rest) || isMonth(rest)) {
        cut = start;
      }
    }
    String before = LABEL.matcher(line.substring(0, cut)).replaceFirst("");
    String text = before.replaceFirst("[\\s|,;:·•/–—-]+$", "");
    return text.isEmpty() ? line : text;
  }

  /** Without a day and a month that no year follows. */
  private static String withoutDay(String line) {
    Matcher day = DAY.matcher(line);
    if (!day.find()) {
      return line;
    }
    String month = day.group(1) == null ? day.group(2) : day.group(1);
    return Months.month(month, null) == null ? line : line.substring(0, day.start());
  }

  private static boolean isMonth(String rest) {
    int end = 0;
    while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
      end++;
    }
    return end > 2
        && end < rest.length()
        && rest.substring(end).matches("\\.? \\d.*")
        && Months.month(rest.substring(0, end), null) != null;
  }
}
