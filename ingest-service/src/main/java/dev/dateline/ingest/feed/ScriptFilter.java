package dev.dateline.ingest.feed;

import java.util.Set;

/**
 * Cuts whole elements and comments out of HTML text, in one pass and without parsing it; a mark
 * that is neither is text.
 */
final class ScriptFilter {
  private ScriptFilter() {}

  /**
   * The fragment without the named elements and comments; one that is never closed ends the
   * fragment.
   */
  static String strip(String fragment, Set<String> names) {
    StringBuilder out = null;
    int copied = 0;
    for (int at = fragment.indexOf('<'); at >= 0; at = fragment.indexOf('<', at + 1)) {
      if (at < copied) {
        continue;
      }
      if (fragment.startsWith("<!--", at)) {
        out = out == null ? new StringBuilder(fragment.length()) : out;
        out.append(fragment, copied, at);
        int close = fragment.indexOf("-->", at + 2);
        copied = close < 0 ? fragment.length() : close + 3;
        continue;
      }
      if (isBareMark(fragment, at)) {
        out = out == null ? new StringBuilder(fragment.length()) : out;
        out.append(fragment, copied, at).append("&lt;");
        copied = at + 1;
        continue;
      }
      if (!mayOpen(fragment, at + 1)) {
        continue;
      }
      for (String name : names) {
        if (opens(fragment, at + 1, name)) {
          out = out == null ? new StringBuilder(fragment.length()) : out;
          out.append(fragment, copied, at);
          copied = end(fragment, at + 1, name);
        }
      }
    }
    return out == null ? fragment : out.append(fragment, copied, fragment.length()).toString();
  }

  /** What looks to an HTML parser like a declaration, and would take the text after it along. */
  private static boolean isBareMark(String fragment, int at) {
    if (!fragment.startsWith("<!", at) || at + 2 >= fragment.length()) {
      return false;
    }
    char next = fragment.charAt(at + 2);
    return !Character.isLetter(next) && next != '-' && next != '[';
  }

  /** Whether a name begins here at all, which the end tags of a text do not. */
  private static boolean mayOpen(String fragment, int at) {
    return at < fragment.length() && Character.isLetter(fragment.charAt(at));
  }

  private static int end(String fragment, int from, String name) {
    int start = fragment.indexOf('>', from);
    if (start > 0 && fragment.charAt(start - 1) == '/') {
      return start + 1;
    }
    for (int at = fragment.indexOf("</", from); at >= 0; at = fragment.indexOf("</", at + 2)) {
      if (opens(fragment, at + 2, name)) {
        int close = fragment.indexOf('>', at);
        return close < 0 ? fragment.length() : close + 1;
      }
    }
    return fragment.length();
  }

  private static boolean opens(String fragment, int at, String name) {
    int end = at + name.length();
    return fragment.regionMatches(true, at, name, 0, name.length())
        && (end >= fragment.length() || !Character.isLetterOrDigit(fragment.charAt(end)));
  }
}
