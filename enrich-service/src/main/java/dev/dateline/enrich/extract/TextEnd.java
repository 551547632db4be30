package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Where a text ends: behind its last sentence there are headings of comments and of other matter,
 * headings whose rail was cut out, and labels of the page.
 */
final class TextEnd {
  private static final Lexicon ENDS = Lexicon.load("ends.txt");

  /** Headings that may be left over at the end; where there are more, they are the text. */
  private static final int MOST_LAST_HEADINGS = 2;

  private static final int LONGEST_LAST_LABEL = 40;
  private static final int MOST_LAST_LABELS = 2;
  private static final int FEWEST_BEFORE_LABELS = 2;

  private final List<Block> blocks;
  private final BlockFate[] fates;
  private final List<Integer> kept;

  /**
   * @param fates of all blocks
   * @param kept the indices of the text's blocks, in order; what is cut is removed from it
   */
  TextEnd(List<Block> blocks, BlockFate[] fates, List<Integer> kept) {
    this.blocks = blocks;
    this.fates = fates;
    this.kept = kept;
  }

  /** Settles the fate of what does not belong to the text. */
  void cut() {
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
