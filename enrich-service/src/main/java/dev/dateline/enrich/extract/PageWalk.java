package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The one walk over a page: it shows each element to the readers of metadata and of text. */
final class PageWalk {
  /** What holds drawings and formulas, and nothing that a page says of itself. */
  private static final Set<String> OPAQUE = Set.of("svg", "math");

  private final Roles roles = new Roles();
  private final List<Set<Role>> open = new ArrayList<>();
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
    walk.over(document);
    return new Found(walk.survey, walk.blocks.finish(), walk.blocks.streamed());
  }

  /** Goes from node to node without a call for each level, so that depth costs no stack. */
  private void over(Node root) {
    Node node = root;
    int depth = 0;
    do {
      head(node, depth);
      if (node.childNodeSize() > 0 && !OPAQUE.contains(node.normalName())) {
        node = node.childNode(0);
        depth++;
        continue;
      }
      tail(node, depth);
      Node next = next(node, root);
      while (next == null && node.parent() instanceof Node parent && node != root) {
        node = parent;
        depth--;
        tail(node, depth);
        next = next(node, root);
      }
      node = next == null ? root : next;
    } while (node != root);
  }

  private static @Nullable Node next(Node node, Node root) {
    return node == root ? null : node.nextSibling();
  }

  private void head(Node node, int depth) {
    if (node instanceof Element element) {
      Set<Role> its = roles.of(element);
      open.add(its);
      survey.enter(element, its, depth);
      inBody |= element == body;
      if (inBody && skippedAt < 0 && !blocks.enter(element, its)) {
        skippedAt = depth;
      }
    } else if (inBody && skippedAt < 0 && node instanceof TextNode leaf) {
      blocks.append(leaf.getWholeText());
    }
  }

  private void tail(Node node, int depth) {
    if (node instanceof Element element) {
      Set<Role> its = open.removeLast();
      survey.leave(depth);
      if (skippedAt == depth) {
        skippedAt = -1;
      } else if (inBody && skippedAt < 0) {
        blocks.leave(element, its, depth);
      }
      inBody &= element != body;
    }
  }
}
