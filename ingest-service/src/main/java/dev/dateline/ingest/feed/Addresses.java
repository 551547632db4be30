package dev.dateline.ingest.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page and the files that a feed or an entry points to. */
final class Addresses {
  private static final int MAX_RELATED = 8;

  private final Fields fields;
  private final Reading reading;

  Addresses(Fields fields, Reading reading) {
    this.fields = fields;
    this.reading = reading;
  }

  /** The page: the best link, else a guid that is one, else what identifies the element. */
  @Nullable String link() {
    String link = fields.first(this::page, "link");
    if (link == null) {
      link = fields.first(this::page, "atom:link", "url", "a");
    }
    if (link == null) {
      link = fields.first(this::permalink, "guid", "id");
    }
    for (String name : List.of("href", "rdf:about")) {
      String value = fields.attribute(name);
      if (link == null && value != null && (name.equals("href") || Links.isAbsolute(value))) {
        link = page(resolve(fields.element(), value));
      }
    }
    return link != null ? link : fields.first(e -> resolve(e, attribute(e, "src")), "content");
  }

  /**
   * The publisher's own address behind a link that a service has rewritten to count clicks; {@code
   * null} where there is no such service.
   */
  @Nullable String original(@Nullable String link) {
    String kept = fields.first(this::kept, "feedburner:origlink", "pheedo:origlink");
    return kept != null ? kept : Redirectors.target(link);
  }

  private @Nullable String kept(Element element) {
    String link = resolve(element, element.wholeText());
    return Links.isAbsolute(link) ? link : null;
  }

  private @Nullable String page(Element element) {
    String href = attribute(element, "href");
    String rel = element.attr("rel").strip().toLowerCase(Locale.ROOT);
    boolean alternate = rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
    if (href != null) {
      return alternate ? page(resolve(element, href)) : null;
    }
    return page(resolve(element, withScheme(element.wholeText().strip())));
  }

  /** A host's name alone would be taken for that of a file. */
  private static String withScheme(String link) {
    return link.regionMatches(true, 0, "www.", 0, 4) ? "//" + link : link;
  }

  /** The address, unless it is a script, a mailbox or another thing that is no page. */
  private static @Nullable String page(@Nullable String url) {
    return url != null && Links.hasScheme(url) && !Links.isAbsolute(url) ? null : url;
  }

  private @Nullable String permalink(Element element) {
    String value = element.wholeText().strip();
    boolean web = value.startsWith("http://") || value.startsWith("https://");
    boolean denied = element.attr("ispermalink").strip().equalsIgnoreCase("false");
    return web && !denied ? resolve(element, value) : null;
  }

  /** Where links of a relation lead, each address once. */
  List<String> related(String relation) {
    return fields.all("link", "atom:link").stream()
        .filter(e -> e.attr("rel").strip().equalsIgnoreCase(relation))
        .map(e -> resolve(e, attribute(e, "href")))
        .filter(Links::isAbsolute)
        .distinct()
        .limit(MAX_RELATED)
        .toList();
  }

  /** Enclosures, enclosing links and media, each address once. */
  List<Enclosure> enclosures() {
    Map<String, Enclosure> found = new LinkedHashMap<>();
    for (Element e : fields.all("enclosure", "link", "atom:link", "media:content")) {
      boolean isLink = Vocabulary.local(e).equals("link");
      if (isLink && !e.attr("rel").strip().equalsIgnoreCase("enclosure")) {
        continue;
      }
      String reference = attribute(e, "url");
      String url = resolve(e, reference != null ? reference : attribute(e, "href"));
      if (url != null && found.size() < reading.limits().maxValues()) {
        String length = attribute(e, "length");
        found.putIfAbsent(
            url,
            new Enclosure(
                url,
                TextConstruct.tidy(attribute(e, "type"), reading.limits().maxLineChars()),
                Numbers.of(length != null ? length : attribute(e, "filesize")),
                PlayingTime.of(attribute(e, "duration"))));
      }
    }
    return timed(List.copyOf(found.values()));
  }

  /** An episode's own time is that of its recording. */
  private List<Enclosure> timed(List<Enclosure> enclosures) {
    Duration time = fields.first(e -> PlayingTime.of(e.wholeText()), "itunes:duration");
    if (time == null || enclosures.stream().anyMatch(e -> e.duration() != null)) {
      return enclosures;
    }
    List<Enclosure> timed = new ArrayList<>(enclosures);
    for (int i = 0; i < timed.size(); i++) {
      if (timed.get(i).plays()) {
        timed.set(i, timed.get(i).lasting(time));
        break;
      }
    }
    return timed;
  }

  private @Nullable String resolve(Element at, @Nullable String reference) {
    return BaseUri.resolve(at, reference, reading);
  }

  private static @Nullable String attribute(Element element, String name) {
    return Fields.attribute(element, name);
  }
}
