package dev.dateline.enrich.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Marks teasers of other articles by their shape, whatever their language and names: a small box
 * that begins with a linked headline and has little other text.
 */
final class TeaserCards {
  private static final Set<String> BOXES =
      Set.of("div", "section", "aside", "article", "li", "figure", "a");
  private static final int MOST_BLOCKS = 8;
  private static final int MOST_PROSE = 300;
  private static final int FEWEST_WORDS = 4;

  private TeaserCards() {}

  static BitSet mark(PageText page) {
    BitSet marked = new BitSet();
    for (Region region : page.regions()) {
      int blocks = region.end() - region.start();
      if (blocks >= 2
          && blocks <= MOST_BLOCKS
          && BOXES.contains(region.element().normalName())
          && isCard(page.blocks().subList(region.start(), region.end()))) {
        marked.set(region.start(), region.end());
      }
    }
    return marked;
  }

  private static boolean isCard(List<Block> blocks) {
    int headlines = 0;
    int prose = 0;
    int before = 0;
    for (Block block : blocks) {
      if (block.heading() == 1) {
        return false;
      }
      if (block.linkDensity() > 0.8 && Prose.words(block.text()) >= FEWEST_WORDS) {
        headlines++;
      } else if (block.isProse()) {
        prose += block.mass();
        before += headlines == 0 ? 1 : 0;
      }
    }
    return headlines > 0 && before == 0 && prose < MOST_PROSE;
  }
}
