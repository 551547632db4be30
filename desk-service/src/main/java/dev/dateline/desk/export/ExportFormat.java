package dev.dateline.desk.export;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.dateline.contract.Json;
import dev.dateline.desk.index.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;

/** The formats of an export. */
public enum ExportFormat {
  /** Articles as their topic holds them, one a line. */
  NDJSON("application/x-ndjson", "", "\n", "\n", Story::article),
  /** An array of IPTC ninjs 2.1 items, one a line. */
  NINJS("application/json", "[\n", ",\n", "\n]\n", Ninjs::of),
  /** An array of schema.org's {@code NewsArticle} in JSON-LD, one a line. */
  JSONLD("application/ld+json", "[\n", ",\n", "\n]\n", NewsArticle::of);

  private static final ObjectWriter WRITER =
      Json.mapper().writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  private final String contentType;
  private final String before;
  private final String between;
  private final String after;
  private final Function<Story, Object> item;

  ExportFormat(
      String contentType,
      String before,
      String between,
      String after,
      Function<Story, Object> item) {
    this.contentType = contentType;
    this.before = before;
    this.between = between;
    this.after = after;
    this.item = item;
  }

  /** For the {@code Content-Type} header. */
  public String contentType() {
    return contentType;
  }

  /** Writes one after the other, in constant memory. */
  public void write(Iterator<Story> stories, OutputStream out) throws IOException {
    text(out, before);
    boolean some = false;
    while (stories.hasNext()) {
      if (some) {
        text(out, between);
      }
      out.write(WRITER.writeValueAsBytes(item.apply(stories.next())));
      some = true;
    }
    if (some || !before.isEmpty()) {
      text(out, after);
    }
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
