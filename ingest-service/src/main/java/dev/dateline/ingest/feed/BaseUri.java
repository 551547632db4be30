package dev.dateline.ingest.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Resolves references by {@code xml:base} (W3C XML Base) and the feed's own address. */
final class BaseUri {
  /** Inside each other; those further out are not asked. */
  private static final int MOST_BASES = 16;

  private static final Set<String> CDF = Set.of("channel", "item");

  private static final int MOST_CHARS = 2_048;

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
      if (!base(e).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** What an element declares; empty if nothing. */
  private static String base(Element element) {
    String base = element.attr("xml:base");
    // CDF has an attribute of its own, on channels and items
    return base.isEmpty() && CDF.contains(Vocabulary.local(element)) ? element.attr("base") : base;
  }

  /** The address that references at an element are relative to. */
  static String of(Element at, String url) {
    Deque<String> bases = new ArrayDeque<>();
    boolean absolute = false;
    for (Element e = at; e != null && !absolute && bases.size() < MOST_BASES; e = e.parent()) {
      String base = base(e);
      if (!base.isBlank() && base.length() <= MOST_CHARS) {
        bases.push(base);
        absolute = Links.hasScheme(base.strip());
      }
    }
    String base = url;
    for (String next : bases) {
      base = Links.resolve(base, next);
    }
    return base;
  }
}
