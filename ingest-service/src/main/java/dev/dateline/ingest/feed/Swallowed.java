package dev.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Elements that stand inside one of their forerunners, because that was not closed. */
final class Swallowed {
  private Swallowed() {}

  /**
   * Makes them children of the root, in linear time: to remove them one by one would move those
   * behind each.
   */
  static void release(Collection<Element> swallowed, Element root) {
    Set<Node> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    moved.addAll(swallowed);
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : swallowed) {
      Element parent = element.parent();
      if (parent != null && parent != root && parents.add(parent)) {
        List<Node> nodes = new ArrayList<>(parent.childNodes());
        parent.empty();
        for (Node node : nodes) {
          (moved.contains(node) ? root : parent).appendChild(node);
        }
      }
    }
  }
}
