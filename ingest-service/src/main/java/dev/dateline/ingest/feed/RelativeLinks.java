package dev.dateline.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the relative addresses in HTML text absolute (RFC 4287, section 3.1.1.1; W3C XML Base),
 * since a text that leaves its feed leaves its base behind. In one pass and without parsing it;
 * what is absolute already, and a link inside the text itself ({@code #note}), stays as it is.
 */
final class RelativeLinks {
  /** Attributes of HTML that hold one address. */
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "poster", "cite", "action", "background", "longdesc", "data", "usemap");

  /** Those that hold several. */
  private static final Set<String> SETS = Set.of("srcset", "imagesrcset");

  private static final int MOST_NAME = 16;

  private final String html;
  private final Supplier<String> base;
  private @Nullable StringBuilder out;
  private @Nullable String resolved;
  private int copied;

  private RelativeLinks(String html, Supplier<String> base) {
    this.html = html;
    this.base = base;
  }

  /**
   * @param base is asked for only if there is a relative address
   */
  static String absolute(String html, Supplier<String> base) {
    return html.indexOf('<') < 0 ? html : new RelativeLinks(html, base).rewrite();
  }

  /** Whether the attribute holds an address that needs a base. */
  static boolean isRelative(String attribute, String value) {
    return SETS.contains(attribute)
        ? SourceSet.isRelative(value)
        : ADDRESSES.contains(attribute) && isRelative(value);
  }

  /** The value of such an attribute made absolute. */
  static String resolve(String attribute, String value, String base) {
    return SETS.contains(attribute) ? SourceSet.resolve(base, value) : Links.resolve(base, value);
  }

  static boolean isRelative(String value) {
    String reference = value.strip();
    return !reference.isEmpty() && reference.charAt(0) != '#' && !Links.hasScheme(reference);
  }

  private String rewrite() {
    int at = html.indexOf('<');
    while (at >= 0 && at + 1 < html.length()) {
      at = isLetter(html.charAt(at + 1)) ? tag(at + 1) : at + 1;
      at = html.indexOf('<', at);
    }
    return out == null ? html : out.append(html, copied, html.length()).toString();
  }

  /** Steps over a tag; the index after it. */
  private int tag(int start) {
    int at = start;
    while (at < html.length() && html.charAt(at) != '>') {
      if (html.charAt(at) == '=') {
        at = value(at);
      } else {
        at++;
      }
    }
    return at;
  }

  /** Steps over the value after an equals sign, and rewrites it if need be. */
  private int value(int equals) {
    int start = equals + 1;
    while (start < html.length() && isSpace(html.charAt(start))) {
      start++;
    }
    if (start >= html.length()) {
      return start;
    }
    char quote = html.charAt(start);
    boolean quoted = quote == '"' || quote == '\'';
    int end = quoted ? html.indexOf(quote, start + 1) : unquotedEnd(start);
    if (end < 0) {
      return html.length();
    }
    String value = html.substring(quoted ? start + 1 : start, end);
    String name = nameBefore(equals);
    if (isRelative(name, value)) {
      replace(start, quoted ? end + 1 : end, name, value);
    }
    return quoted ? end + 1 : end;
  }

  private int unquotedEnd(int start) {
    int end = start;
    while (end < html.length() && html.charAt(end) != '>' && !isSpace(html.charAt(end))) {
      end++;
    }
    return end;
  }

  private String nameBefore(int equals) {
    int end = equals;
    while (end > 0 && isSpace(html.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < MOST_NAME && isLetter(html.charAt(start - 1))) {
      start--;
    }
    boolean whole = start > 0 && isSpace(html.charAt(start - 1));
    return whole ? html.substring(start, end).toLowerCase(Locale.ROOT) : "";
  }

  private void replace(int from, int to, String name, String value) {
    if (resolved == null) {
      resolved = base.get();
    }
    if (out == null) {
      out = new StringBuilder(html.length() + 256);
    }
    out.append(html, copied, from)
        .append('"')
        .append(escaped(resolve(name, value, resolved)))
        .append('"');
    copied = to;
  }

  private static String escaped(String address) {
    return address.replace("&", "&amp;").replace("\"", "&quot;");
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
