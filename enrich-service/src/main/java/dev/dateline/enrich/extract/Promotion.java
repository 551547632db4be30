package dev.dateline.enrich.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Marks what a publisher says of itself: newsletters, apps, accounts, subscriptions, donations,
 * notes on translation. A box that holds little beside such a line goes with it. What someone is
 * quoted with, or is reported to say, is not the publisher's talk.
 */
final class Promotion {
  private static final Lexicon STARTS = Lexicon.load("promotion.txt");
  private static final Lexicon CALLS = Lexicon.load("calls.txt");
  private static final Lexicon WITHIN = Lexicon.load("self-talk.txt");
  private static final Lexicon APPEALS = Lexicon.load("appeals.txt", "paywall.txt");
  private static final Lexicon ADDRESS = Lexicon.load("address-words.txt");
  private static final Lexicon REPORTED = Lexicon.load("reported-speech.txt");
  private static final Set<String> BOXES = Set.of("div", "section", "aside", "form", "article");
  private static final int LONGEST = 300;
  private static final int MOST_BLOCKS = 16;
  private static final int MOST_MASS = 1_000;
  private static final int LONGEST_BESIDE = 120;
  private static final double LINKED_CALL = 0.2;

  private Promotion() {}

  /** The blocks of promotion in a region of the page, by index. */
  static BitSet mark(PageText page, Region region) {
    BitSet lines = new BitSet();
    for (int i = region.start(); i < region.end(); i++) {
      if (is(page.blocks().get(i))) {
        lines.set(i);
      }
    }
    BitSet marked = (BitSet) lines.clone();
    int prose = prose(page.blocks(), region, lines);
    for (Region box : lines.isEmpty() ? List.<Region>of() : page.regions()) {
      if (box.start() >= region.start()
          && box.end() <= region.end()
          && BOXES.contains(box.element().normalName())
          && isBox(page.blocks(), box, lines)
          && prose(page.blocks(), box, lines) * 2 <= prose) {
        marked.set(box.start(), box.end());
      }
    }
    return marked;
  }

  /** What the region tells beside such lines. */
  private static int prose(List<Block> blocks, Region region, BitSet lines) {
    int mass = 0;
    for (int i = region.start(); i < region.end(); i++) {
      mass += blocks.get(i).isProse() && !lines.get(i) ? blocks.get(i).mass() : 0;
    }
    return mass;
  }

  private static boolean is(Block block) {
    if (block.text().length() >= LONGEST
        || !(isTalk(block.key()) || isCall(block) || isAppeal(block))
        || isReport(block)) {
      return false;
    }
    String said = Prose.unquoted(block.text());
    String key = Prose.key(said);
    return said.length() == block.text().length() || isTalk(key) || APPEALS.withinKey(key);
  }

  /** Whether it is a whole sentence without a link that tells what others say or do. */
  private static boolean isReport(Block block) {
    return block.linked() == 0
        && block.isProse()
        && Prose.endsSentence(block.text())
        && REPORTED.withinKey(block.key());
  }

  private static boolean isTalk(String key) {
    return STARTS.startsKey(key) || WITHIN.withinKey(key);
  }

  /**
   * What may stand in a sentence of the news appeals to the reader where it speaks to one, or
   * begins so.
   */
  private static boolean isAppeal(Block block) {
    boolean sentence = block.linked() == 0 && block.isProse() && Prose.endsSentence(block.text());
    return APPEALS.withinKey(block.key())
        && (!sentence || ADDRESS.withinKey(block.key()) || APPEALS.startsKey(block.key()));
  }

  /** What may begin a sentence of the news calls the reader only as a label or a link. */
  private static boolean isCall(Block block) {
    return (!block.isProse() || block.linkDensity() > LINKED_CALL) && CALLS.startsKey(block.key());
  }

  private static boolean isBox(List<Block> blocks, Region box, BitSet lines) {
    int first = lines.nextSetBit(box.start());
    if (first < 0 || first >= box.end() || box.end() - box.start() > MOST_BLOCKS) {
      return false;
    }
    int mass = 0;
    for (int i = box.start(); i < box.end(); i++) {
      Block block = blocks.get(i);
      mass += block.mass();
      boolean text = block.isProse() && block.mass() > LONGEST_BESIDE && !lines.get(i);
      if (text || block.heading() == 1 || mass > MOST_MASS) {
        return false;
      }
    }
    return true;
  }
}
