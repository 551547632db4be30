package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a block in a page's data calls itself.
 *
 * @param name in lower case, without the name of a library; empty if it says nothing
 */
record BlockKind(String name) {
  private static final List<String> MEMBERS =
      List.of("type", "_type", "__typename", "nodeType", "blockType", "blockName", "tagName");
  private static final List<String> HEADINGS = List.of("header", "h2", "h3", "h4", "h5", "h6");
  private static final List<String> PICTURES =
      List.of("image", "img", "picture", "photo", "gallery", "video", "audio", "embed", "iframe");

  static BlockKind of(JsonNode block) {
    for (String member : MEMBERS) {
      String said = Prose.lower(block.path(member).asText(""));
      if (!said.isEmpty()) {
        return new BlockKind(said.substring(said.lastIndexOf('/') + 1));
      }
    }
    return new BlockKind("");
  }

  boolean isHeading() {
    return name.startsWith("heading") || HEADINGS.contains(name);
  }

  boolean isParagraph() {
    return name.startsWith("paragraph") || name.equals("p") || name.equals("block");
  }

  /** Whether it is a picture, a rail or the like. */
  boolean isBeside() {
    return PICTURES.stream().anyMatch(name::contains) || MemberName.isOfRail(name);
  }
}
