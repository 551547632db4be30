package dev.dateline.enrich.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines near the headline that say who wrote the article: {@code By Jane Roe}, {@code Reuters
 * London}.
 */
final class Bylines {
  private static final int LONGEST = 120;
  private static final int BEFORE = 3;
  private static final int AFTER = 12;

  private Bylines() {}

  static List<String> of(PageText page) {
    return page.nearHeadline(BEFORE, AFTER).stream()
        .filter(block -> block.text().length() < LONGEST && block.heading() == 0)
        .map(Block::text)
        .filter(PersonName::isByline)
        .toList();
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
