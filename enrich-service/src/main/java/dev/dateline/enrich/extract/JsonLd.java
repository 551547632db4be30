package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The structured data of a page: every object of its JSON-LD scripts, in order. */
final class JsonLd {
  private static final int MAX_OBJECTS = 5_000;

  /** Members whose objects are others than the page's own. */
  private static final Set<String> BESIDES =
      Set.of(
          "itemListElement",
          "hasPart",
          "mentions",
          "citation",
          "relatedLink",
          "significantLink",
          "isBasedOn",
          "workExample",
          "subjectOf",
          "liveBlogUpdate");

  private final List<JsonNode> objects = new ArrayList<>();
  private final Set<JsonNode> besides = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, JsonNode> byId = new HashMap<>();

  private JsonLd() {}

  static JsonLd read(List<String> scripts) {
    JsonLd data = new JsonLd();
    for (String script : scripts) {
      SloppyJson.read(script, value -> data.walk(value, 0, false));
    }
    return data;
  }

  private void walk(JsonNode node, int depth, boolean beside) {
    if (objects.size() >= MAX_OBJECTS || depth > SloppyJson.MAX_DEPTH) {
      return;
    }
    if (node.isObject()) {
      objects.add(node);
      if (beside) {
        besides.add(node);
      }
      String id = node.path("@id").asText("");
      if (!id.isEmpty() && node.size() > 1) {
        byId.putIfAbsent(id, node);
      }
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              member ->
                  walk(member.getValue(), depth + 1, beside || BESIDES.contains(member.getKey())));
    } else if (node.isArray()) {
      node.forEach(element -> walk(element, depth + 1, beside));
    }
  }

  /** All objects, outer ones before those inside them. */
  List<JsonNode> objects() {
    return objects;
  }

  /** Those of them that are the page's own, see {@link #isBeside}. */
  List<JsonNode> own() {
    return objects.stream().filter(object -> !isBeside(object)).toList();
  }

  /** Whether the object stands in a list, or is what another one only speaks of or links to. */
  boolean isBeside(JsonNode object) {
    return besides.contains(object);
  }

  /** The values of a member: an array's elements, references followed. */
  List<JsonNode> values(@Nullable JsonNode object, String member) {
    List<JsonNode> values = new ArrayList<>();
    if (object != null && object.has(member)) {
      collect(object.get(member), values, 0);
    }
    return values;
  }

  private void collect(JsonNode value, List<JsonNode> into, int depth) {
    if (value.isArray() && depth < 4) {
      value.forEach(element -> collect(element, into, depth + 1));
    } else if (value.isObject()
        && value.size() <= 2
        && byId.containsKey(value.path("@id").asText())) {
      into.add(byId.getOrDefault(value.path("@id").asText(), value));
    } else if (!value.isNull() && !value.isMissingNode()) {
      into.add(value);
    }
  }

  /**
   * The first text of a member, or the name or address of the object there; {@code null} if none.
   */
  @Nullable String text(@Nullable JsonNode object, String member) {
    for (JsonNode value : values(object, member)) {
      String text = text(value);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /**
   * A text with its entities resolved and spaces squashed, of an object its name; {@code null} if
   * empty.
   */
  static @Nullable String text(JsonNode value) {
    for (String member : List.of("", "@value", "name", "url", "@id")) {
      JsonNode at = member.isEmpty() ? value : value.path(member);
      if (at.isArray() && !at.isEmpty()) {
        at = at.get(0);
      }
      if (at.isValueNode() && !at.isNull()) {
        String text = clean(at.asText());
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  /** Entities resolved, even where escaped twice, and spaces squashed. */
  static String clean(String text) {
    String clean = text;
    for (int i = 0; i < 2 && clean.indexOf('&') >= 0; i++) {
      clean = Parser.unescapeEntities(clean, false);
    }
    return Prose.squash(clean);
  }

  /** Whether the object is of a type whose name ends so. */
  static boolean isA(JsonNode object, String... suffixes) {
    JsonNode type = object.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (endsWith(one.asText(), suffixes)) {
          return true;
        }
      }
      return false;
    }
    return endsWith(type.asText(), suffixes);
  }

  private static boolean endsWith(String type, String... suffixes) {
    for (String suffix : suffixes) {
      if (type.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }
}
