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
 * @param key what it is compared by, see {@link Prose#key}
 * @param mass its length in Latin letters, see {@link Prose#mass}
 * @param isProse whether it reads as running text rather than as a label
 */
record Block(
    String text,
    int linked,
    Shape shape,
    Element element,
    int heading,
    String key,
    int mass,
    boolean isProse) {

  static Block of(String text, int linked, Shape shape, Element element, int heading) {
    int mass = Prose.mass(text);
    boolean prose = isProse(text, linked, shape, mass);
    return new Block(text, linked, shape, element, heading, Prose.key(text), mass, prose);
  }

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
    return linkDensity(text, linked);
  }

  private static double linkDensity(String text, int linked) {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  private static boolean isProse(String text, int linked, Shape shape, int mass) {
    double links = linkDensity(text, linked);
    return switch (shape) {
      case HEADING, CAPTION -> false;
      case PARAGRAPH, QUOTE, PREFORMATTED ->
          links < 0.5 && (mass >= 80 || (mass >= 25 && Prose.hasSentenceEnd(text)));
      case ITEM ->
          links < 0.34 && ((mass >= 25 && Prose.endsSentence(text)) || isPassage(text, mass));
      case CELL, LOOSE -> links < 0.34 && isPassage(text, mass);
    };
  }

  private static boolean isPassage(String text, int mass) {
    return mass >= 140 || (mass >= 60 && Prose.hasSentenceEnd(text));
  }
}
