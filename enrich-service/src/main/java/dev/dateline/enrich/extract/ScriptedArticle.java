package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article in the data that a page's scripts draw it from: the longest text inside the innermost
 * object that bears the page's own headline. What is named for comments or other matter is not
 * looked into.
 */
final class ScriptedArticle {
  private static final int SHORTEST_HEADLINE = 12;

  /** Members of an object that holds nothing but forms of the headline. */
  private static final int MOST_FORMS = 8;

  private final Set<String> headlines;
  private final RichText texts = new RichText();
  private @Nullable List<String> best;
  private long most;

  private ScriptedArticle(Set<String> headlines) {
    this.headlines = headlines;
  }

  /**
   * The article's text as HTML; {@code null} if no object bears one of the headlines and a text.
   *
   * @param title the page's headline; empty if it has none
   */
  static @Nullable String html(Document page, Survey survey, String title) {
    Set<String> headlines = new HashSet<>(List.of(Prose.key(title)));
    survey.metas("og:title").forEach(graph -> headlines.add(Prose.key(graph)));
    for (Element heading : survey.tag("h1")) {
      headlines.add(Prose.key(Witnesses.value(heading)));
    }
    String site = survey.meta("og:site_name", "application-name");
    headlines.remove(site == null ? "" : Prose.key(site));
    headlines.removeIf(headline -> Prose.mass(headline) < SHORTEST_HEADLINE);
    ScriptedArticle found = new ScriptedArticle(headlines);
    if (!headlines.isEmpty()) {
      ScriptData.read(page, found::find);
    }
    return found.best == null ? null : String.join("", found.best);
  }

  /** Whether an object within bears the headline and a text. */
  private boolean find(JsonNode node) {
    boolean inside = false;
    if (node.isArray()) {
      for (JsonNode element : node) {
        inside |= find(element);
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      inside |= !MemberName.isBeside(member.getKey()) && find(member.getValue());
    }
    return inside || (node.isObject() && bearsHeadline(node) && take(node));
  }

  private boolean bearsHeadline(JsonNode object) {
    for (JsonNode member : object) {
      boolean forms = member.isObject() && member.size() <= MOST_FORMS;
      if (isHeadline(member) || (forms && isAnyHeadline(member))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnyHeadline(JsonNode forms) {
    boolean found = false;
    for (JsonNode form : forms) {
      found |= isHeadline(form);
      if (form.isContainerNode()) {
        return false;
      }
    }
    return found;
  }

  private boolean isHeadline(JsonNode value) {
    return value.isTextual()
        && value.textValue().length() < 500
        && headlines.contains(Prose.key(JsonLd.clean(value.textValue())));
  }

  private boolean take(JsonNode object) {
    List<String> longest = texts.longest(object);
    long length = longest.stream().mapToLong(String::length).sum();
    if (length > most) {
      best = longest;
      most = length;
    }
    return !longest.isEmpty();
  }
}
