package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote it.
 *
 * @param persons in the page's order
 * @param others names that are no person's: agencies, desks, outlets
 */
record Authors(List<String> persons, List<String> others) {
  private static final String[] META = {
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "citation_author",
    "cxenseparse:author",
    "authors",
    "vr:author"
  };

  static Authors of(Witnesses page, @Nullable String publisher, int max) {
    Reader reader = new Reader(publisher);
    for (String member : List.of("author", "creator")) {
      for (JsonNode value : page.values(member)) {
        reader.node(page, value);
      }
      if (reader.found()) {
        return reader.authors(max);
      }
    }
    for (String name : META) {
      page.survey().metas(name).forEach(reader::text);
      if (reader.found()) {
        return reader.authors(max);
      }
    }
    Bylines.of(page.text()).forEach(reader::shown);
    if (reader.found()) {
      return reader.authors(max);
    }
    for (List<Element> elements :
        List.of(
            page.survey().itemprop("author"),
            page.survey().rel("author"),
            page.survey().named(Role.BYLINE))) {
      reader.elements(elements);
      if (reader.found()) {
        return reader.authors(max);
      }
    }
    var entry = page.entry();
    if (entry != null) {
      entry.authors().forEach(reader::text);
    }
    return reader.authors(max);
  }

  private static final int MOST = 20;

  private static final class Reader {
    private final @Nullable String publisher;
    private final Set<String> persons = new LinkedHashSet<>();
    private final List<String> others = new ArrayList<>();

    Reader(@Nullable String publisher) {
      this.publisher = publisher;
    }

    boolean found() {
      return !persons.isEmpty();
    }

    void node(Witnesses page, JsonNode value) {
      List<JsonNode> names = value.isObject() ? page.data().values(value, "name") : List.of(value);
      if (names.isEmpty() && value.has("familyName")) {
        text(value.path("givenName").asText("") + ' ' + value.path("familyName").asText(""));
      }
      for (JsonNode name : names) {
        String text = JsonLd.text(name);
        if (text != null
            && JsonLd.isA(value, "Person")
            && PersonName.isPseudonym(text, publisher)) {
          persons.add(text);
        } else if (text != null) {
          text(text);
        }
      }
    }

    /**
     * The first element that names a person, and those beside it: later ones belong to other
     * articles.
     */
    void elements(List<Element> elements) {
      Element parent = null;
      for (Element element : elements.subList(0, Math.min(elements.size(), MOST))) {
        if (parent == null || parent.equals(element.parent())) {
          element(element);
          parent = found() && parent == null ? element.parent() : parent;
        }
      }
    }

    private void element(Element element) {
      Element name = element.getElementsByAttributeValue("itemprop", "name").first();
      String text = Witnesses.value(name == null ? element : name);
      if (text.length() < 200) {
        shown(text);
      }
    }

    /** A byline on the page holds all kinds of labels: only full names count. */
    void shown(String text) {
      for (String name : PersonName.all(text, publisher)) {
        if (PersonName.isFull(name)) {
          persons.add(name);
        }
      }
      if (!found()) {
        others.add(text);
      }
    }

    void text(String text) {
      if (text.startsWith("http")) {
        return;
      }
      List<String> names = PersonName.all(JsonLd.clean(text), publisher);
      if (names.isEmpty() || Agencies.among(text) != null) {
        others.add(text);
      }
      persons.addAll(names);
    }

    Authors authors(int max) {
      return new Authors(persons.stream().limit(max).toList(), List.copyOf(others));
    }
  }
}
