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
  private static final int BEFORE = 3;
  private static final int AFTER = 12;

  private Bylines() {}

  static List<String> of(PageText page) {
    List<String> lines = lines(page.nearHeadline(0, AFTER));
    for (String line : lines) {
      List<String> names = DatedByline.names(line);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return lines(page.nearHeadline(BEFORE, AFTER)).stream()
        .filter(BylineWords::open)
        .map(Bylines::withoutDate)
        .toList();
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
