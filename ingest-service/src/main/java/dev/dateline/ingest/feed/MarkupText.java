package dev.dateline.ingest.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Turns elements into HTML fragments, and HTML fragments into plain text. */
public final class MarkupText {
  private static final Set<String> UNWANTED = Set.of("script", "style", "applet");
  private static final Set<String> VOID =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});");
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0]+");

  private MarkupText() {}

  /**
   * The text that a reader would see: without tags, character references resolved, white space
   * collapsed. Character references that a feed has escaped once too often are resolved too.
   *
   * @param fragment HTML or plain text
   */
  public static String plain(String fragment) {
    String text = fragment;
    if (looksLikeMarkup(text)) {
      text = Parser.unescapeEntities(Jsoup.parseBodyFragment(text).text(), true);
    }
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Whether reading the text as HTML would differ from reading it as it stands. */
  static boolean looksLikeMarkup(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      boolean letter = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
      if (c == '<' && (letter || next == '/' || next == '!')
          || c == '&' && (letter || next == '#')) {
        return true;
      }
    }
    return false;
  }

  /** Plain text as an HTML fragment that means the same. */
  static String escape(String text) {
    return looksLikeMarkup(text) ? escapeAll(text) : text;
  }

  /** Text that is declared plain as an HTML fragment; if it holds references, it is none too. */
  static String literal(String text) {
    return REFERENCE.matcher(text).find() ? text : escape(text);
  }

  /** The same fragment; a bracket in a text without any that closes a tag begins none. */
  static String closed(String fragment) {
    return fragment.indexOf('>') < 0 ? fragment.replace("<", "&lt;") : fragment;
  }

  private static String escapeAll(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The fragment without scripts and style sheets and what is in them. */
  static String withoutScripts(String fragment) {
    return fragment.indexOf('<') < 0 ? fragment : ScriptFilter.strip(fragment, UNWANTED);
  }

  /**
   * What is inside an element, as HTML: prefixes of XHTML are dropped, and a CDATA section beside
   * elements is taken for HTML. Links become absolute. Ends somewhere after {@code maxChars}.
   *
   * @param url that links are relative to where no {@code xml:base} is in force
   */
  static String inner(Element element, int maxChars, String url) {
    StringBuilder out = new StringBuilder();
    element.filter(new Writer(element, out, maxChars, url));
    return out.toString();
  }

  private record Writer(Element top, StringBuilder out, int maxChars, String url)
      implements NodeFilter {
    @Override
    public FilterResult head(Node node, int depth) {
      if (node == top) {
        return FilterResult.CONTINUE;
      }
      if (node instanceof CDataNode cdata) {
        String html = withoutScripts(cdata.getWholeText());
        out.append(RelativeLinks.absolute(html, () -> BaseUri.of(top, url)));
      } else if (node instanceof TextNode text) {
        out.append(escapeAll(text.getWholeText()));
      } else if (node instanceof Element element) {
        if (UNWANTED.contains(name(element).toLowerCase(Locale.ROOT))) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
      }
      return out.length() > maxChars ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node != top && node instanceof Element element) {
        String name = name(element);
        if (element.childNodeSize() > 0 || !VOID.contains(name)) {
          out.append("</").append(name).append('>');
        }
      }
      return FilterResult.CONTINUE;
    }

    private void open(Element element) {
      out.append('<').append(name(element));
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        if (!key.startsWith("xmlns") && !key.startsWith("on") && !key.equals("xml:base")) {
          String value = attribute.getValue();
          if (RelativeLinks.isRelative(key, value)) {
            value = RelativeLinks.resolve(key, value, BaseUri.of(element, url));
          }
          out.append(' ').append(key).append("=\"");
          out.append(value.replace("&", "&amp;").replace("\"", "&quot;")).append('"');
        }
      }
      out.append('>');
    }

    private static String name(Element element) {
      String tag = element.tagName();
      return Vocabulary.isXhtml(element) ? tag.substring(tag.indexOf(':') + 1) : tag;
    }
  }
}
