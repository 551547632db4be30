package dev.dateline.enrich.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines near the headline that say who wrote the article: {@code By Jane Roe}, {@code Reuters
 * London}.
 */
final class Bylines {
  private static final int LONGEST = 120;
  private static final Pattern DATE_BEHIND = Pattern.compile("\\s[-–—|]\\s[^-–—|]*\\d");
  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final int LONGEST_NAME = 40;
  private static final int BEFORE = 3;
  private static final int AFTER = 12;

  /** Paragraphs that may stand between a headline and the names: the standfirst. */
  private static final int MOST_PROSE = 2;

  private Bylines() {}

  /**
   * @param labels what a bare name beside a date may be else
   */
  static List<String> of(PageText page, SiteLabels labels) {
    List<String> lines = lines(page.nearHeadline(0, AFTER));
    for (String line : lines) {
      List<String> names = DatedByline.names(line);
      if (!names.isEmpty()) {
        return names;
      }
    }
    List<String> labelled =
        lines(page.nearHeadline(BEFORE, AFTER)).stream()
            .filter(BylineWords::open)
            .map(Bylines::withoutDate)
            .toList();
    return labelled.isEmpty() ? besideDate(lines(aboveText(page)), labels) : labelled;
  }

  /** The blocks below the headline up to where the text must have begun. */
  private static List<Block> aboveText(PageText page) {
    List<Block> near = page.nearHeadline(0, AFTER);
    int prose = 0;
    int end = 0;
    while (end < near.size() && prose <= MOST_PROSE) {
      prose += near.get(end++).isProse() ? 1 : 0;
    }
    return near.subList(0, end);
  }

  /** Without the date that stands behind a dash or a bar. */
  private static String withoutDate(String line) {
    Matcher matcher = DATE_BEHIND.matcher(line);
    return matcher.find() ? line.substring(0, matcher.start()) : line;
  }

  private static List<String> lines(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.text().length() < LONGEST && block.heading() == 0)
        .map(Block::text)
        .toList();
  }

  /** A line that is nothing but a full name, with a date in the same line or the next one. */
  private static List<String> besideDate(List<String> lines, SiteLabels labels) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int bar = line.indexOf('|');
      String name = (bar > 0 ? line.substring(0, bar) : line).strip();
      String date = bar > 0 ? behind(line.substring(bar + 1), labels) : "";
      date = date.length() < 2 && i + 1 < lines.size() ? lines.get(i + 1) : date;
      if (name.length() < LONGEST_NAME
          && name.indexOf(' ') > 0
          && PersonName.isFull(name)
          && PersonName.all(name, null).equals(List.of(name))
          && DateText.parse(date, null, false) != null
          && !labels.isNoPerson(name)) {
        return List.of(name);
      }
      if (isNames(line) && DateText.parse(date, null, false) != null) {
        return List.of(line);
      }
    }
    return List.of();
  }

  /** The first part that is no role, town, section or outlet. */
  private static String behind(String parts, SiteLabels labels) {
    for (String part : BARS.split(parts)) {
      if (part.length() > 1 && !labels.mayStandBesideName(part)) {
        return part;
      }
    }
    return "";
  }

  /** Several full names and nothing else. */
  private static boolean isNames(String line) {
    List<String> names = line.indexOf('/') > 0 ? PersonName.all(line, null) : List.of();
    int letters = names.stream().mapToInt(String::length).sum();
    return names.size() > 1
        && names.stream().allMatch(PersonName::isFull)
        && letters + 3 * (names.size() - 1) >= line.length();
  }

  /** The place that a line with a byline's word ends with; {@code null} if none does. */
  static @Nullable String place(PageText page) {
    for (String line : lines(page.nearHeadline(BEFORE, AFTER))) {
      String place = BylineWords.open(line) ? BylineTail.off(line).place() : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  /** The first line that names an agency; {@code null} if none does. */
  static @Nullable AgencyLine agency(PageText page) {
    for (Block block : page.nearHeadline(BEFORE, AFTER)) {
      AgencyLine line = block.heading() == 0 ? AgencyLine.of(block.text()) : null;
      if (line != null) {
        return line;
      }
    }
    return null;
  }
}
