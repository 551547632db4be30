package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads a page into blocks in one walk: block elements and double line breaks end a block, scripts
 * are left out.
 */
final class BlockReader implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "head",
          "select",
          "option",
          "button",
          "input",
          "textarea",
          "canvas",
          "audio",
          "video",
          "map",
          "dialog",
          "nav",
          "rp",
          "rt",
          "datalist",
          "progress",
          "meter",
          "link",
          "meta",
          "title",
          "amp-ad",
          "amp-sidebar",
          "menu");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "rb", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "picture", "source", "nobr");

  private final int maxBlocks;
  private final boolean withHidden;
  private final Roles roles;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Deque<Integer> starts = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private Element nearest;
  private int linked;
  private int links;
  private int breaks;

  private BlockReader(Element root, Roles roles, int maxBlocks, boolean withHidden) {
    this.withHidden = withHidden;
    this.nearest = root;
    this.roles = roles;
    this.maxBlocks = maxBlocks;
  }

  /**
   * @param withHidden whether to read what the page hides until a reader asks for it
   */
  static PageText read(Element root, Roles roles, int maxBlocks, boolean withHidden) {
    BlockReader reader = new BlockReader(root, roles, maxBlocks, withHidden);
    root.filter(reader);
    reader.flush();
    return PageText.of(reader.blocks, reader.regions);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      append(leaf.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (blocks.size() >= maxBlocks
          || SKIPPED.contains(tag)
          || (!withHidden && isHidden(element))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("br")) {
        lineBreak();
      } else if (isInline(tag) && !isCaption(element, tag)) {
        links += tag.equals("a") ? 1 : 0;
      } else {
        flush();
        nearest = element;
      }
      starts.push(blocks.size());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (isInline(tag) && !isCaption(element, tag)) {
        links -= tag.equals("a") ? 1 : 0;
      } else if (!tag.equals("br")) {
        flush();
        Element parent = element.parent();
        nearest = parent == null ? nearest : parent;
      }
      int start = starts.pop();
      if (blocks.size() > start) {
        regions.add(new Region(element, roles.of(element), start, blocks.size(), depth));
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isInline(String tag) {
    return INLINE.contains(tag) || tag.indexOf('-') > 0;
  }

  /** Captions in inline elements stand apart from the text all the same. */
  private boolean isCaption(Element element, String tag) {
    return (tag.equals("span") || tag.equals("small")) && roles.of(element).contains(Role.CAPTION);
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.length() < 300
        && Prose.lower(style).replace(" ", "").contains("display:none");
  }

  private void append(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!Prose.isSpace(c)) {
        text.append(c);
        linked += links > 0 ? 1 : 0;
        breaks = 0;
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      flush();
    } else if (!text.isEmpty()) {
      append(" ");
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      String squashed = Prose.squash(text.toString());
      if (!squashed.isEmpty() && blocks.size() < maxBlocks) {
        blocks.add(block(squashed));
      }
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  private Block block(String squashed) {
    Shape shape = Shape.LOOSE;
    int heading = 0;
    Element element = nearest;
    for (int up = 0; up < 6; up++) {
      Shape found = shape(element.normalName());
      if (shape == Shape.LOOSE || (shape == Shape.PARAGRAPH && found.wrapsParagraphs())) {
        shape = found;
        heading = found == Shape.HEADING ? element.normalName().charAt(1) - '0' : 0;
      }
      Element parent = element.parent();
      if (parent == null
          || (shape != Shape.LOOSE && shape != Shape.PARAGRAPH)
          || up > 1 && shape == Shape.LOOSE) {
        break;
      }
      element = parent;
    }
    return new Block(squashed, linked, shape, nearest, heading);
  }

  private static Shape shape(String tag) {
    return switch (tag) {
      case "p" -> Shape.PARAGRAPH;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Shape.HEADING;
      case "li", "dd", "dt" -> Shape.ITEM;
      case "blockquote" -> Shape.QUOTE;
      case "pre" -> Shape.PREFORMATTED;
      case "td", "th" -> Shape.CELL;
      case "figcaption", "caption" -> Shape.CAPTION;
      default -> Shape.LOOSE;
    };
  }
}
