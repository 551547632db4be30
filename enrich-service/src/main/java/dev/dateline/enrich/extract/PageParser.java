package dev.dateline.enrich.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses any page. Jsoup 1.24.1 may lose count of open formatting elements and templates where it
 * cuts nesting off, and throws then; such a page is parsed again deeper, and if it is deeper still,
 * without those elements.
 *
 * @param maxDepth nesting of elements; deeper elements are attached at this depth
 */
record PageParser(int maxDepth) {
  private static final int DEEPER = 8;
  // The formatting elements of the HTML standard, section 13.2.4.3, and the template.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(</?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|template|tt|u)(?=[\\s/>])");

  Document parse(String html, @Nullable String url) {
    try {
      return parse(html, url, maxDepth);
    } catch (RuntimeException atTheLimit) {
      try {
        return parse(html, url, DEEPER * maxDepth);
      } catch (RuntimeException again) {
        return parse(COUNTED.matcher(html).replaceAll("$1span"), url, maxDepth);
      }
    }
  }

  private static Document parse(String html, @Nullable String url, int depth) {
    return Parser.htmlParser().setMaxDepth(depth).parseInput(html, url == null ? "" : url);
  }
}
