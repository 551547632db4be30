package dev.dateline.enrich.extract;

import static dev.dateline.enrich.extract.NoticeSubjects.ACCOUNTS;
import static dev.dateline.enrich.extract.NoticeSubjects.SUBSCRIPTIONS;
import static dev.dateline.enrich.extract.NoticeSubjects.TERMS;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Marks the box that offers a subscription where the free part of an article ends: a price by the
 * week or the month, with something to press, and nothing told behind it.
 */
final class OfferBox {
  private static final Set<String> BOXES = Set.of("div", "section", "aside", "form");

  /** Blocks from the end of a text among which the price stands. */
  private static final int LAST = 10;

  private static final int MOST_BLOCKS = 10;
  private static final int MOST_WORDS = 60;

  /** Words of what tells the price. */
  private static final int LONGEST = 30;

  /** Words of a sentence that tells something. */
  private static final int TELLING = 12;

  /** The text before it has so many times its words. */
  private static final int TIMES = 2;

  private static final int FEWEST_TERMS = 2;

  private OfferBox() {}

  /** The blocks of the box at the end of a text, by index. */
  static BitSet mark(PageText page, Region region) {
    BitSet marked = new BitSet();
    int price = price(page.blocks(), region);
    if (price < 0) {
      return marked;
    }
    for (Region box : page.regions()) {
      if (box.start() <= price
          && box.end() > price
          && box.start() > region.start()
          && BOXES.contains(box.element().normalName())
          && is(page.blocks(), box, region)) {
        marked.set(box.start(), box.end());
      }
    }
    return marked;
  }

  private static int price(List<Block> blocks, Region region) {
    for (int i = region.end() - 1; i > Math.max(region.start(), region.end() - LAST); i--) {
      Block block = blocks.get(i);
      if (NoticeNumbers.hasDigit(block.key())
          && Prose.words(block.text()) <= LONGEST
          && (NoticeNumbers.isPrice(block.text()) || NoticeNumbers.isAmount(block.key()))
          && (NoticeSubjects.stems(block.key(), TERMS) >= FEWEST_TERMS
              || NoticeSubjects.has(block.key(), SUBSCRIPTIONS | ACCOUNTS))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(List<Block> blocks, Region box, Region text) {
    if (box.end() - box.start() > MOST_BLOCKS) {
      return false;
    }
    int words = 0;
    for (int i = box.start(); i < box.end(); i++) {
      Block block = blocks.get(i);
      words += Prose.words(block.text());
      if (words > MOST_WORDS
          || block.heading() == 1
          || Notice.namesDay(block.key())
          || Notice.reports(block.key())) {
        return false;
      }
    }
    int before = 0;
    for (int i = text.start(); i < box.start(); i++) {
      before += blocks.get(i).isProse() ? Prose.words(blocks.get(i).text()) : 0;
    }
    boolean ends =
        blocks.subList(Math.min(box.end(), text.end()), text.end()).stream()
            .noneMatch(block -> block.isProse() && Prose.words(block.text()) >= TELLING);
    return ends
        && before >= words * TIMES
        && (ConsentAnswer.hasButton(box.element()) || ConsentAnswer.isOfferIn(box.element()));
  }
}
