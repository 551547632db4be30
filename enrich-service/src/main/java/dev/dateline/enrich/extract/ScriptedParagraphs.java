package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Paragraphs in the JSON that a page's scripts draw it from: the array that holds the most prose,
 * be its elements texts or objects with texts inside, as rich text is kept.
 */
final class ScriptedParagraphs {
  /** The members that formats of rich text keep text and its parts in. */
  private static final Set<String> TEXTS =
      Set.of("text", "value", "html", "content", "body", "children", "data", "paragraphs");

  private static final int DEEPEST = 40;
  private static final int FEWEST = 2;

  /** Values looked at, in all: an array's are looked at again for each array around it. */
  private static final int MOST_VALUES = 500_000;

  private List<String> best = List.of();
  private long most;
  private int values;

  private ScriptedParagraphs() {}

  /** The paragraphs as HTML; empty if no script holds two of them. */
  static String html(Document page) {
    ScriptedParagraphs found = new ScriptedParagraphs();
    for (Element script : page.getElementsByTag("script")) {
      String type = Prose.lower(script.attr("type"));
      if (type.contains("json") && !type.contains("ld+json")) {
        SloppyJson.read(script.data(), value -> found.walk(value, 0));
      }
    }
    return String.join("", found.best);
  }

  private void walk(JsonNode node, int depth) {
    if (depth > DEEPEST || values > MOST_VALUES) {
      return;
    }
    if (node.isArray()) {
      judge(node);
    }
    node.forEach(inside -> walk(inside, depth + 1));
  }

  private void judge(JsonNode array) {
    List<String> paragraphs = new ArrayList<>();
    long mass = 0;
    int prose = 0;
    for (JsonNode element : array) {
      StringBuilder text = new StringBuilder();
      collect(element, text, 0);
      String paragraph = text.toString();
      if (!paragraph.isBlank()) {
        boolean marked = paragraph.indexOf('<') >= 0;
        paragraphs.add("<p>" + (marked ? paragraph : Entities.escape(paragraph)) + "</p>");
      }
      if (Prose.hasSentenceEnd(paragraph)) {
        mass += Prose.mass(paragraph);
        prose++;
      }
    }
    if (prose >= FEWEST && mass > most) {
      best = paragraphs;
      most = mass;
    }
  }

  private void collect(JsonNode node, StringBuilder text, int depth) {
    if (depth > DEEPEST || values++ > MOST_VALUES) {
      return;
    }
    if (node.isTextual()) {
      text.append(node.textValue());
    } else if (node.isArray()) {
      node.forEach(inside -> collect(inside, text, depth + 1));
    } else {
      node.properties().stream()
          .filter(member -> TEXTS.contains(member.getKey()))
          .forEach(member -> collect(member.getValue(), text, depth + 1));
    }
  }
}
