package dev.dateline.enrich.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an open element does to the text around it. */
enum Display {
  BLOCK,
  INLINE,
  LINK,
  BREAK;

  private static final Set<String> INLINE_TAGS =
      new HashSet<>(
          List.of(
              "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
              "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "rb",
              "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
              "var", "wbr", "picture", "source", "nobr"));

  /** Elements whose text is not shown, or is none of the page's. */
  private static final Set<String> SKIPPED =
      new HashSet<>(
          List.of(
              "script",
              "style",
              "noscript",
              "template",
              "svg",
              "math",
              "iframe",
              "object",
              "embed",
              "head",
              "select",
              "option",
              "button",
              "input",
              "textarea",
              "canvas",
              "audio",
              "video",
              "map",
              "dialog",
              "nav",
              "rp",
              "rt",
              "datalist",
              "progress",
              "meter",
              "link",
              "meta",
              "title",
              "amp-ad",
              "amp-sidebar",
              "menu"));

  /** Captions in inline elements stand apart from the text all the same. */
  static Display of(String tag, Set<Role> roles) {
    return switch (tag) {
      case "br" -> Display.BREAK;
      case "a" -> Display.LINK;
      case "div", "p", "li", "ul" -> Display.BLOCK;
      case "span", "small" -> roles.contains(Role.CAPTION) ? Display.BLOCK : Display.INLINE;
      default -> INLINE_TAGS.contains(tag) || tag.indexOf('-') > 0 ? Display.INLINE : Display.BLOCK;
    };
  }

  /** Whether nothing inside such an element is read. */
  static boolean isSkipped(String tag) {
    return SKIPPED.contains(tag);
  }
}
