package dev.dateline.ingest.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * Bare brackets of XML: {@code x<y holds?</title>} begins no element {@code y}, which would take
 * all that follows.
 */
final class Brackets {
  private static final int LONGEST_NAME = 64;

  private final String text;

  /** Of names, whether an element of that name is closed anywhere. */
  private final Map<String, Boolean> closed = new HashMap<>();

  private Brackets(String text) {
    this.text = text;
  }

  /** The text with bare brackets outside CDATA sections and comments escaped. */
  static String escape(String text) {
    return new Brackets(text).escaped();
  }

  private String escaped() {
    StringBuilder out = null;
    int copied = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
      int end = text.startsWith(Section.MARK, at) ? Section.end(text, at) : end(at + 1);
      if (end < 0) {
        break;
      }
      if (text.charAt(end - 1) != '>' && isBare(at + 1, end)) {
        out = out == null ? new StringBuilder(text.length() + 64) : out;
        out.append(text, copied, at).append("&lt;");
        copied = at + 1;
      }
      at = end;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** Behind the bracket that closes a tag, or at the one that opens the next; -1 for neither. */
  private int end(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return i;
      }
    }
    return -1;
  }

  /** Whether no tag begins there: it has no attributes, and nothing of its name is ever closed. */
  private boolean isBare(int start, int end) {
    if (!Character.isLetter(text.charAt(start)) || text.substring(start, end).indexOf('=') >= 0) {
      return false;
    }
    int nameEnd = start + 1;
    while (nameEnd < end && isNamePart(text.charAt(nameEnd))) {
      nameEnd++;
    }
    return nameEnd - start <= LONGEST_NAME
        && !closed.computeIfAbsent(
            text.substring(start, nameEnd), name -> text.contains("</" + name + ">"));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
