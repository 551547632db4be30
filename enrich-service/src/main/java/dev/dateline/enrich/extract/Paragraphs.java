package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Turns the blocks of the chosen element into paragraphs: rails, promotion and labels are cut out,
 * nothing comes twice.
 */
final class Paragraphs {
  private static final Lexicon RAILS = Lexicon.load("rails.txt");
  private static final Lexicon ENDS = Lexicon.load("ends.txt");

  /** Headings that may be left over at the end; where there are more, they are the text. */
  private static final int MOST_LAST_HEADINGS = 2;

  /** A loose line that ends in a colon opens a list, and is no label, from this mass on. */
  private static final int SHORTEST_OPENING = 40;

  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_LAST_LABEL = 40;
  private static final int MOST_LAST_LABELS = 2;
  private static final int FEWEST_BEFORE_LABELS = 2;

  /** Marks that may stand beside a label and its link. */
  private static final int BESIDE_LABEL = 4;

  private static final int LONGEST_PULLED = 400;
  private static final int LONGEST_CLOCK = 16;
  private static final int LONGEST_DATE = 60;
  private static final Pattern CLOCK =
      Pattern.compile("\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|Uhr|h|ч|น\\.))?");

  private final List<Block> blocks;
  private final BlockFate[] fates;
  private final Set<String> seen = new HashSet<>();
  private final List<Integer> kept = new ArrayList<>();
  private boolean inRail;

  private Paragraphs(List<Block> blocks, BlockFate[] fates) {
    this.blocks = blocks;
    this.fates = fates;
  }

  /**
   * Settles the fate of each block in the region that has none yet.
   *
   * @param fates of all blocks, {@link BlockFate#TEXT} where none is known
   * @param ignored texts shown elsewhere in the record, such as headline and standfirst
   * @return the fates of all blocks; those of the paragraphs are {@link BlockFate#TEXT}
   */
  static BlockFate[] settle(
      List<Block> blocks, Region region, BlockFate[] fates, List<String> ignored, int max) {
    BlockFate[] settled = new BlockFate[blocks.size()];
    Arrays.fill(settled, BlockFate.OUTSIDE);
    System.arraycopy(fates, region.start(), settled, region.start(), region.end() - region.start());
    Paragraphs paragraphs = new Paragraphs(blocks, settled);
    ignored.forEach(text -> paragraphs.seen.add(Prose.key(text)));
    paragraphs.read(region, max);
    paragraphs.cutEnd();
    return settled;
  }

  private void read(Region region, int max) {
    int i = region.start();
    while (i < region.end() && kept.size() < max && !isNextArticle(blocks.get(i))) {
      if (fates[i] == BlockFate.TEXT) {
        fates[i] = fate(blocks.get(i));
        if (fates[i] == BlockFate.TEXT) {
          kept.add(i);
        }
      } else if (fates[i] == BlockFate.RAIL) {
        inRail |= RAILS.is(blocks.get(i));
      }
      i++;
    }
    Arrays.fill(fates, i, region.end(), BlockFate.AFTER_END);
  }

  /**
   * Pages that go on with another article put it into an element of its own, under a top heading of
   * its own.
   */
  private boolean isNextArticle(Block block) {
    if (block.heading() != 1 || kept.size() < 3) {
      return false;
    }
    Element article = block.element().closest("article");
    return article != null && !isWithin(blocks.get(kept.getLast()).element(), article);
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private BlockFate fate(Block block) {
    String text = block.text();
    if (RAILS.is(block)) {
      inRail = true;
      return BlockFate.RAIL;
    }
    if (isLinkWithLabel(block)) {
      inRail = false;
      return BlockFate.RAIL;
    }
    if (inRail) {
      if (!(block.isProse() && block.linkDensity() < 0.3 && Prose.endsSentence(text))) {
        return BlockFate.RAIL;
      }
      inRail = false;
    }
    BlockFate junk = junk(block);
    if (junk != BlockFate.TEXT) {
      return junk;
    }
    String key = block.key();
    boolean pulled = block.shape() == Shape.QUOTE && isPulled(key);
    return !pulled && seen.add(key) ? BlockFate.TEXT : BlockFate.REPEATED;
  }

  /**
   * Whether the block is a rail of one line: a label and a link behind it, or a label with more
   * words and a colon. One word may begin any sentence: it is a label only before nothing but a
   * link.
   */
  private static boolean isLinkWithLabel(Block block) {
    int length = block.text().length();
    boolean colon = length <= LONGEST_LABEL && block.text().endsWith(":");
    if (!colon && block.linkDensity() <= 0.3) {
      return false;
    }
    String label = RAILS.startOf(block);
    if (label == null) {
      return false;
    }
    boolean all = block.linked() + label.length() + BESIDE_LABEL >= length;
    return Lexicon.isWord(label)
        ? all
        : !block.isProse() || colon || all || block.linkDensity() > 0.5;
  }

  /** Whether the quote is pulled out of the text before it. */
  private boolean isPulled(String quote) {
    return quote.length() < LONGEST_PULLED && seen.stream().anyMatch(key -> key.contains(quote));
  }

  private static BlockFate junk(Block block) {
    String text = block.text();
    if (block.heading() == 1) {
      return BlockFate.LABEL;
    }
    boolean dated = text.length() <= LONGEST_DATE && block.heading() == 0 && Preamble.isDate(text);
    if (dated || isClock(block) || isAddress(text)) {
      return BlockFate.LABEL;
    }
    double links = block.linkDensity();
    boolean sentence = block.shape() == Shape.PARAGRAPH && Prose.endsSentence(text);
    if (links > 0.8 || (links > 0.5 && text.length() < 200 && !sentence)) {
      return BlockFate.RAIL;
    }
    boolean label = block.shape() == Shape.LOOSE && !block.isProse() && !Prose.endsSentence(text);
    return label ? BlockFate.LABEL : BlockFate.TEXT;
  }

  private static boolean isAddress(String text) {
    int sign = text.indexOf('@');
    return sign > 0 && text.indexOf(' ') < 0 && text.indexOf('.', sign) > 0;
  }

  /** The time of an update, in a block of its own. */
  private static boolean isClock(Block block) {
    return block.text().length() <= LONGEST_CLOCK
        && block.shape() != Shape.CELL
        && CLOCK.matcher(block.text()).matches();
  }

  private void cutEnd() {
    for (int i = 0; i < kept.size(); i++) {
      if (i * 3 > kept.size() && ENDS.is(blocks.get(kept.get(i)))) {
        drop(i);
      }
    }
    cutEmptyHeadings();
    cutLabels();
    int last = kept.size();
    while (last > 0 && blocks.get(kept.get(last - 1)).shape() == Shape.HEADING) {
      last--;
    }
    if (kept.size() - last <= MOST_LAST_HEADINGS) {
      drop(last);
    }
  }

  /** A heading is left out if all that stood between it and the next of its rank was a rail. */
  private void cutEmptyHeadings() {
    for (int i = kept.size() - 2; i >= 0; i--) {
      int at = kept.get(i);
      int next = kept.get(i + 1);
      int rank = blocks.get(at).heading();
      int nextRank = blocks.get(next).heading();
      boolean empty = rank > 0 && nextRank > 0 && nextRank <= rank;
      if (empty && Arrays.asList(fates).subList(at + 1, next).contains(BlockFate.RAIL)) {
        fates[at] = BlockFate.LABEL;
        kept.remove(i);
      }
    }
  }

  /** Short lines at the end that are no sentences, nor who signs for the text, are the page's. */
  private void cutLabels() {
    int last = kept.size();
    while (last > FEWEST_BEFORE_LABELS
        && kept.size() - last < MOST_LAST_LABELS
        && isLastLabel(blocks.get(kept.get(last - 1)))) {
      last--;
    }
    drop(last);
  }

  private static boolean isLastLabel(Block block) {
    String text = block.text();
    return block.shape() == Shape.PARAGRAPH
        && block.mass() < LONGEST_LAST_LABEL
        && !Prose.endsSentence(text)
        && Agencies.among(text) == null
        && PersonName.all(text, null).stream().noneMatch(PersonName::isFull);
  }

  private void drop(int from) {
    for (int at : kept.subList(from, kept.size())) {
      fates[at] = BlockFate.AFTER_END;
    }
    kept.subList(from, kept.size()).clear();
  }
}
