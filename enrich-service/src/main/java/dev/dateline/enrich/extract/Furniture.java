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
  /** Prose that makes an article of what is left without a rail, about 150 words. */
  private static final int ENOUGH = 1_000;

  /** Paragraphs that are more than a standfirst. */
  private static final int FEWEST_PARAGRAPHS = 2;

  private final PageText text;
  private final List<Block> blocks;
  private final long[] prose;
  private final boolean[] topHeading;

  private Furniture(PageText text, BitSet without) {
    this.text = text;
    this.blocks = text.blocks();
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
    Furniture all = new Furniture(page, marked);
    for (Region region : page.regions()) {
      if (region.roles().contains(Role.COMMENTS) && all.isComments(region)) {
        marked.set(region.start(), region.end());
      }
    }
    Furniture rest = new Furniture(page, marked);
    for (Region region : page.regions()) {
      if (rest.is(region)) {
        marked.set(region.start(), region.end());
      }
    }
    return marked;
  }

  private boolean isComments(Region region) {
    return mass(region) * 5 < prose[blocks.size()] * 4 && !holdsTopHeading(region);
  }

  private boolean is(Region region) {
    long mass = mass(region);
    long page = prose[blocks.size()];
    Set<Role> roles = region.roles();
    switch (region.element().normalName()) {
      case "html", "body", "main" -> {
        return false;
      }
      case "aside", "footer" -> {
        return isAside(region);
      }
      case "header" -> {
        return mass * 2 < page
            && (region.start() <= text.headline() || isLinks(region))
            && !holdsParagraphs(region);
      }
      case "form" -> {
        return mass * 4 < page;
      }
      case "figure" -> {
        return mass * 2 < page && !holdsText(region);
      }
      default -> {}
    }
    if (roles.isEmpty() || roles.contains(Role.CONTENT)) {
      return false;
    }
    if (roles.contains(Role.CHROME) || roles.contains(Role.RAIL) || roles.contains(Role.PAYWALL)) {
      return isAside(region);
    }
    if (roles.contains(Role.CAPTION) || roles.contains(Role.BREADCRUMB)) {
      return mass * 4 < page && mass < 1000;
    }
    if (roles.contains(Role.TOPICS)) {
      return mass * 4 < page && mass < 300;
    }
    return (roles.contains(Role.BYLINE) || roles.contains(Role.DATE))
        && mass * 4 < page
        && mass < 400;
  }

  private long mass(Region region) {
    return prose[region.end()] - prose[region.start()];
  }

  /**
   * Whether what calls itself an aside is one: it holds less than half of the page's prose, or an
   * element that promises the text stands elsewhere and holds enough.
   */
  private boolean isAside(Region region) {
    return mass(region) * 2 < prose[blocks.size()]
        || (!holdsTopHeading(region) && holdsTextElsewhere(region));
  }

  private boolean holdsTextElsewhere(Region aside) {
    for (Region other : text.regions()) {
      boolean apart = other.end() <= aside.start() || other.start() >= aside.end();
      if (apart
          && mass(other) >= ENOUGH
          && (other.element().normalName().equals("article")
              || other.roles().contains(Role.CONTENT))) {
        return true;
      }
    }
    return false;
  }

  /** Some pages begin their text inside the header that holds the headline. */
  private boolean holdsParagraphs(Region region) {
    int paragraphs = 0;
    for (int i = Math.max(region.start(), text.headline() + 1); i < region.end(); i++) {
      Block block = blocks.get(i);
      boolean sentences = block.isProse() && Prose.endsSentence(block.text());
      paragraphs += sentences && block.shape() == Shape.PARAGRAPH && block.mass() >= 100 ? 1 : 0;
    }
    return paragraphs >= FEWEST_PARAGRAPHS
        && (paragraphs > FEWEST_PARAGRAPHS || holdsTopHeading(region));
  }

  private boolean isLinks(Region region) {
    long linked = 0;
    long all = 1;
    for (Block block : blocks.subList(region.start(), region.end())) {
      linked += block.linked();
      all += block.text().length();
    }
    return linked * 3 > all;
  }

  private boolean holdsTopHeading(Region region) {
    for (int i = region.start(); i < region.end(); i++) {
      if (topHeading[i]) {
        return true;
      }
    }
    return false;
  }

  /** A table, a verse or a pulled quote stands in a figure as well as an image does. */
  private boolean holdsText(Region region) {
    for (int i = region.start(); i < region.end(); i++) {
      Shape shape = blocks.get(i).shape();
      if (shape == Shape.CELL || shape == Shape.PREFORMATTED || shape == Shape.QUOTE) {
        return true;
      }
    }
    return false;
  }
}
