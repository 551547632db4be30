package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Turns the blocks of the chosen element into paragraphs: rails, promotion and labels are cut out,
 * nothing comes twice.
 */
final class Paragraphs {
  private static final Lexicon RAILS = Lexicon.load("rails.txt");
  private static final Lexicon PROMOTION = Lexicon.load("promotion.txt");
  private static final Lexicon ENDS = Lexicon.load("ends.txt");

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
    return article != null && !blocks.get(kept.getFirst()).element().parents().contains(article);
  }

  private BlockFate fate(Block block) {
    String text = block.text();
    if (RAILS.is(text)) {
      inRail = true;
      return BlockFate.RAIL;
    }
    if (RAILS.starts(text) && (block.linkDensity() > 0.3 || text.endsWith(":"))) {
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
    return seen.add(Prose.key(text)) ? BlockFate.TEXT : BlockFate.REPEATED;
  }

  private static BlockFate junk(Block block) {
    String text = block.text();
    if (block.heading() == 1) {
      return BlockFate.LABEL;
    }
    if (text.length() < 300 && PROMOTION.starts(text)) {
      return BlockFate.PROMOTION;
    }
    double links = block.linkDensity();
    if (links > 0.8 || (links > 0.5 && text.length() < 200)) {
      return BlockFate.RAIL;
    }
    boolean label = block.shape() == Shape.LOOSE && !block.isProse() && !Prose.endsSentence(text);
    return label ? BlockFate.LABEL : BlockFate.TEXT;
  }

  private void cutEnd() {
    for (int i = 0; i < kept.size(); i++) {
      if (i * 3 > kept.size() && ENDS.is(blocks.get(kept.get(i)).text())) {
        drop(i);
      }
    }
    while (!kept.isEmpty() && blocks.get(kept.getLast()).shape() == Shape.HEADING) {
      drop(kept.size() - 1);
    }
  }

  private void drop(int from) {
    for (int at : kept.subList(from, kept.size())) {
      fates[at] = BlockFate.AFTER_END;
    }
    kept.subList(from, kept.size()).clear();
  }
}
