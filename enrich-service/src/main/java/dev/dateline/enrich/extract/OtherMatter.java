package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Tells objects in a page's data that are none of the article's text, by all that they hold. */
final class OtherMatter {
  /** Names of members, in lower case, that comments and links to other stories have. */
  private static final Set<String> OF_ENTRIES =
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

  private OtherMatter() {}

  /** Whether it calls itself a picture, a rail or the like, or has a title of its own. */
  static boolean is(JsonNode object) {
    if (BlockKind.of(object).isBeside()) {
      return true;
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (member.getValue().isTextual()
          && MemberName.isTitle(member.getKey())
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
      JsonNode value = member.getValue();
      boolean said = !value.isNull() && !value.isBoolean();
      boolean dated = value.isValueNode() && MemberName.isDay(name);
      if (said && (dated || MemberName.isWriter(name) || isOfEntry(name, value))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfEntry(String name, JsonNode value) {
    String lower = Prose.lower(name);
    String text = value.asText("");
    boolean person =
        lower.equals("name") && !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    return person || OF_ENTRIES.contains(lower);
  }
}
