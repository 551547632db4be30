package dev.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The children of a channel, feed, item or entry by their canonical names, in document order. */
final class Fields {
  private static final String GROUP = "media:group";
  private static final Set<String> PLAIN =
      Set.of("title", "link", "guid", "pubdate", "author", "category", "comments");
  private static final Set<String> NEXT =
      Set.of("title", "link", "guid", "pubdate", "description", "category", "content:encoded");

  private static final int MAX_RELEASED = 64;

  private final Element element;
  private final Vocabulary vocabulary;
  private final Map<String, List<Element>> byName = new HashMap<>();

  Fields(Element element, Vocabulary vocabulary) {
    this.element = element;
    this.vocabulary = vocabulary;
    add(element);
  }

  private void add(Element parent) {
    for (Element child : parent.children()) {
      String name = vocabulary.name(child);
      byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(child);
      if (name.equals(GROUP)) {
        add(child);
      } else if (PLAIN.contains(name)) {
        release(child);
      }
    }
  }

  /** A field that was not closed holds those after it: takes them out. */
  private void release(Element unclosed) {
    List<Element> held =
        unclosed.children().stream()
            .filter(child -> NEXT.contains(vocabulary.name(child)))
            .limit(MAX_RELEASED)
            .toList();
    if (!held.isEmpty()) {
      held.forEach(Element::remove);
      Element released = new Element("released").appendChildren(held);
      add(released);
    }
  }

  Element element() {
    return element;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** All children of these names; name by name. */
  List<Element> all(String... names) {
    List<Element> found = new ArrayList<>();
    for (String name : names) {
      found.addAll(byName.getOrDefault(name, List.of()));
    }
    return found;
  }

  /** The first value that is not {@code null}, in the order of the names. */
  <T> @Nullable T first(Function<Element, @Nullable T> value, String... names) {
    for (String name : names) {
      for (Element child : byName.getOrDefault(name, List.of())) {
        T result = value.apply(child);
        if (result != null) {
          return result;
        }
      }
    }
    return null;
  }

  /** An attribute of the element itself; {@code null} if it is not there or blank. */
  @Nullable String attribute(String name) {
    return attribute(element, name);
  }

  static @Nullable String attribute(Element element, String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }
}
