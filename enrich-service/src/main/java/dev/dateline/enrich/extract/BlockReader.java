package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Block.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads a page into blocks as a walk shows it: block elements and double line breaks end a block,
 * scripts are left out.
 */
final class BlockReader {
  private record Open(int start, Display display, Set<Role> roles) {}

  private final int maxBlocks;
  private final boolean withHidden;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final BlockText text = new BlockText();
  private Element nearest;
  private boolean streamed;

  BlockReader(Element root, int maxBlocks, boolean withHidden) {
    this.nearest = root;
    this.maxBlocks = maxBlocks;
    this.withHidden = withHidden;
  }

  /** Whether the element is read: if not, nothing inside it is to be shown, nor its end. */
  boolean enter(Element element, Attributes attributes, Set<Role> roles) {
    String tag = element.normalName();
    if (blocks.size() >= maxBlocks
        || Display.isSkipped(tag)
        || (!withHidden && isHidden(element, attributes))) {
      return false;
    }
    Display display = Display.of(tag, roles);
    if (element.previousSibling() instanceof Element) {
      text.joint();
    }
    switch (display) {
      case BREAK -> {
        if (isLabel(text)) {
          flushLine();
        } else if (text.isSecondBreak()) {
          flush();
        }
      }
      case LINK -> text.openLink();
      case INLINE -> {}
      case BLOCK -> {
        flush();
        nearest = element;
      }
    }
    open.push(new Open(blocks.size(), display, roles));
    return true;
  }

  void leave(Element element, int depth) {
    Open its = open.pop();
    switch (its.display()) {
      case LINK -> text.closeLink();
      case BLOCK -> {
        flush();
        Element parent = element.parent();
        nearest = parent == null ? nearest : parent;
      }
      case INLINE, BREAK -> {}
    }
    if (blocks.size() > its.start()) {
      regions.add(new Region(element, its.roles(), its.start(), blocks.size(), depth));
    }
  }

  /** Whether a segment of the page that its script moves into its place was among the hidden. */
  boolean streamed() {
    return streamed;
  }

  PageText finish() {
    flush();
    return PageText.of(blocks, regions);
  }

  private boolean isHidden(Element element, Attributes attributes) {
    if (attributes.hasKey("hidden")) {
      streamed |= StreamedSegments.is(element);
      return true;
    }
    String style = attributes.get("style");
    return !style.isEmpty()
        && style.length() < 300
        && Prose.lower(style).replace(" ", "").contains("display:none");
  }

  void append(String raw) {
    if (text.isIndented(raw)) {
      flush();
    }
    text.append(raw);
  }

  private static boolean isLabel(BlockText text) {
    return !text.isEmpty() && Preamble.isPart(text.line());
  }

  /** A byline or a date on a line of its own is none of the text around it. */
  private void flushLine() {
    BlockText before = text.beforeLine();
    if (before != null) {
      add(before);
    }
    flush();
  }

  private void flush() {
    add(text);
    text.clear();
  }

  private void add(BlockText text) {
    if (!text.isEmpty() && blocks.size() < maxBlocks) {
      blocks.add(block(text.squashed(), text.linked()));
    }
  }

  private Block block(String squashed, int linked) {
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
