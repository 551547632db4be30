package dev.dateline.enrich.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Tells an article that is a series of pictures: many figures, each with an image and a caption
 * that leads nowhere, and no more text than an introduction.
 */
final class PictureSeries {
  private static final int FEWEST = 5;

  /** Words of an introduction. */
  private static final int MOST_WORDS = 50;

  /** Words of captions for each of the text. */
  private static final int CAPTIONS = 2;

  /** Elements between a caption and its figure. */
  private static final int NEAR = 3;

  private static final double LINKED = 0.3;
  private static final Evaluator IMAGE = Selector.evaluatorOf("img, picture, amp-img");

  private PictureSeries() {}

  /**
   * @param words of the text
   */
  static boolean is(Witnesses page, int words) {
    List<Block> blocks = page.text().blocks();
    int headline = page.text().headline();
    if (words > MOST_WORDS
        || blocks.size() - headline <= FEWEST
        || blocks.get(headline).heading() != 1) {
      return false;
    }
    Surroundings beside = page.beside();
    Set<Element> figures = Collections.newSetFromMap(new IdentityHashMap<>());
    int captions = 0;
    for (Block block : blocks.subList(headline + 1, blocks.size())) {
      Element figure = block.shape() == Block.Shape.CAPTION ? figure(block.element()) : null;
      if (figure != null && block.linkDensity() < LINKED && !beside.hold(figure)) {
        boolean pictured = !figures.contains(figure) && figure.selectFirst(IMAGE) != null;
        captions += pictured && figures.add(figure) ? Prose.words(block.text()) : 0;
      }
    }
    return figures.size() >= FEWEST
        && captions > words * CAPTIONS
        && Paywall.declared(page) == null;
  }

  private static @Nullable Element figure(Element caption) {
    Element at = caption;
    for (int up = 0; at != null && up <= NEAR; up++, at = at.parent()) {
      if (at.normalName().equals("figure")) {
        return at;
      }
    }
    return null;
  }
}
