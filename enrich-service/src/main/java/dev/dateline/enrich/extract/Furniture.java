package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Marks the blocks that belong to the page and not to the article, by the roles of the elements
 * around them. An element that holds most of the page's prose is never furniture, whatever its
 * names say.
 */
final class Furniture {
  private static final Set<Role> LABELS = Set.of(Role.BYLINE, Role.DATE);

  private final List<Block> blocks;
  private final long[] prose;
  private final boolean[] topHeading;

  private Furniture(List<Block> blocks, BitSet without) {
    this.blocks = blocks;
    this.prose = new long[blocks.size() + 1];
    this.topHeading = new boolean[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean counts = block.isProse() && !without.get(i);
      prose[i + 1] = prose[i] + (counts ? block.mass() : 0);
      topHeading[i] = block.heading() == 1;
    }
  }

  /**
   * The blocks to leave out, by index. Readers' comments come first: there may be more of them than
   * of the article.
   */
  static BitSet mark(PageText page) {
    BitSet marked = new BitSet(page.blocks().size());
    Furniture all = new Furniture(page.blocks(), marked);
    for (Region region : page.regions()) {
      if (region.roles().contains(Role.COMMENTS) && all.isComments(region)) {
        marked.set(region.start(), region.end());
      }
    }
    Furniture rest = new Furniture(page.blocks(), marked);
    for (Region region : page.regions()) {
      if (rest.is(region)) {
        marked.set(region.start(), region.end());
      }
    }
    for (int i = 0; i < page.blocks().size(); i++) {
      if (page.blocks().get(i).shape() == Shape.CAPTION) {
        marked.set(i);
      }
    }
    return marked;
  }

  private boolean isComments(Region region) {
    long mass = prose[region.end()] - prose[region.start()];
    return mass * 5 < prose[blocks.size()] * 4 && !holdsTopHeading(region);
  }

  private boolean is(Region region) {
    long mass = prose[region.end()] - prose[region.start()];
    long page = prose[blocks.size()];
    Set<Role> roles = region.roles();
    switch (region.element().normalName()) {
      case "html", "body", "main" -> {
        return false;
      }
      case "aside", "footer", "header" -> {
        return mass * 2 < page;
      }
      case "form" -> {
        return mass * 4 < page;
      }
      case "figure" -> {
        return mass * 2 < page && !holdsTable(region);
      }
      default -> {}
    }
    if (roles.isEmpty()) {
      return false;
    }
    if (roles.contains(Role.CONTENT)) {
      return false;
    }
    if (roles.contains(Role.CHROME) || roles.contains(Role.RAIL)) {
      return mass * 2 < page;
    }
    if (roles.contains(Role.CAPTION) || roles.contains(Role.BREADCRUMB)) {
      return mass * 4 < page && mass < 1000;
    }
    if (roles.contains(Role.TOPICS)) {
      return mass * 4 < page && mass < 300;
    }
    return LABELS.stream().anyMatch(roles::contains) && mass * 4 < page && mass < 400;
  }

  private boolean holdsTopHeading(Region region) {
    for (int i = region.start(); i < region.end(); i++) {
      if (topHeading[i]) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsTable(Region region) {
    for (int i = region.start(); i < region.end(); i++) {
      Shape shape = blocks.get(i).shape();
      if (shape == Shape.CELL || shape == Shape.PREFORMATTED) {
        return true;
      }
    }
    return false;
  }
}
