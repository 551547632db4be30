package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a value in a page's data is for, by the names of its members and what it calls itself. Names
 * are read as class names are.
 */
final class BlockKind {
  private static final int BESIDE =
      bits(
          EnumSet.of(
              Role.CHROME,
              Role.RAIL,
              Role.COMMENTS,
              Role.CAPTION,
              Role.PAYWALL,
              Role.BYLINE,
              Role.STANDFIRST,
              Role.TOPICS,
              Role.BREADCRUMB));
  private static final int TITLE = bits(EnumSet.of(Role.HEADLINE));
  private static final int ENTRY = bits(EnumSet.of(Role.COMMENTS, Role.BYLINE));
  private static final int DAY = bits(EnumSet.of(Role.DATE));
  private static final List<String> KINDS =
      List.of("type", "_type", "__typename", "nodeType", "blockType", "blockName", "tagName");
  private static final List<String> PICTURES =
      List.of("image", "img", "picture", "photo", "gallery", "video", "audio", "embed", "iframe");
  private static final Set<String> ENTRIES =
      Set.of(
          "user",
          "userid",
          "username",
          "nick",
          "nickname",
          "avatar",
          "email",
          "likes",
          "votes",
          "score",
          "url",
          "link",
          "href",
          "slug",
          "permalink",
          "kicker",
          "label",
          "createdat",
          "displayname");
  private static final int LONGEST_NAME = 60;

  private BlockKind() {}

  private static int bits(Set<Role> roles) {
    return roles.stream().mapToInt(role -> 1 << role.ordinal()).sum();
  }

  private static boolean isNamed(String name, int roles) {
    return (Roles.WORDS.in(name, Math.min(name.length(), LONGEST_NAME)) & roles) != 0;
  }

  /** Whether a member's name says that it holds other than the article's text. */
  static boolean isBeside(String name) {
    return isNamed(name, BESIDE) || Prose.lower(name).endsWith("description");
  }

  /** What it calls itself, in lower case, without the name of a library; empty if nothing. */
  static String of(JsonNode block) {
    for (String member : KINDS) {
      String kind = Prose.lower(block.path(member).asText(""));
      if (!kind.isEmpty()) {
        return kind.substring(kind.lastIndexOf('/') + 1);
      }
    }
    return "";
  }

  static boolean isHeading(String kind) {
    return kind.startsWith("heading") || kind.equals("header") || kind.matches("h[2-6]");
  }

  static boolean isParagraph(String kind) {
    return kind.startsWith("paragraph") || kind.equals("p") || kind.equals("block");
  }

  /** Whether it calls itself a picture, a rail or the like, or has a title of its own. */
  static boolean isOther(JsonNode object) {
    String kind = of(object);
    if (PICTURES.stream().anyMatch(kind::contains) || isNamed(kind, BESIDE)) {
      return true;
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (member.getValue().isTextual()
          && isNamed(member.getKey(), TITLE)
          && Prose.words(member.getValue().textValue()) > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it names an author, a day, replies or an address: it is a comment, or a story of its
   * own.
   */
  static boolean isEntry(JsonNode object) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      boolean said = !member.getValue().isNull() && !member.getValue().isBoolean();
      boolean dated = member.getValue().isValueNode() && isNamed(name, DAY);
      if (said && (dated || isNamed(name, ENTRY) || isPerson(name, member.getValue()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPerson(String name, JsonNode value) {
    String lower = Prose.lower(name);
    String text = value.asText("");
    boolean named =
        lower.equals("name") && !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    return named || ENTRIES.contains(lower);
  }
}
