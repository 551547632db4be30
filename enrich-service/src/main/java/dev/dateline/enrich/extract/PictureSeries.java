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

  /** Figures that are looked at. */
  private static final int MOST_FIGURES = 500;

  private static final Evaluator IMAGE = Selector.evaluatorOf("img, picture, amp-img");

  /** Leads to another page, and not to the same picture in large. */
  private static final Evaluator TEASER =
      Selector.evaluatorOf("a[href]:not([href~=(?i)\\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)])");

  private static final double LINKED = 0.3;

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
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    int pictures = 0;
    int captions = 0;
    for (Block block : blocks.subList(headline + 1, blocks.size())) {
      Element figure = block.shape() == Block.Shape.CAPTION ? figure(block.element()) : null;
      if (figure != null
          && seen.size() < MOST_FIGURES
          && seen.add(figure)
          && block.linkDensity() < LINKED
          && isPicture(figure)
          && !beside.hold(figure)) {
        pictures++;
        captions += Prose.words(block.text());
      }
    }
    return pictures >= FEWEST && captions > words * CAPTIONS && Paywall.declared(page) == null;
  }

  private static boolean isPicture(Element figure) {
    return figure.selectFirst(IMAGE) != null && figure.selectFirst(TEASER) == null;
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
