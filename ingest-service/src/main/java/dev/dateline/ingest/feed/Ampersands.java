package dev.dateline.ingest.feed;

import java.util.Set;

/**
 * Bare ampersands of XML: one before a name that no semicolon ends begins no reference. HTML knows
 * old names without one, by which {@code ?a=1&section=2} would become {@code ?a=1§ion=2}.
 */
final class Ampersands {
  /** References of XML itself, which nobody means as parameters. */
  private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");

  private Ampersands() {}

  /**
   * The text with bare ampersands outside CDATA sections and comments escaped. Linear in the text.
   */
  static String escape(String text) {
    StringBuilder out = null;
    int copied = 0;
    int part = text.indexOf(Section.MARK);
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at)) {
      if (part >= 0 && part < at) {
        int end = Section.end(text, part);
        if (end < 0) {
          break;
        }
        part = text.indexOf(Section.MARK, end);
        at = Math.max(at, end);
        continue;
      }
      int end = at + 1;
      while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (isBare(text, at + 1, end)) {
        out = out == null ? new StringBuilder(text.length() + 64) : out;
        out.append(text, copied, at).append("&amp;");
        copied = at + 1;
      }
      at = end;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  private static boolean isBare(String text, int start, int end) {
    if (start == end || !Character.isLetter(text.charAt(start))) {
      return false;
    }
    char next = end < text.length() ? text.charAt(end) : ' ';
    return next != ';' && (next == '=' || !PREDEFINED.contains(text.substring(start, end)));
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
