package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells other formats that were sent as pages. */
final class NotHtml {
  private static final List<String> SIGNATURES =
      List.of(
          "%PDF-",
          "GIF8",
          "\u0089PNG",
          "\ufffdPNG",
          "PK\u0003\u0004",
          "{\"",
          "[{",
          "<?xml",
          "<rss",
          "<feed");
  private static final int HEAD = 4_096;

  private NotHtml() {}

  /** The finding; {@code null} if the text may be HTML. */
  static @Nullable NotAnArticle judge(String text) {
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    if (head.isBlank()) {
      return new NotAnArticle(Reason.EMPTY, "no characters but blanks");
    }
    String start = head.stripLeading();
    for (String signature : SIGNATURES) {
      if (start.startsWith(signature) && !Prose.lower(head).contains("<html")) {
        return new NotAnArticle(Reason.NOT_HTML, "begins with " + Prose.squash(signature));
      }
    }
    long controls =
        head.chars()
            .filter(c -> c == 0xfffd || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
            .count();
    return controls * 10 > head.length()
        ? new NotAnArticle(Reason.NOT_HTML, "mostly control characters")
        : null;
  }
}
