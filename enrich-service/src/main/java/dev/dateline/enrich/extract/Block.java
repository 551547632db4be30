package dev.dateline.enrich.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text that a browser would set apart from its neighbours.
 *
 * @param text with single spaces
 * @param linked characters of it inside links
 * @param shape what the nearest element makes of it
 * @param element the nearest block element around it
 * @param heading 1 to 6 in a heading, else 0
 */
record Block(String text, int linked, Shape shape, Element element, int heading) {

  /** What kind of element a block stands in. */
  enum Shape {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    PREFORMATTED,
    CELL,
    CAPTION,
    LOOSE;

    /** Whether a paragraph inside such an element is of its kind. */
    boolean wrapsParagraphs() {
      return switch (this) {
        case HEADING, ITEM, QUOTE, CAPTION -> true;
        case PARAGRAPH, PREFORMATTED, CELL, LOOSE -> false;
      };
    }
  }

  /** Share of the text inside links, 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  /** Whether this reads as running text rather than as a label. */
  boolean isProse() {
    int mass = Prose.mass(text);
    return switch (shape) {
      case HEADING, CAPTION -> false;
      case PARAGRAPH, QUOTE, PREFORMATTED ->
          linkDensity() < 0.5 && (mass >= 80 || (mass >= 25 && Prose.hasSentenceEnd(text)));
      case ITEM, CELL, LOOSE ->
          linkDensity() < 0.34 && mass >= 60 && (mass >= 140 || Prose.hasSentenceEnd(text));
    };
  }
}
