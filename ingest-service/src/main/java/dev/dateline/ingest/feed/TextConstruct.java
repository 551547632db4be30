package dev.dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of an element as an HTML fragment, whatever the format's own way of carrying
 * markup: escaped, in CDATA, as children, base64 (RFC 4287, sections 3.1 and 4.1.3; Atom 0.3's
 * {@code mode}).
 *
 * @param url of the feed, which links are relative to where no {@code xml:base} is in force
 */
record TextConstruct(FeedLimits limits, String url) {

  /** A long text, its links absolute; {@code null} if there is none. */
  @Nullable String block(Element element) {
    String markup = DoubleEncoding.undo(markup(element));
    return tidy(
        element.childrenSize() > 0
            ? markup
            : RelativeLinks.absolute(markup, () -> BaseUri.of(element, url)),
        limits.maxFieldChars());
  }

  /** A short text such as a title; {@code null} if there is none. */
  @Nullable String line(Element element) {
    return tidy(MarkupText.closed(DoubleEncoding.undo(markup(element))), limits.maxLineChars());
  }

  /** The text of an element that carries no markup; {@code null} if there is none. */
  @Nullable String word(Element element) {
    return tidy(element.wholeText(), limits.maxLineChars());
  }

  /** Cuts to the limit, strips, cleans; {@code null} for what is blank. */
  static @Nullable String tidy(@Nullable String value, int maxChars) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (text.length() > maxChars) {
      int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
      text = text.substring(0, end);
    }
    text = Controls.clean(text).strip();
    return text.isEmpty() ? null : text;
  }

  private String markup(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
    if (element.childrenSize() > 0) {
      return MarkupText.inner(xhtmlBody(element, type), limits.maxFieldChars(), url);
    }
    String text = element.wholeText();
    if (mode.equals("base64") || mode.isEmpty() && isBinary(type)) {
      return MarkupText.withoutScripts(base64(text));
    }
    boolean literal = type.equals("text") || type.equals("text/plain") || mode.equals("xml");
    return literal && !type.contains("html") && !type.isEmpty()
        ? MarkupText.literal(text)
        : MarkupText.withoutScripts(text);
  }

  /** The {@code div} that Atom wraps around XHTML is no part of it. */
  private static Element xhtmlBody(Element element, String type) {
    Element first = element.child(0);
    boolean wrapped =
        type.contains("xhtml")
            && element.childrenSize() == 1
            && Vocabulary.local(first).equals("div")
            && element.ownText().isBlank();
    return wrapped ? first : element;
  }

  private static boolean isBinary(String type) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("xml")
        && !type.contains("html");
  }

  private static String base64(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
