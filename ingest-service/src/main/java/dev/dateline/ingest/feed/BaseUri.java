package dev.dateline.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Resolves references by {@code xml:base} (W3C XML Base) and the feed's own address. */
final class BaseUri {
  private BaseUri() {}

  /** The reference made absolute; {@code null} if it is blank or too long. */
  static @Nullable String resolve(Element at, @Nullable String reference, Reading reading) {
    if (reference == null
        || reference.isBlank()
        || reference.length() > reading.limits().maxLineChars()) {
      return null;
    }
    String url = Links.resolve(of(at, reading.url()), reference);
    return TextConstruct.tidy(url, reading.limits().maxLineChars());
  }

  /** Whether an {@code xml:base} is in force. */
  static boolean isDeclared(Element at) {
    for (Element e = at; e != null; e = e.parent()) {
      if (e.hasAttr("xml:base")) {
        return true;
      }
    }
    return false;
  }

  /** The address that references at an element are relative to. */
  static String of(Element at, String url) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element e = at; e != null; e = e.parent()) {
      String base = e.attr("xml:base");
      if (!base.isBlank() && base.length() <= 4_096) {
        bases.push(base);
      }
    }
    String base = url;
    for (String next : bases) {
      base = Links.resolve(base, next);
    }
    return base;
  }
}
