package dev.dateline.enrich.extract;

import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells other formats, and data that is no text at all, that were sent as pages. */
final class NotHtml {
  private static final List<String> BINARY =
      List.of("%PDF-", "GIF8", "\u0089PNG", "\ufffdPNG", "PK\u0003\u0004");
  private static final List<String> OTHER_TEXT = List.of("{\"", "[{", "<?xml", "<rss", "<feed");
  private static final int HEAD = 4_096;

  private NotHtml() {}

  /** The finding; {@code null} if the text may be HTML. */
  static @Nullable NotAnArticle judge(String text) {
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    if (head.isBlank()) {
      return new NotAnArticle(Reason.EMPTY, "no characters but blanks");
    }
    boolean html = Prose.lower(head).contains("<html");
    String signature = html ? null : signature(head, BINARY);
    signature = html || signature != null ? signature : signature(head, OTHER_TEXT);
    return signature == null ? garbled(head) : begins(signature);
  }

  /** The finding of a page saved as text; {@code null} if it may be text of any kind. */
  static @Nullable NotAnArticle binary(String text) {
    String signature = signature(text, BINARY);
    return signature == null ? garbled(text) : begins(signature);
  }

  private static @Nullable String signature(String text, List<String> signatures) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    for (String signature : signatures) {
      if (text.startsWith(signature, start)) {
        return signature;
      }
    }
    return null;
  }

  private static NotAnArticle begins(String signature) {
    return new NotAnArticle(Reason.NOT_HTML, "begins with " + Prose.squash(signature));
  }

  /** Text in a wrong charset still is text; what is one tenth control characters is not. */
  private static @Nullable NotAnArticle garbled(String text) {
    long controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c == 0xfffd || (c < ' ' && c != '\n' && c != '\r' && c != '\t');
      controls += control ? 1 : 0;
    }
    return controls * 10 > text.length()
        ? new NotAnArticle(Reason.NOT_HTML, "mostly control characters")
        : null;
  }
}
