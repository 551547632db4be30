package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/** Lines near the headline that say who wrote the article: {@code By Jane Roe}. */
final class Bylines {
  private static final int LONGEST = 120;
  private static final int BEFORE = 3;
  private static final int AFTER = 12;

  private Bylines() {}

  static List<Block> of(PageText page) {
    List<Block> blocks = page.blocks();
    int headline = 0;
    while (headline < blocks.size() && blocks.get(headline).heading() != 1) {
      headline++;
    }
    List<Block> lines = new ArrayList<>();
    if (headline < blocks.size()) {
      for (Block block : blocks.subList(Math.max(0, headline - BEFORE), Math.min(blocks.size(), headline + AFTER))) {
        if (block.text().length() < LONGEST && block.heading() == 0 && PersonName.isByline(block.text())) {
          lines.add(block);
        }
      }
    }
    return lines;
  }
}
