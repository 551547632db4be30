package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page declares to be about, each once. */
final class Keywords {
  private static final int LONGEST = 100;
  private static final int MOST = 10;
  private static final int MANY_WORDS = 7;
  private static final int FEW = 3;

  /** What some systems put before a keyword: {@code Category: Travel}. */
  private static final Pattern LABEL = Pattern.compile("^(?:\\p{L}+ ){0,3}\\p{L}+: (?=\\p{L})");

  /** Identifiers and host names among keywords. */
  private static final Pattern CODE =
      Pattern.compile(
          "[0-9a-fA-F-]{32,}|\\d{5,}|(?:[\\w-]+\\.)+(?:com|net|org|de|fr|es|it|co|ca|at|ch)");

  private static final Pattern COMMA = Pattern.compile("\\s*[,、，،]\\s*");
  private static final Pattern BAR = Pattern.compile("\\s*[;|、，،]\\s*");

  private Keywords() {}

  /** {@code null} if the page declares none. */
  static @Nullable Found<List<String>> of(Witnesses page, @Nullable String publisher, int max) {
    Map<String, String> found = new LinkedHashMap<>();
    Witness witness = collect(page, publisher, found);
    if (publisher != null && found.size() > 1) {
      found.remove(Prose.key(publisher));
    }
    List<String> keywords =
        found.size() == 1
            ? together(page, found.values().iterator().next())
            : found.values().stream().limit(max).toList();
    return keywords.isEmpty() ? null : Found.by(witness, keywords);
  }

  /** Asks the witnesses in turn until one has several; gives the one that spoke first. */
  private static Witness collect(
      Witnesses page, @Nullable String publisher, Map<String, String> found) {
    List<JsonNode> said = page.values("keywords");
    for (JsonNode value : said) {
      String text = JsonLd.text(value);
      if (text != null) {
        add(text, said.size() == 1, found);
      }
    }
    Witness witness = found.isEmpty() ? Witness.META : Witness.DATA;
    for (String name : List.of("news_keywords", "article:tag", "parsely-tags", "sailthru.tags")) {
      meta(page, name, found);
    }
    if (!isSiteWide(page, publisher)) {
      meta(page, "keywords", found);
    }
    witness = found.isEmpty() ? Witness.SHOWN : witness;
    shown(page, found);
    witness = found.isEmpty() ? Witness.META : witness;
    meta(page, "keywords", found);
    var entry = page.entry();
    if (found.isEmpty() && entry != null) {
      entry.tags().forEach(tag -> add(JsonLd.clean(tag), false, found));
      return Witness.FEED;
    }
    return witness;
  }

  private static void meta(Witnesses page, String name, Map<String, String> found) {
    if (found.isEmpty()) {
      List<String> values = page.survey().metas(name);
      values.forEach(value -> add(value, values.size() == 1, found));
    }
  }

  /** Keywords that begin with the outlet's name stand on all its pages. */
  private static boolean isSiteWide(Witnesses page, @Nullable String publisher) {
    String keywords = page.survey().meta("keywords");
    return keywords != null
        && publisher != null
        && Prose.key(keywords).startsWith(Prose.key(publisher));
  }

  private static void shown(Witnesses page, Map<String, String> found) {
    List<String> links = found.size() > 1 ? List.of() : TopicLinks.of(page.text());
    if (found.isEmpty() || links.size() >= FEW) {
      links.forEach(topic -> add(topic, false, found));
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
  }

  /** One keyword of many words is a list that has lost its separators. */
  private static List<String> together(Witnesses page, String keyword) {
    return Prose.words(keyword) < MANY_WORDS || keyword.indexOf(' ') < 0
        ? List.of(keyword)
        : RunTogether.split(keyword, page.text().blocks().stream().map(Block::text).toList());
  }

  private static void add(String text, boolean split, Map<String, String> found) {
    List<String> parts = List.of(text);
    if (split) {
      parts = List.of((text.indexOf(',') >= 0 ? COMMA : BAR).split(text));
    }
    for (String part : parts) {
      String keyword = withoutLabel(part.strip());
      String key = Prose.key(keyword);
      if (!key.isEmpty() && keyword.length() <= LONGEST && !CODE.matcher(keyword).matches()) {
        found.putIfAbsent(key, keyword);
      }
    }
  }

  private static String withoutLabel(String part) {
    return part.contains(": ") ? LABEL.matcher(part).replaceFirst("") : part;
  }
}
