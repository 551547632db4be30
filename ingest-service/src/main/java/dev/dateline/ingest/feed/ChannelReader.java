package dev.dateline.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what an XML feed says of itself. */
final class ChannelReader {
  private static final Duration MAX_TTL = Duration.ofDays(366);

  private static final String[] UPDATED = {
    "updated", "modified", "lastbuilddate", "dcterms:modified", "atom:updated", "dc:date", "pubdate"
  };

  private final Reading reading;
  private final TextConstruct text;

  ChannelReader(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
  }

  Feed read(String format, Fields fields, List<Entry> entries, String charset) {
    Addresses addresses = new Addresses(fields, reading);
    Instant updated = fields.first(this::date, UPDATED);
    return new Feed(
        format,
        id(fields),
        fields.first(text::line, "title", "dc:title", "atom:title"),
        addresses.link(),
        fields.first(
            text::block,
            "subtitle",
            "description",
            "tagline",
            "abstract",
            "dc:description",
            "atom:subtitle",
            "itunes:summary",
            "itunes:subtitle",
            "info"),
        language(fields),
        fields.first(text::line, "rights", "copyright", "dc:rights", "atom:rights"),
        author(fields),
        fields.first(this::date, "pubdate", "published", "dc:date", "issued", "created"),
        updated != null ? updated : reading.clamped(reading.date(fields.attribute("lastmod"))),
        new Pictures(fields, reading).logo(),
        Tags.of(fields, reading),
        entries,
        ttl(fields),
        SkipTimes.of(fields),
        charset,
        reading.flaws(),
        addresses.related("hub"),
        addresses.related("self").stream().findFirst().orElse(null),
        List.of(),
        older(fields, addresses));
  }

  /** RFC 5005: a feed that is complete has no older documents, whatever it links to. */
  private static @Nullable String older(Fields fields, Addresses addresses) {
    return fields.all("fh:complete").isEmpty()
        ? Stream.of("prev-archive", "next")
            .flatMap(relation -> addresses.related(relation).stream())
            .findFirst()
            .orElse(null)
        : null;
  }

  private @Nullable String id(Fields fields) {
    Element id = fields.first(e -> e.wholeText().isBlank() ? null : e, "id", "atom:id");
    if (id == null) {
      String about = fields.attribute("rdf:about");
      return about != null ? about : fields.first(text::word, "guid", "dc:identifier");
    }
    return id.wholeText().strip().startsWith("/") || BaseUri.isDeclared(id)
        ? BaseUri.resolve(id, id.wholeText(), reading)
        : text.word(id);
  }

  @Nullable String language(Fields fields) {
    String language = fields.first(text::word, "language", "dc:language");
    for (Element e = fields.element(); language == null && e != null; e = e.parent()) {
      language = Fields.attribute(e, "xml:lang");
    }
    return language;
  }

  private @Nullable String author(Fields fields) {
    String author = Persons.of(fields, reading).byline();
    return author != null ? author : fields.first(text::word, "webmaster", "dc:publisher");
  }

  private @Nullable Instant date(Element element) {
    return reading.clamped(reading.date(text.word(element)));
  }

  private @Nullable Duration ttl(Fields fields) {
    Long minutes = fields.first(ChannelReader::number, "ttl");
    if (minutes != null && minutes > 0) {
      return Duration.ofMinutes(minutes);
    }
    String period = fields.first(text::word, "sy:updateperiod");
    if (period == null) {
      return null;
    }
    Long times = fields.first(ChannelReader::number, "sy:updatefrequency");
    Duration whole =
        switch (period.toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ZERO;
        };
    return whole.isZero() ? null : whole.dividedBy(times == null ? 1 : Math.max(1, times));
  }

  private static @Nullable Long number(Element element) {
    Long number = Numbers.of(element.wholeText());
    return number == null ? null : Math.min(number, MAX_TTL.toMinutes());
  }
}
