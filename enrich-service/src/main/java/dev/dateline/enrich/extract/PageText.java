package dev.dateline.enrich.extract;

import java.util.List;

/**
 * A page as a sequence of blocks.
 *
 * @param blocks in the page's order
 * @param regions elements with blocks, each after the elements inside it
 */
record PageText(List<Block> blocks, List<Region> regions) {}
