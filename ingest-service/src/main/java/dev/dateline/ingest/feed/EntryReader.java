package dev.dateline.ingest.feed;

import java.time.Instant;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one item or entry of an XML feed. */
final class EntryReader {
  private static final String[] PUBLISHED = {
    "pubdate",
    "published",
    "issued",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "dcterms:available",
    "created",
    "atom:published",
    "prism:publicationdate",
    "dc:created",
    "date"
  };
  private static final String[] UPDATED = {
    "updated",
    "modified",
    "dcterms:modified",
    "atom:updated",
    "lastbuilddate",
    "prism:modificationdate",
    "dc:date.modified",
    "lastmod",
    "dc:date"
  };

  private static final String[] SUMMARY = {
    "summary",
    "description",
    "atom:summary",
    "abstract",
    "dc:description",
    "dcterms:abstract",
    "itunes:summary",
    "media:description",
    "subtitle",
    "tagline",
    "itunes:subtitle"
  };
  private static final String[] CONTENT = {
    "content:encoded",
    "encoded",
    "content",
    "atom:content",
    "xhtml:body",
    "body",
    "xhtml:div",
    "div",
    "fullitem",
    "content:content"
  };

  private final Reading reading;
  private final TextConstruct text;

  EntryReader(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
  }

  Entry read(Fields fields) {
    Addresses addresses = new Addresses(fields, reading);
    Persons persons = Persons.of(fields, reading);
    String publishedText = fields.first(text::word, PUBLISHED);
    String updatedText = fields.first(text::word, UPDATED);
    Instant published = fields.first(this::date, PUBLISHED);
    Instant updated = fields.first(this::date, UPDATED);
    updated = updated != null ? updated : reading.date(fields.attribute("lastmod"));
    String summary = fields.first(text::block, SUMMARY);
    String content = fields.first(text::block, CONTENT);
    if (content == null && !fields.all("summary").isEmpty()) {
      content = fields.first(text::block, "description");
    }
    String link = addresses.link();
    String id = id(fields);
    return new Entry(
        id != null ? id : link,
        fields.first(text::line, "title", "dc:title", "atom:title", "media:title", "itunes:title"),
        link,
        addresses.original(link),
        persons.names(),
        persons.byline(),
        reading.clamped(published != null ? published : updated),
        reading.past(updated),
        publishedText != null ? publishedText : updatedText,
        summary,
        content,
        Tags.of(fields, reading),
        addresses.enclosures(),
        new Pictures(fields, reading).lead(),
        Locations.of(fields, text),
        fields.first(e -> Numbers.of(e.wholeText()), "slash:comments"));
  }

  private @Nullable Instant date(Element element) {
    return reading.date(text.word(element));
  }

  private @Nullable String id(Fields fields) {
    String id = fields.first(this::identifier, "id", "guid", "atom:id");
    id = id != null ? id : TextConstruct.tidy(fields.attribute("rdf:about"), maxLine());
    return id != null ? id : fields.first(this::identifier, "dc:identifier");
  }

  /** Identifiers are opaque; only what can be nothing but a reference is made absolute. */
  private @Nullable String identifier(Element element) {
    String id = element.wholeText().strip();
    if (id.isEmpty() || id.length() > maxLine()) {
      return null;
    }
    boolean relative =
        Vocabulary.local(element).equals("id")
            && (id.startsWith("/") || BaseUri.isDeclared(element));
    return TextConstruct.tidy(relative ? BaseUri.resolve(element, id, reading) : id, maxLine());
  }

  private int maxLine() {
    return reading.limits().maxLineChars();
  }
}
