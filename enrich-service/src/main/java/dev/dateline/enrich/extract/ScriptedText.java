package dev.dateline.enrich.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page that is drawn by its scripts: the article in their data, else the longest HTML
 * among their string literals, as frameworks ship the state of a page with it.
 */
final class ScriptedText {
  private static final int SHORTEST = 400;
  private static final int LONGEST = 500_000;
  private static final int MOST_ESCAPES = 2;

  private ScriptedText() {}

  /**
   * The text as a document.
   *
   * @param title the page's headline; empty if it has none
   * @return {@code null} if no script holds paragraphs that speak of it
   */
  static @Nullable Document of(Document page, Survey survey, String title, PageParser parser) {
    String html = ScriptedArticle.html(page, survey, title);
    html = html == null ? literal(page, title) : html;
    return html == null ? null : parser.parse(html, page.baseUri());
  }

  private static @Nullable String literal(Document page, String title) {
    String longest = "";
    for (Element script : page.getElementsByTag("script")) {
      String literal = longest(script.data());
      longest = literal.length() > longest.length() ? literal : longest;
    }
    for (int i = 0; i < MOST_ESCAPES && longest.indexOf('\\') >= 0; i++) {
      longest = unescaped(longest);
    }
    return isHtml(longest) && HeadlineWords.of(title).areIn(longest) ? longest : null;
  }

  /** The longest literal in double quotes that holds a paragraph; empty if none. */
  private static String longest(String script) {
    String longest = "";
    int open = script.indexOf('"');
    while (open >= 0) {
      int close = close(script, open + 1);
      int length = close - open - 1;
      if (length >= SHORTEST && length <= LONGEST && length > longest.length()) {
        String literal = script.substring(open + 1, close);
        longest = isHtml(literal) ? literal : longest;
      }
      open = script.indexOf('"', close + 1);
    }
    return longest;
  }

  private static int close(String script, int from) {
    int i = from;
    while (i < script.length() && script.charAt(i) != '"') {
      i += script.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, script.length());
  }

  private static boolean isHtml(String text) {
    return text.contains("<p")
        || text.contains("<br")
        || text.contains("u003cp")
        || text.contains("u003cbr");
  }

  private static String unescaped(String literal) {
    StringBuilder out = new StringBuilder(literal.length());
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c != '\\' || i + 1 == literal.length()) {
        out.append(c);
        continue;
      }
      char escaped = literal.charAt(++i);
      if (escaped == 'u' && i + 4 < literal.length()) {
        int code = hex(literal, i + 1);
        out.append(code < 0 ? 'u' : (char) code);
        i += code < 0 ? 0 : 4;
      } else {
        out.append(escaped == 'n' || escaped == 't' || escaped == 'r' ? ' ' : escaped);
      }
    }
    return out.toString();
  }

  /** Four hexadecimal digits; -1 if they are none. */
  private static int hex(String text, int start) {
    int code = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
