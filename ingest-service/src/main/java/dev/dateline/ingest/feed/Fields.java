package dev.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The children of a channel, feed, item or entry by their canonical names, in document order. */
final class Fields {
  private static final String GROUP = "media:group";
  private static final String MEDIA = "media:";

  /** Fields without fields of the item's own inside them. */
  private static final Set<String> PLAIN =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "updated",
          "published",
          "author",
          "category",
          "comments",
          "dc:creator",
          "dc:date",
          "enclosure",
          "media:content",
          "media:thumbnail");

  /** What stands inside one of those only because it was not closed. */
  private static final Set<String> NEXT =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "pubdate",
          "updated",
          "published",
          "description",
          "summary",
          "category",
          "enclosure",
          "content:encoded");

  /** Fields that may hold markup, in which few elements are known for fields. */
  private static final Set<String> BLOCKS = Set.of("description", "summary", "content:encoded");

  private static final Set<String> NEVER_MARKUP =
      Set.of("guid", "id", "pubdate", "updated", "published");

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
    List<Element> children = parent.children();
    for (Element child : children) {
      String name = vocabulary.name(child);
      byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(child);
      if (name.equals(GROUP)) {
        add(child);
      }
    }
    // after all others: what the item has itself goes before what one of its fields holds
    for (Element child : children) {
      String name = vocabulary.name(child);
      if (PLAIN.contains(name)) {
        release(child, name);
      } else if (BLOCKS.contains(name)) {
        release(child, this::isMissing);
      }
    }
  }

  private void release(Element unclosed, String name) {
    boolean media = name.startsWith(MEDIA);
    if (media) {
      for (Element child : unclosed.children()) {
        String inner = vocabulary.name(child);
        if (inner.startsWith(MEDIA) && PLAIN.contains(inner)) {
          release(child, inner);
        }
      }
    }
    release(unclosed, child -> isNext(vocabulary.name(child), media));
  }

  /** Media may be inside media, and nowhere else. */
  private static boolean isNext(String name, boolean inMedia) {
    return NEXT.contains(name) || !inMedia && name.startsWith(MEDIA);
  }

  /** Whether an element among markup is a field that the item has not got. */
  private boolean isMissing(Element child) {
    String name = vocabulary.name(child);
    boolean field = NEVER_MARKUP.contains(name) || name.equals("link") && child.hasText();
    return field && !byName.containsKey(name);
  }

  /** A field that was not closed holds those after it: takes them out. */
  private void release(Element unclosed, Predicate<Element> isField) {
    List<Element> held = unclosed.children().stream().filter(isField).limit(MAX_RELEASED).toList();
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
