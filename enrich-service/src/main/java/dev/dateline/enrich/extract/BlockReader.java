package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads a page into blocks as a walk shows it: block elements and double line breaks end a block,
 * scripts are left out.
 */
final class BlockReader {
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
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Deque<Integer> starts = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private Element nearest;
  private int linked;
  private int links;
  private int breaks;

  BlockReader(Element root, int maxBlocks, boolean withHidden) {
    this.nearest = root;
    this.maxBlocks = maxBlocks;
    this.withHidden = withHidden;
  }

  /** Whether the element is read: if not, nothing inside it is to be shown, nor its end. */
  boolean enter(Element element, Set<Role> roles) {
    String tag = element.normalName();
    if (blocks.size() >= maxBlocks || SKIPPED.contains(tag) || (!withHidden && isHidden(element))) {
      return false;
    }
    if (tag.equals("br")) {
      lineBreak();
    } else if (isInline(tag, roles)) {
      links += tag.equals("a") ? 1 : 0;
    } else {
      flush();
      nearest = element;
    }
    starts.push(blocks.size());
    return true;
  }

  void leave(Element element, Set<Role> roles, int depth) {
    String tag = element.normalName();
    if (isInline(tag, roles)) {
      links -= tag.equals("a") ? 1 : 0;
    } else if (!tag.equals("br")) {
      flush();
      Element parent = element.parent();
      nearest = parent == null ? nearest : parent;
    }
    int start = starts.pop();
    if (blocks.size() > start) {
      regions.add(new Region(element, roles, start, blocks.size(), depth));
    }
  }

  PageText finish() {
    flush();
    return PageText.of(blocks, regions);
  }

  /** Captions in inline elements stand apart from the text all the same. */
  private static boolean isInline(String tag, Set<Role> roles) {
    boolean caption = roles.contains(Role.CAPTION) && (tag.equals("span") || tag.equals("small"));
    return !caption && (INLINE.contains(tag) || tag.indexOf('-') > 0);
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

  void append(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Prose.isInvisible(c)) {
        continue;
      }
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
      boolean gap = text.charAt(text.length() - 1) == ' ';
      if (blocks.size() < maxBlocks) {
        blocks.add(block(text.substring(0, gap ? text.length() - 1 : text.length())));
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
    return Block.of(squashed, linked, shape, nearest, heading);
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
