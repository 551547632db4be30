package dev.dateline.enrich.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines above a text that say who wrote it and when. Where no element sets them apart from the
 * text, what they say does.
 */
final class Preamble {
  private static final Lexicon PUBLISHED = Lexicon.load("date-labels.txt");
  private static final Lexicon UPDATED = Lexicon.load("update-labels.txt");
  private static final int LONGEST = 100;
  private static final int MOST = 4;
  private static final int LONGEST_DATE = 40;
  private static final int MOST_DATE_WORDS = 4;

  /** Letters of a day's, a month's and a zone's name and a label. */
  private static final int MOST_STAMP_LETTERS = 32;

  private static final int FEWEST_DIGITS = 7;

  private static final Pattern BETWEEN = Pattern.compile("\\s*[|•·]\\s*");

  private Preamble() {}

  /** The text without them. */
  static List<String> off(List<String> paragraphs) {
    int start = 0;
    while (start < Math.min(MOST, paragraphs.size() - 1) && isHead(paragraphs.get(start))) {
      start++;
    }
    return paragraphs.subList(start, paragraphs.size());
  }

  private static boolean isHead(String line) {
    return isPart(line) || isBareDate(line);
  }

  /** Whether every part of the line is a date with the time of day and little else. */
  static boolean isStamp(String line) {
    if (line.length() > LONGEST || !hasDigits(line) || Prose.endsSentence(line)) {
      return false;
    }
    for (String part : BETWEEN.split(line, -1)) {
      Moment moment = DateText.parse(part, null, false);
      if (moment == null
          || !moment.timed()
          || part.chars().filter(Character::isLetter).count() > MOST_STAMP_LETTERS) {
        return false;
      }
    }
    return true;
  }

  /** Whether it has the digits of a day, a year and a time. */
  private static boolean hasDigits(String line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
    }
    return digits >= FEWEST_DIGITS;
  }

  /** Whether the line says who wrote the article, or when. */
  static boolean isPart(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST
        && (isByline(line)
            || isDate(line)
            || isStamp(line)
            || isBarred(line)
            || !DatedByline.names(line).isEmpty());
  }

  /** Whether bars part a date from names in the line, and it holds nothing else. */
  private static boolean isBarred(String line) {
    if (line.indexOf('|') < 0) {
      return false;
    }
    int dates = 0;
    for (String part : BETWEEN.split(line, -1)) {
      boolean dated = isBareDate(part) || isDate(part) || isStamp(part);
      if (!dated && !isByline(part) && !PersonName.is(part)) {
        return false;
      }
      dates += dated ? 1 : 0;
    }
    return dates > 0;
  }

  /** Whether the line is a date and nothing else. */
  private static boolean isBareDate(String line) {
    return line.length() <= LONGEST_DATE
        && Prose.words(line) <= MOST_DATE_WORDS
        && !Prose.endsSentence(line)
        && DateText.parse(line, null, false) != null;
  }

  private static boolean isByline(String line) {
    List<String> names = BylineWords.open(line) ? PersonName.all(line, null) : List.of();
    return !names.isEmpty() && !Prose.endsSentence(line) && PersonName.isFull(names.getFirst());
  }

  /** Whether a line is a label and the date it stands for. */
  static boolean isDate(String line) {
    return (PUBLISHED.starts(line) || UPDATED.starts(line))
        && DateText.parse(line, null, false) != null
        && !Prose.endsSentence(line);
  }
}
