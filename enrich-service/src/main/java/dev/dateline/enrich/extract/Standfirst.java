package dev.dateline.enrich.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The paragraph between headline and text. */
final class Standfirst {
  private static final Evaluator HEADER = Selector.evaluatorOf("header");
  private static final int SHORTEST = 25;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_ABOVE = 400;
  private static final int MOST = 30;
  private static final int AFTER_HEADLINE = 12;
  private static final int FEWEST_WORDS = 5;

  /** Paragraphs between headline and standfirst: what an image shows may be told at length. */
  private static final int MOST_BEFORE = 3;

  private final Witnesses page;
  private final String title;
  private final List<Block> blocks;
  private final int headline;

  Standfirst(Witnesses page, String title) {
    this.page = page;
    this.title = title;
    this.blocks = page.text().blocks();
    this.headline = page.text().headline();
  }

  /**
   * The standfirst that the page shows; {@code null} if it shows none. An element says by its names
   * that it is one; else it is the subheading below the headline, or the line above the text that
   * the page's description repeats.
   *
   * @param textStart the first block of the text
   */
  @Nullable String shown(int textStart) {
    List<Element> named = page.survey().named(Role.STANDFIRST);
    for (Element element : named.subList(0, Math.min(named.size(), MOST))) {
      String text = ElementText.of(element, LONGEST);
      if (fits(text) && isNearHeadline(text)) {
        return text;
      }
    }
    for (Element marked : page.survey().itemprop("description")) {
      String text = ElementText.of(marked, LONGEST);
      if (fits(text) && isNearHeadline(text)) {
        return text;
      }
    }
    String below = below();
    below = below == null ? aboveByline() : below;
    return below == null ? repeated(textStart) : below;
  }

  /** The paragraph or subheading that the byline or the date parts from the text. */
  private @Nullable String aboveByline() {
    int at = headline + 1;
    if (at + 1 >= blocks.size() || blocks.get(headline).heading() != 1) {
      return null;
    }
    Block block = blocks.get(at);
    return block.linked() == 0
            && (block.isProse() || isSubheading(block))
            && block.text().length() <= LONGEST_ABOVE
            && fits(block.text())
            && !Preamble.isPart(block.text())
            && Preamble.isPart(blocks.get(at + 1).text())
        ? block.text()
        : null;
  }

  private static boolean isSubheading(Block block) {
    return block.heading() > 1 && Prose.words(block.text()) >= FEWEST_WORDS;
  }

  /**
   * The subheading or bold line right below the headline, where they share a header or it is what
   * the page tells of itself.
   */
  private @Nullable String below() {
    int at = headline + 1;
    if (at >= blocks.size() || blocks.get(headline).heading() != 1) {
      return null;
    }
    Block block = blocks.get(at);
    boolean set = block.linked() == 0 && (block.heading() > 1 || isBold(block));
    return set
            && (isWithinHeader(block) || block.key().equals(describedKey()))
            && fits(block.text())
            && Prose.words(block.text()) >= FEWEST_WORDS
            && !Preamble.isPart(block.text())
        ? block.text()
        : null;
  }

  private boolean isWithinHeader(Block block) {
    Element header = blocks.get(headline).element().closest(HEADER);
    return header != null && header.equals(block.element().closest(HEADER));
  }

  private static boolean isBold(Block block) {
    Element inside = block.element().firstElementChild();
    return inside != null
        && (inside.normalName().equals("strong") || inside.normalName().equals("b"))
        && ElementText.of(inside, LONGEST).equals(block.text());
  }

  private @Nullable String repeated(int textStart) {
    String described = described();
    if (described == null || !fits(described)) {
      return null;
    }
    String key = Prose.key(described);
    int end = Math.min(blocks.size(), Math.min(textStart, headline + AFTER_HEADLINE));
    for (int i = headline; i < end; i++) {
      if (blocks.get(i).key().equals(key)) {
        return blocks.get(i).text();
      }
    }
    return null;
  }

  /**
   * What the page says of itself in its meta tags, unless its text begins so; {@code null} if
   * nothing.
   */
  @Nullable String told(List<String> paragraphs) {
    String described = described();
    if (described == null || !fits(described)) {
      return null;
    }
    String key = Prose.key(described);
    String head = key.length() > 60 ? key.substring(0, 60) : key;
    for (String paragraph : paragraphs.subList(0, Math.min(4, paragraphs.size()))) {
      if (Prose.key(paragraph).contains(head)) {
        return null;
      }
    }
    return described;
  }

  private @Nullable String described() {
    String graph = page.survey().meta("og:description", "description", "twitter:description");
    return graph == null ? page.said("description") : graph;
  }

  private String describedKey() {
    String described = described();
    return described == null ? "" : Prose.key(described);
  }

  private boolean fits(String text) {
    return Prose.mass(text) >= SHORTEST
        && text.length() <= LONGEST
        && text.indexOf('@') < 0
        && !Prose.key(text).equals(Prose.key(title));
  }

  /** Whether it stands by the headline, and not behind paragraphs of the text. */
  private boolean isNearHeadline(String text) {
    String key = Prose.key(text);
    int end = Math.min(headline + AFTER_HEADLINE, blocks.size());
    int paragraphs = 0;
    for (int i = Math.max(0, headline - 3); i < end && paragraphs <= MOST_BEFORE; i++) {
      Block block = blocks.get(i);
      if (!block.key().isEmpty() && key.startsWith(block.key())) {
        return true;
      }
      boolean paragraph = block.isProse() && block.shape() == Block.Shape.PARAGRAPH;
      paragraphs += paragraph && i > headline ? 1 : 0;
    }
    return false;
  }
}
