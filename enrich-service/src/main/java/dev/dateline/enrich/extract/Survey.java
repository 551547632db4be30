package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a page shows that may bear metadata: meta and link tags, JSON-LD scripts,
 * headlines, times, microdata and elements with telling names. Readers' comments bear none.
 */
final class Survey {
  private static final int MAX_EACH = 200;
  private static final List<String> META_NAMES =
      List.of("property", "name", "itemprop", "http-equiv");
  private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, List<Element>> itemprops = new HashMap<>();
  private final Map<String, List<Element>> rels = new HashMap<>();
  private final Map<Role, List<Element>> named = new EnumMap<>(Role.class);
  private final Map<String, List<Element>> tags = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private int commentDepth = -1;

  /**
   * @param attributes the element's own
   * @param roles what it is for
   * @param depth elements above it
   */
  void enter(Element element, Attributes attributes, Set<Role> roles, int depth) {
    String tag = element.normalName();
    if (commentDepth < 0 && roles.contains(Role.COMMENTS) && !WHOLE.contains(tag)) {
      commentDepth = depth;
    }
    switch (tag) {
      case "meta" -> meta(attributes);
      case "script" -> {
        if (Prose.lower(attributes.get("type")).contains("ld+json")) {
          scripts.add(element.data());
        } else if (element.childNodeSize() > 0) {
          add(tags, tag, element);
        }
      }
      case "h1", "time", "title", "html", "img" -> add(tags, tag, element);
      default -> {}
    }
    if (commentDepth >= 0) {
      return;
    }
    String props = attributes.get("itemprop");
    if (!props.isEmpty()) {
      for (String prop : props.split(" ", 5)) {
        add(itemprops, prop, element);
      }
    }
    if (tag.equals("a") || tag.equals("link")) {
      String said = attributes.get("rel");
      if (!said.isEmpty()) {
        for (String rel : Prose.lower(said).split(" ", 5)) {
          if (!rel.isEmpty()) {
            add(rels, rel, element);
          }
        }
      }
    }
    for (Role role : roles) {
      add(named, role, element);
    }
  }

  void leave(int depth) {
    if (depth == commentDepth) {
      commentDepth = -1;
    }
  }

  private void meta(Attributes attributes) {
    String content = attributes.get("content");
    if (content.isEmpty() || content.length() > 50_000) {
      return;
    }
    for (String attribute : META_NAMES) {
      String said = attributes.get(attribute);
      if (!said.isBlank()) {
        String name = Prose.lower(said).strip();
        List<String> values = metas.computeIfAbsent(name, key -> new ArrayList<>());
        if (values.size() < MAX_EACH) {
          values.add(JsonLd.clean(content));
        }
      }
    }
  }

  private static <K> void add(Map<K, List<Element>> map, K key, Element element) {
    List<Element> list = map.get(key);
    if (list == null) {
      list = new ArrayList<>();
      map.put(key, list);
    }
    if (list.size() < MAX_EACH) {
      list.add(element);
    }
  }

  /** The first non-empty meta tag of these names, the first name first; {@code null} if none. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      for (String value : metas.getOrDefault(name, List.of())) {
        if (!value.isEmpty()) {
          return value;
        }
      }
    }
    return null;
  }

  /** All meta tags of a name, in order. */
  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /**
   * Elements of a tag among {@code h1, time, title, html, img} and {@code script}: those that bear
   * no JSON-LD.
   */
  List<Element> tag(String tag) {
    return tags.getOrDefault(tag, List.of());
  }

  List<Element> itemprop(String name) {
    return itemprops.getOrDefault(name, List.of());
  }

  /** Links with such a {@code rel}. */
  List<Element> rel(String rel) {
    return rels.getOrDefault(rel, List.of());
  }

  List<Element> named(Role role) {
    return named.getOrDefault(role, List.of());
  }

  List<String> scripts() {
    return scripts;
  }
}
