package dev.dateline.enrich.extract;

import java.util.List;

/**
 * A page as a sequence of blocks.
 *
 * @param blocks in the page's order
 * @param regions elements with blocks, each after the elements inside it
 * @param headline the first top heading's block; 0 if there is none
 */
record PageText(List<Block> blocks, List<Region> regions, int headline) {
  private static final int HEAD = 12;

  static PageText of(List<Block> blocks, List<Region> regions) {
    int headline = 0;
    while (headline < blocks.size() && blocks.get(headline).heading() != 1) {
      headline++;
    }
    return new PageText(
        List.copyOf(blocks), List.copyOf(regions), headline < blocks.size() ? headline : 0);
  }

  /** The blocks around the headline, up to the next top heading: another article's. */
  List<Block> nearHeadline(int before, int after) {
    int end = Math.min(blocks.size(), headline + after);
    int last = Math.min(headline + 1, end);
    while (last < end && blocks.get(last).heading() != 1) {
      last++;
    }
    return blocks.subList(Math.max(0, headline - before), last);
  }

  /** The blocks from the headline to the first paragraph. */
  List<Block> head() {
    List<Block> near = nearHeadline(0, HEAD);
    int end = 0;
    while (end < near.size() && !near.get(end).isProse()) {
      end++;
    }
    return near.subList(0, end);
  }
}
