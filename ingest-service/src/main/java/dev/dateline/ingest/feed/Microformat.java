package dev.dateline.ingest.feed;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a microformats2 object. Those of an object inside it, such as the author's card
 * or the post that is answered, are that object's own.
 */
record Microformat(Element root) {
  private static final Set<String> ROOTS =
      Set.of(
          "h-adr",
          "h-app",
          "h-card",
          "h-cite",
          "h-entry",
          "h-event",
          "h-feed",
          "h-geo",
          "h-item",
          "h-listing",
          "h-product",
          "h-recipe",
          "h-resume",
          "h-review");

  /** The first that is no object: an author's card has an address and a name too. */
  @Nullable Element first(String property) {
    return all(property).stream().filter(e -> !isObject(e)).findFirst().orElse(null);
  }

  List<Element> all(String property) {
    return root.select(property).stream().filter(this::isOwn).toList();
  }

  private boolean isOwn(Element element) {
    Element above = element.parent();
    while (above != null && above != root && !isObject(above)) {
      above = above.parent();
    }
    return above == root;
  }

  private static boolean isObject(Element element) {
    return element.classNames().stream().anyMatch(ROOTS::contains);
  }
}
