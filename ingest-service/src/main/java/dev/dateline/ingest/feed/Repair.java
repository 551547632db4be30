package dev.dateline.ingest.feed;

import java.util.Set;

/**
 * Mends in the text what no tree builder can mend: sections that would swallow the rest of the
 * feed, and characters that XML does not allow. Linear in the text.
 */
final class Repair {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  private final String text;
  private final Set<Flaw> flaws;
  private final StringBuilder out;
  private int cdataEnd = -1;

  private Repair(String text, Set<Flaw> flaws) {
    this.text = text;
    this.flaws = flaws;
    this.out = new StringBuilder(text.length() + 64);
  }

  /** The text, mended; what was wrong is added to {@code flaws}. */
  static String mend(String text, Set<Flaw> flaws) {
    String clean = Controls.clean(text);
    if (clean.length() < text.length()) {
      flaws.add(Flaw.CONTROL_CHARACTERS);
    }
    String declared = InternalEntities.expand(clean);
    return declared.contains("<!") ? new Repair(declared, flaws).sections() : declared;
  }

  private String sections() {
    int copied = 0;
    int lastCdataEnd = text.lastIndexOf(CDATA_END);
    int lastCommentEnd = text.lastIndexOf(COMMENT_END);
    for (int at = text.indexOf("<!"); at >= 0; at = text.indexOf("<!", at)) {
      if (text.startsWith(CDATA, at)) {
        int body = at + CDATA.length();
        if (cdataEnd < body && lastCdataEnd >= body) {
          cdataEnd = text.indexOf(CDATA_END, body);
        }
        int end = lastCdataEnd < body ? -1 : cdataEnd;
        int lost = endOfLostSection(at, body, end);
        if (lost >= 0) {
          flaws.add(Flaw.UNTERMINATED_SECTION);
          out.append(text, copied, lost).append(CDATA_END);
          copied = lost;
          at = lost;
        } else {
          at = end + CDATA_END.length();
        }
      } else if (text.startsWith(COMMENT, at)) {
        int body = at + COMMENT.length();
        if (lastCommentEnd < body) {
          flaws.add(Flaw.UNTERMINATED_SECTION);
          out.append(text, copied, at);
          copied = body;
          at = body;
        } else {
          at = text.indexOf(COMMENT_END, body) + COMMENT_END.length();
        }
      } else {
        at += 2;
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /**
   * Where a CDATA section without an end of its own should have ended: at the end tag of the
   * element it opens. -1 if it has an end: one that comes before any further section.
   */
  private int endOfLostSection(int start, int body, int end) {
    int limit = end < 0 ? text.length() : end;
    int next = text.indexOf(CDATA, body, limit);
    if (end >= 0 && next < 0) {
      return -1;
    }
    String element = elementBefore(start);
    int close =
        element.isEmpty() ? -1 : text.indexOf("</" + element + ">", body, next < 0 ? limit : next);
    return close >= 0 || end >= 0 ? close : text.length();
  }

  /** Name of the start tag that ends right before {@code at}; empty if there is none near. */
  private String elementBefore(int at) {
    int close = at - 1;
    while (close >= 0 && Character.isWhitespace(text.charAt(close)) && at - close < 64) {
      close--;
    }
    if (close < 0 || text.charAt(close) != '>') {
      return "";
    }
    int open = text.lastIndexOf('<', close);
    if (open < 0 || close - open > 512) {
      return "";
    }
    int end = open + 1;
    while (end < close && isNamePart(text.charAt(end))) {
      end++;
    }
    return text.substring(open + 1, end);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }
}
