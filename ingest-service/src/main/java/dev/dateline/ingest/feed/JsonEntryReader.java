package dev.dateline.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one item of a JSON Feed. */
final class JsonEntryReader {
  private final Reading reading;

  JsonEntryReader(Reading reading) {
    this.reading = reading;
  }

  Entry read(JsonNode item) {
    JsonFields fields = new JsonFields(item, reading);
    String link = fields.url("url");
    link = link != null ? link : fields.url("external_url");
    String id = fields.line("id");
    Instant published = fields.date("date_published");
    Instant updated = fields.date("date_modified");
    String raw = fields.line("date_published");
    String image = fields.url("image");
    List<String> authors = fields.authors();
    return new Entry(
        id != null ? id : link,
        fields.literal("title"),
        link != null ? link : Links.isAbsolute(id) ? id : null,
        Redirectors.target(link),
        authors,
        authors.isEmpty() ? null : authors.getFirst(),
        reading.clamped(published != null ? published : updated),
        reading.past(updated),
        raw != null ? raw : fields.line("date_modified"),
        literal(fields.block("summary")),
        content(fields),
        fields.strings("tags"),
        enclosures(item),
        image != null ? image : fields.url("banner_image"));
  }

  private @Nullable String content(JsonFields fields) {
    String html = fields.block("content_html");
    if (html != null) {
      return RelativeLinks.absolute(MarkupText.withoutScripts(html), reading::url);
    }
    return literal(fields.block("content_text"));
  }

  private static @Nullable String literal(@Nullable String text) {
    return text == null ? null : MarkupText.literal(text);
  }

  private List<Enclosure> enclosures(JsonNode item) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      JsonFields fields = new JsonFields(attachment, reading);
      String url = fields.url("url");
      if (url != null && enclosures.size() < reading.limits().maxValues()) {
        enclosures.add(
            new Enclosure(
                url,
                fields.line("mime_type"),
                fields.number("size_in_bytes"),
                PlayingTime.of(fields.line("duration_in_seconds"))));
      }
    }
    return enclosures;
  }
}
