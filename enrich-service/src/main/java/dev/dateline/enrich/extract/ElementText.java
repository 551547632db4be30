package dev.dateline.enrich.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * An element's text, read no further than needed: names promise little, and a name may stand on the
 * whole page.
 */
final class ElementText implements NodeFilter {
  private final StringBuilder text = new StringBuilder();
  private final int limit;

  private ElementText(int limit) {
    this.limit = limit;
  }

  /**
   * The text with single spaces; longer than {@code limit} characters, but cut off, if the element
   * holds more than that.
   */
  static String of(Element element, int limit) {
    ElementText reader = new ElementText(limit);
    element.filter(reader);
    return Prose.squash(reader.text.toString());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      String raw = leaf.getWholeText();
      text.append(raw, 0, Math.min(raw.length(), 4 * limit));
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("script") || tag.equals("style")) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.isBlock() || tag.equals("br")) {
        text.append(' ');
      }
    }
    return text.length() > 8 * limit ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      text.append(' ');
    }
    return FilterResult.CONTINUE;
  }
}
