package dev.dateline.enrich.extract;

import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The one walk over a page: it shows each element to the readers of metadata and of text. */
final class PageWalk implements NodeFilter {
  /** What holds drawings and formulas, and nothing that a page says of itself. */
  private static final Set<String> OPAQUE = Set.of("svg", "math");

  /** Those of an element without any: asking for them would make them. */
  private final Attributes none = new Attributes();

  private final Roles roles = new Roles();
  private final Survey survey = new Survey();
  private final BlockReader blocks;
  private final Element body;
  private boolean inBody;
  private int skippedAt = -1;

  private PageWalk(Element body, int maxBlocks, boolean withHidden) {
    this.body = body;
    this.blocks = new BlockReader(body, maxBlocks, withHidden);
  }

  /**
   * What a walk found.
   *
   * @param streamed whether parts of the page wait for a script to put them into their place
   */
  record Found(Survey survey, PageText text, boolean streamed) {}

  /**
   * @param withHidden whether to read what the page hides until a reader asks for it
   */
  static Found over(Document document, int maxBlocks, boolean withHidden) {
    PageWalk walk = new PageWalk(document.body(), maxBlocks, withHidden);
    document.filter(walk);
    return new Found(walk.survey, walk.blocks.finish(), walk.blocks.streamed());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element) {
      return enter(element, depth);
    }
    if (inBody && skippedAt < 0 && node instanceof TextNode leaf) {
      blocks.append(leaf.getWholeText());
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element, int depth) {
    Attributes attributes = element.attributesSize() == 0 ? none : element.attributes();
    Set<Role> its = roles.of(element.normalName(), attributes);
    survey.enter(element, attributes, its, depth);
    inBody |= element == body;
    if (inBody && skippedAt < 0 && !blocks.enter(element, attributes, its)) {
      skippedAt = depth;
    }
    return OPAQUE.contains(element.normalName())
        ? FilterResult.SKIP_CHILDREN
        : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      survey.leave(depth);
      if (skippedAt == depth) {
        skippedAt = -1;
      } else if (inBody && skippedAt < 0) {
        blocks.leave(element, depth);
      }
      inBody &= element != body;
    }
    return FilterResult.CONTINUE;
  }
}
