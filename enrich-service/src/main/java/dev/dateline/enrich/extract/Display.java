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
}
