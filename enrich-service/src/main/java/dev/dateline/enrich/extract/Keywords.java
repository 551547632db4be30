package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the page declares to be about, each once. */
final class Keywords {
  private static final int LONGEST = 100;
  private static final int MOST = 10;
  /** What some systems put before a keyword: {@code Category: Travel}. */
  private static final Pattern LABEL = Pattern.compile("^(?:\\p{L}+ ){0,3}\\p{L}+: (?=\\p{L})");
  /** Identifiers and host names among keywords. */
  private static final Pattern CODE =
      Pattern.compile("[0-9a-fA-F-]{32,}|\\d{5,}|(?:[\\w-]+\\.)+(?:com|net|org|de|fr|es|it|co|ca|at|ch)");

  private Keywords() {}

  static List<String> of(Witnesses page, int max) {
    Map<String, String> found = new LinkedHashMap<>();
    for (JsonNode value : page.values("keywords")) {
      String text = JsonLd.text(value);
      if (text != null) {
        add(text, page.values("keywords").size() == 1, found);
      }
    }
    for (String name : List.of("news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "keywords")) {
      if (found.isEmpty()) {
        List<String> values = page.survey().metas(name);
        values.forEach(value -> add(value, values.size() == 1, found));
      }
    }
    if (found.isEmpty()) {
      page.survey().rel("tag").forEach(link -> add(ElementText.of(link, LONGEST), false, found));
    }
    if (found.isEmpty()) {
      List<Element> named = page.survey().named(Role.TOPICS);
      for (Element topics : named.subList(0, Math.min(named.size(), MOST))) {
        for (Element link : topics.getElementsByTag("a")) {
          add(ElementText.of(link, LONGEST), false, found);
        }
      }
    }
    var entry = page.entry();
    if (found.isEmpty() && entry != null) {
      entry.tags().forEach(tag -> add(JsonLd.clean(tag), false, found));
    }
    return found.values().stream().limit(max).toList();
  }

  private static void add(String text, boolean split, Map<String, String> found) {
    List<String> parts = List.of(text);
    if (split) {
      parts = List.of(text.split(text.indexOf(',') >= 0 ? "\\s*[,、，،]\\s*" : "\\s*[;|、，،]\\s*"));
    }
    for (String part : parts) {
      String keyword = LABEL.matcher(part.strip()).replaceFirst("");
      String key = Prose.key(keyword);
      if (!key.isEmpty() && keyword.length() <= LONGEST && !CODE.matcher(keyword).matches()) {
        found.putIfAbsent(key, keyword);
      }
    }
  }
}
