package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks a page's witnesses who wrote it, one after the other, until one names a person. What those
 * before it named, agencies and desks, is kept.
 */
final class AuthorReader {
  private static final String[] META = {
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "citation_author",
    "cxenseparse:author",
    "authors"
  };

  private final Witnesses page;
  private final @Nullable String publisher;
  private final SiteLabels labels;
  private final int max;
  private final Set<String> persons = new LinkedHashSet<>();
  private final List<String> others = new ArrayList<>();
  private Set<String> credited = new LinkedHashSet<>();
  private List<String> declared = List.of();
  private @Nullable Witness witness;

  private AuthorReader(Witnesses page, @Nullable String publisher, SiteLabels labels, int max) {
    this.page = page;
    this.publisher = publisher;
    this.labels = labels;
    this.max = max;
  }

  /**
   * @param publisher the outlet, which is no person; {@code null} if unknown
   * @param labels what a bare name beside a date may be else
   * @param max names at most
   */
  static Authors of(Witnesses page, @Nullable String publisher, SiteLabels labels, int max) {
    return new AuthorReader(page, publisher, labels, max).read();
  }

  private Authors read() {
    boolean found = data() || meta() || shown() || markup() || feed();
    List<String> names = found ? List.copyOf(credited) : declared;
    return new Authors(
        persons.stream().limit(max).toList(),
        List.copyOf(others),
        names.stream()
            .filter(name -> !found || !OutletName.is(name, publisher))
            .limit(max)
            .toList(),
        witness);
  }

  /** Whether this witness names a person; the first that names anybody is remembered. */
  private boolean heard(Witness by) {
    if (declared.isEmpty() && !credited.isEmpty()) {
      declared = List.copyOf(credited);
      witness = by;
    }
    if (persons.isEmpty()) {
      credited = new LinkedHashSet<>();
      return false;
    }
    witness = by;
    return true;
  }

  private boolean data() {
    for (String member : List.of("author", "creator")) {
      page.values(member).forEach(this::node);
      if (heard(Witness.DATA)) {
        return true;
      }
    }
    return false;
  }

  private void node(JsonNode value) {
    List<JsonNode> names = value.isObject() ? page.data().values(value, "name") : List.of(value);
    if (names.isEmpty() && value.has("familyName")) {
      text(value.path("givenName").asText("") + ' ' + value.path("familyName").asText(""));
    }
    for (JsonNode name : names) {
      String text = JsonLd.text(name);
      if (text != null && JsonLd.isA(value, "Person") && PersonName.isPseudonym(text, publisher)) {
        persons.add(text);
        credited.add(text);
      } else if (text != null) {
        text(text);
      }
    }
  }

  private boolean meta() {
    for (String name : META) {
      page.survey().metas(name).forEach(this::text);
      if (heard(Witness.META)) {
        completed();
        return true;
      }
    }
    return false;
  }

  /** A byline that shows those whom the meta tag names, and others, names them all. */
  private void completed() {
    for (String line : Bylines.of(page.text(), labels)) {
      List<String> names =
          PersonName.all(line, publisher).stream().filter(PersonName::isFull).toList();
      if (names.size() > persons.size() && names.containsAll(persons)) {
        persons.addAll(names);
        credited.addAll(names);
        return;
      }
    }
  }

  private boolean shown() {
    for (String line : Bylines.of(page.text(), labels)) {
      shown(line);
      if (persons.isEmpty()) {
        credited.addAll(PersonName.signed(line));
      }
    }
    return heard(Witness.SHOWN);
  }

  private boolean markup() {
    Survey survey = page.survey();
    return named(BylineElements.lines(survey.itemprop("author"), publisher), Witness.MARKUP)
        || named(BylineElements.lines(survey.rel("author"), publisher), Witness.MARKUP)
        || named(BylineElements.lines(survey.named(Role.BYLINE), publisher), Witness.SHOWN)
        || named(AuthorLinks.names(page), Witness.SHOWN);
  }

  private boolean named(List<String> lines, Witness by) {
    lines.forEach(this::shown);
    return heard(by);
  }

  private boolean feed() {
    FeedAuthors.of(page, others).forEach(this::text);
    return heard(Witness.FEED);
  }

  /** A byline on the page holds all kinds of labels: only full names count. */
  private void shown(String line) {
    String text = OutletName.off(line, publisher);
    for (String name : PersonName.all(text, publisher)) {
      if (PersonName.isFull(name)) {
        persons.add(name);
        credited.add(name);
      }
    }
    if (persons.isEmpty() || Agencies.among(text) != null) {
      others.add(text);
    }
  }

  private void text(String text) {
    if (text.startsWith("http")) {
      return;
    }
    String clean = OutletName.off(JsonLd.clean(text), publisher);
    List<String> names = PersonName.all(clean, publisher);
    if (names.isEmpty() || Agencies.among(text) != null) {
      others.add(text);
    }
    List<String> all = PersonName.credited(clean, names);
    boolean mixed = all.size() > names.size();
    names.stream().filter(name -> !mixed || PersonName.isFull(name)).forEach(persons::add);
    credited.addAll(all);
  }
}
