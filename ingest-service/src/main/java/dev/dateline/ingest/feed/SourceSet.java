package dev.dateline.ingest.feed;

import java.util.function.UnaryOperator;

/** The value of {@code srcset}: addresses of one picture in several sizes (HTML, 4.8.4.2.1). */
final class SourceSet {
  private SourceSet() {}

  /** Whether one of the addresses is relative. */
  static boolean isRelative(String value) {
    return !map(value, address -> RelativeLinks.isRelative(address) ? "" : address).equals(value);
  }

  static String resolve(String base, String value) {
    return map(
        value,
        address -> RelativeLinks.isRelative(address) ? Links.resolve(base, address) : address);
  }

  /** An address ends at white space, or at the commas before it; what it is for, at a comma. */
  private static String map(String value, UnaryOperator<String> address) {
    StringBuilder out = new StringBuilder(value.length() + 64);
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      if (c == ',' || Character.isWhitespace(c)) {
        out.append(c);
        at++;
        continue;
      }
      int space = at;
      while (space < value.length() && !Character.isWhitespace(value.charAt(space))) {
        space++;
      }
      int end = space;
      while (value.charAt(end - 1) == ',') {
        end--;
      }
      out.append(address.apply(value.substring(at, end)));
      int comma = end < space ? end : value.indexOf(',', space);
      int next = comma < 0 ? value.length() : comma;
      out.append(value, end, next);
      at = next;
    }
    return out.toString();
  }
}
