package dev.dateline.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Categories, subjects and keywords. */
final class Tags {
  private Tags() {}

  /** Each once, in the feed's order. */
  static List<String> of(Fields fields, Reading reading) {
    Set<String> tags = new LinkedHashSet<>();
    for (Element e :
        fields.all("category", "atom:category", "dc:subject", "media:category", "slash:section")) {
      add(tags, term(e), reading);
    }
    for (Element e : fields.all("itunes:category")) {
      for (Element category : e.stream().limit(reading.limits().maxValues()).toList()) {
        add(tags, category.attr("text"), reading);
      }
    }
    for (Element e : fields.all("media:keywords", "itunes:keywords", "keywords")) {
      String words = e.wholeText();
      if (words.length() <= reading.limits().maxFieldChars()) {
        for (String word : words.split(words.indexOf(',') >= 0 ? "," : "\\s", -1)) {
          add(tags, word, reading);
        }
      }
    }
    return List.copyOf(tags);
  }

  /** Keywords in one text, separated by commas. */
  static List<String> split(String keywords, Reading reading) {
    Set<String> tags = new LinkedHashSet<>();
    for (String word : keywords.split(",", -1)) {
      add(tags, word, reading);
    }
    return List.copyOf(tags);
  }

  private static @Nullable String term(Element element) {
    String label = element.attr("label");
    String term = element.attr("term");
    String named = term.isBlank() || Links.isAbsolute(term) && !label.isBlank() ? label : term;
    return named.isBlank() ? element.wholeText() : named;
  }

  private static void add(Set<String> tags, @Nullable String value, Reading reading) {
    String tag = TextConstruct.tidy(value, reading.limits().maxLineChars());
    if (tag != null && tags.size() < reading.limits().maxValues()) {
      tags.add(tag);
    }
  }
}
