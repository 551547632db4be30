package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paragraphs out of the JSON that editors keep a text in: HTML or lines in one text, an
 * array of texts, or of blocks with spans inside.
 */
final class RichText {
  /** Members in which a block keeps its own text. */
  private static final List<String> TEXTS =
      List.of("text", "html", "content", "value", "body", "innerHTML", "rendered");

  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#x\\p{XDigit}{1,6}|[a-z]{2,8});");
  private static final int FEWEST = 2;
  private static final int LEAST_MASS = 300;
  private static final int LONGEST = 500_000;
  private static final int MOST_PIECES = 5_000;

  /** Values that are looked at for a page, in all: inner objects are looked at again from outer. */
  private static final int MOST_VALUES = 500_000;

  private int values;

  /**
   * The longest text in one of the object's members, each piece as HTML; empty if there is none.
   */
  List<String> longest(JsonNode object) {
    List<String> longest = List.of();
    long most = LEAST_MASS;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (values++ < MOST_VALUES && mayHold(member)) {
        List<String> found = text(member.getValue());
        long mass = found.stream().mapToLong(Prose::mass).sum();
        if (mass > most) {
          longest = found;
          most = mass;
        }
      }
    }
    return longest;
  }

  private static boolean mayHold(Map.Entry<String, JsonNode> member) {
    return member.getValue().isObject()
        ? TextMember.holdsObject(member.getKey())
        : TextMember.holdsText(member.getKey());
  }

  private List<String> text(JsonNode value) {
    if (value.isObject()) {
      return OtherMatter.is(value) ? List.of() : longest(value);
    }
    List<String> pieces = new ArrayList<>();
    if (value.isArray()) {
      blocks(value, pieces);
    } else if (value.isTextual() && isLong(value.textValue())) {
      lines(value.textValue(), pieces);
    }
    boolean marked = pieces.size() == 1 && isMarked(pieces.getFirst());
    return marked || pieces.stream().filter(Prose::hasSentenceEnd).count() >= FEWEST
        ? pieces
        : List.of();
  }

  private static boolean isLong(String text) {
    return text.length() > LEAST_MASS && text.length() <= LONGEST;
  }

  private static void lines(String text, List<String> pieces) {
    if (isMarked(text)) {
      pieces.add(text);
    } else {
      text.lines().forEach(line -> add("p", line, pieces));
    }
  }

  private static boolean isMarked(String text) {
    return text.contains("<p") || text.contains("<br") || text.contains("<div");
  }

  private static String piece(String tag, String text) {
    if (isMarked(text)) {
      return "<div>" + text + "</div>";
    }
    boolean isHtml = text.contains("</") || ENTITY.matcher(text).find();
    String inside = isHtml ? text : Entities.escape(text);
    return "<" + tag + ">" + inside + "</" + tag + ">";
  }

  private void blocks(JsonNode array, List<String> pieces) {
    boolean spans = values < MOST_VALUES && isSpans(array);
    if (spans) {
      add("p", joined(array), pieces);
    }
    for (int i = 0; !spans && i < array.size() && pieces.size() < MOST_PIECES; i++) {
      values++;
      block(array.get(i), pieces);
    }
  }

  private void block(JsonNode block, List<String> pieces) {
    if (values > MOST_VALUES) {
      return;
    }
    if (block.isTextual()) {
      add("p", block.textValue(), pieces);
    } else if (block.isArray()) {
      blocks(block, pieces);
    } else if (block.isObject() && !OtherMatter.is(block) && !OtherMatter.isEntry(block)) {
      BlockKind kind = BlockKind.of(block);
      String tag = kind.isHeading() ? "h2" : "p";
      String own = own(block);
      if (own != null || !tag.equals("p") || kind.isParagraph()) {
        add(tag, own == null ? joined(block) : own, pieces);
      } else {
        inside(block, pieces);
      }
    }
  }

  private void inside(JsonNode object, List<String> pieces) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (values++ < MOST_VALUES && !MemberName.isBeside(member.getKey())) {
        if (member.getValue().isArray()) {
          blocks(member.getValue(), pieces);
        } else if (member.getValue().isObject()) {
          block(member.getValue(), pieces);
        }
      }
    }
  }

  private static void add(String tag, String text, List<String> pieces) {
    if (!text.isBlank() && text.length() <= LONGEST && pieces.size() < MOST_PIECES) {
      pieces.add(piece(tag, text));
    }
  }

  /** Whether most of the elements are parts of a sentence, as words set in bold are. */
  private static boolean isSpans(JsonNode array) {
    int parts = 0;
    int sentences = 0;
    for (JsonNode element : array) {
      String own = element.isObject() ? own(element) : null;
      boolean part = own != null && !Prose.endsSentence(own.strip());
      parts += part ? 1 : 0;
      sentences += own == null || part ? 0 : 1;
    }
    return parts > sentences && sentences <= 1;
  }

  private static @Nullable String own(JsonNode block) {
    for (String member : TEXTS) {
      JsonNode text = block.path(member);
      if (text.isTextual() && !text.textValue().isEmpty()) {
        return text.textValue();
      }
    }
    return null;
  }

  /** All text within, as one. */
  private String joined(JsonNode node) {
    StringBuilder text = new StringBuilder();
    join(node, text);
    return text.toString();
  }

  private void join(JsonNode node, StringBuilder into) {
    String own = node.isTextual() ? node.textValue() : own(node);
    if (own != null) {
      into.append(own);
    } else if (node.isArray()) {
      node.forEach(element -> join(element, into));
    } else if (values++ < MOST_VALUES && !OtherMatter.is(node)) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (member.getValue().isContainerNode() && !MemberName.isBeside(member.getKey())) {
          join(member.getValue(), into);
        }
      }
    }
  }
}
