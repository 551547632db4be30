package dev.dateline.enrich.extract;

import java.util.BitSet;
import java.util.List;

/**
 * Marks boxes with something to press that stand before the headline of an article or behind the
 * foot of its page, where the text found reaches as far: dialogs and notes, in any words.
 */
final class Outskirts {
  /** What is outside has at most one part in so many of the text. */
  private static final int PART = 2;

  private Outskirts() {}

  static BitSet mark(PageText page, Region text, String title) {
    BitSet marked = new BitSet();
    int headline = page.headline() > text.start() ? headline(page, title) : 0;
    int foot = foot(page, text);
    if (tells(page, text.start(), headline) || tells(page, foot, text.end())) {
      for (Region box : page.regions()) {
        boolean outside = box.end() <= headline || box.start() >= foot;
        if (outside
            && box.start() >= text.start()
            && box.end() <= text.end()
            && ConsentAnswer.hasButton(box.element())) {
          marked.set(box.start(), box.end());
        }
      }
    }
    return isPart(page.blocks(), text, marked) ? marked : new BitSet();
  }

  private static boolean tells(PageText page, int start, int end) {
    for (int i = start; i < end; i++) {
      if (page.blocks().get(i).isProse()) {
        return true;
      }
    }
    return false;
  }

  /** The block of the first top heading, if that is the title; else 0. */
  private static int headline(PageText page, String title) {
    List<Block> blocks = page.blocks();
    int first = page.headline();
    return blocks.get(first).key().equals(Prose.key(title)) ? first : 0;
  }

  /** The block behind the page's foot inside the text. */
  private static int foot(PageText page, Region text) {
    for (Region region : page.regions()) {
      if (region.end() > text.start()
          && region.end() < text.end()
          && region.element().nameIs("footer")
          && region.element().closest("article, main, section") == null) {
        return region.end();
      }
    }
    return text.end();
  }

  private static boolean isPart(List<Block> blocks, Region text, BitSet marked) {
    int inside = 0;
    int all = 0;
    for (int i = text.start(); !marked.isEmpty() && i < text.end(); i++) {
      int mass = blocks.get(i).isProse() ? blocks.get(i).mass() : 0;
      all += mass;
      inside += marked.get(i) ? mass : 0;
    }
    return inside * PART <= all;
  }
}
