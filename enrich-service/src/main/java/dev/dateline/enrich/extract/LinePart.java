package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line that elements, bars or dots set apart from the others.
 *
 * @param link the address it leads to; {@code null} if it leads nowhere
 */
record LinePart(String text, @Nullable String link) {
  /** Nodes of a line, and levels, that are looked at. */
  private static final int MOST = 80;

  private static final int DEEPEST = 6;

  private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•]\\s*");
  private static final Pattern EDGE = Pattern.compile("^[\\s,;:|·•–—-]+|[\\s,;:|·•–—-]+$");

  /** The pieces of an element's own line: what its blocks hold is not among them. */
  static List<LinePart> of(Element line) {
    List<LinePart> parts = new ArrayList<>();
    read(line, null, 0, MOST, parts);
    return parts;
  }

  /** How many nodes may still be read. */
  private static int read(
      Element element, @Nullable String link, int depth, int left, List<LinePart> parts) {
    int rest = left;
    for (Node node : element.childNodes()) {
      if (rest-- <= 0) {
        break;
      }
      if (node instanceof TextNode leaf) {
        String raw = leaf.getWholeText();
        add(raw.substring(0, Math.min(raw.length(), MOST * 2)), link, parts);
      } else if (node instanceof Element child && !child.isBlock() && depth < DEEPEST) {
        String address = child.normalName().equals("a") ? child.attr("href") : link;
        rest = read(child, address, depth + 1, rest, parts);
      }
    }
    return rest;
  }

  private static void add(String raw, @Nullable String link, List<LinePart> parts) {
    for (String piece : BETWEEN.split(Prose.squash(raw), -1)) {
      String text = EDGE.matcher(piece).replaceAll("");
      if (!text.isEmpty()) {
        parts.add(new LinePart(text, link));
      }
    }
  }
}
