package dev.dateline.enrich.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stands on a page beside its article: in rails, comments, chrome and quoted posts. What
 * holds the headline or the longest paragraph is never such a thing.
 */
final class Surroundings {
  private static final Set<String> BESIDE = Set.of("aside", "nav", "blockquote");
  private static final Set<String> WHOLE = Set.of("article", "main");

  private static final int NEAR = 2;
  private static final int HEADLINE_WORDS = 4;
  private static final int LONGEST_LINK = 200;

  private final Roles roles = new Roles();
  private final Set<Element> above = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Boxes looked into already, and whether they hold a linked headline. */
  private final Map<Element, Boolean> teasing = new IdentityHashMap<>();

  private final @Nullable Element article;

  Surroundings(PageText text) {
    List<Block> blocks = text.blocks();
    Element at = blocks.isEmpty() ? null : blocks.get(text.headline()).element();
    boolean headed = !blocks.isEmpty() && blocks.get(text.headline()).heading() == 1;
    Element whole = null;
    for (; at != null; at = at.parent()) {
      above.add(at);
      whole = headed && whole == null && WHOLE.contains(at.normalName()) ? at : whole;
    }
    article = whole;
    Element prose = longest(blocks);
    for (; prose != null; prose = prose.parent()) {
      above.add(prose);
    }
  }

  /** What holds the longest paragraph; {@code null} if there is none. */
  private static @Nullable Element longest(List<Block> blocks) {
    Block longest = null;
    for (Block block : blocks) {
      if (block.isProse()
          && block.shape() == Block.Shape.PARAGRAPH
          && (longest == null || block.mass() > longest.mass())) {
        longest = block;
      }
    }
    return longest == null ? null : longest.element().parent();
  }

  /** Whether the element stands beside the article: among other articles, comments or chrome. */
  boolean hold(Element element) {
    return stands(element, true);
  }

  /** Whether the element stands among other articles, comments or quoted posts. */
  boolean areOthers(Element element) {
    return stands(element, false);
  }

  /** Whether a box that only its name makes a rail holds no link to another article here. */
  boolean mayBeOwn(Element element) {
    Element box = element;
    int up = 0;
    for (Element at = element; at != null && !above.contains(at); at = at.parent()) {
      boolean foot = at.normalName().equals("footer") && isOutside(at);
      if (foot || BESIDE.contains(at.normalName()) || roles.of(at).contains(Role.COMMENTS)) {
        return false;
      }
      box = up++ <= NEAR ? at : box;
    }
    return !teasing.computeIfAbsent(box, Surroundings::holdsHeadline);
  }

  private static boolean holdsHeadline(Element box) {
    for (Element link : box.getElementsByTag("a")) {
      if (Prose.words(ElementText.of(link, LONGEST_LINK)) >= HEADLINE_WORDS) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(Element element, boolean inChrome) {
    for (Element at = element; at != null && !above.contains(at); at = at.parent()) {
      Set<Role> its = roles.of(at);
      if (BESIDE.contains(at.normalName())
          || its.contains(Role.RAIL)
          || its.contains(Role.COMMENTS)
          || (inChrome && its.contains(Role.CHROME))
          || (at.normalName().equals("footer") && (inChrome || isOutside(at)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the element stands outside the one that holds the headline and calls itself article.
   */
  boolean isOutside(Element element) {
    if (article == null) {
      return false;
    }
    for (Element at = element; at != null; at = at.parent()) {
      if (at == article) {
        return false;
      }
    }
    return true;
  }
}
