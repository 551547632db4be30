package dev.dateline.enrich.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * A layout of our own for pages of our own: HTML with the labels' names in double braces. {@code
 * {{#name}}…{{/name}}} stands once for each value of a label, none if the page lacks it; {@code
 * {{json:name}}} is the value in JSON. Its first lines say what it is and which labels it shows.
 */
record PageLayout(String name, Set<String> shows, String html) {
  static final List<String> NAMES =
      List.of(
          "ads-between",
          "font-tags",
          "nested-tables",
          "endless-scroll",
          "data-only",
          "right-to-left",
          "hashed-names",
          "nested-divs",
          "wordpress",
          "blogger",
          "forum",
          "dublin-core",
          "aside-between",
          "list-rail",
          "streamed",
          "headline-apart",
          "lead-apart",
          "consent-first",
          "fact-box",
          "author-box",
          "many-comments",
          "teaser-wall",
          "definition-list",
          "caption-classes",
          "cut-data",
          "other-data",
          "sloppy",
          "live-updates");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern EACH =
      Pattern.compile("\\{\\{#(\\w+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\{\\{(json:)?(\\w+)}}");

  static List<PageLayout> all() {
    return NAMES.stream().map(PageLayout::read).toList();
  }

  private static PageLayout read(String name) {
    String text = Pages.read("layouts/" + name + ".html");
    int shows = text.indexOf("shows: ") + "shows: ".length();
    int end = text.indexOf("-->");
    return new PageLayout(
        name,
        Set.of(text.substring(shows, end).strip().split(" ")),
        text.substring(end + "-->".length()).strip());
  }

  boolean shows(String label) {
    return shows.contains(label);
  }

  /** The page in this layout. */
  String of(PageLabels page) {
    return values(each(html, page), page);
  }

  private static String each(String template, PageLabels page) {
    return EACH.matcher(template)
        .replaceAll(
            match -> {
              StringBuilder out = new StringBuilder();
              for (String value : list(page, match.group(1))) {
                String inner = match.group(2).replace("{{.}}", Entities.escape(value));
                out.append(each(inner, page));
              }
              return Matcher.quoteReplacement(out.toString());
            });
  }

  private static String values(String template, PageLabels page) {
    return VALUE
        .matcher(template)
        .replaceAll(
            match -> {
              Object value = value(page, match.group(2));
              String text = match.group(1) == null ? Entities.escape("" + value) : json(value);
              return Matcher.quoteReplacement(text);
            });
  }

  private static List<String> list(PageLabels page, String name) {
    List<String> text = page.text();
    List<String> rail = page.rail();
    return switch (name) {
      case "text" -> text;
      case "first" -> text.subList(0, 1);
      case "rest" -> text.subList(1, text.size());
      case "authors" -> page.byline();
      case "keywords" -> page.keywords();
      case "raillabel" -> rail.isEmpty() ? rail : rail.subList(0, 1);
      case "headlines" -> rail.isEmpty() ? rail : rail.subList(1, rail.size());
      default -> page.has(name) ? List.of(page.label(name)) : List.of();
    };
  }

  private static Object value(PageLabels page, String name) {
    List<String> text = page.text();
    return switch (name) {
      case "language" -> page.language();
      case "text" -> String.join("\n", text);
      case "begin" -> text.getFirst();
      case "keywords" -> page.keywords();
      case "persons" ->
          page.byline().stream().map(by -> Map.of("@type", "Person", "name", by)).toList();
      default -> page.has(name) ? page.label(name) : "";
    };
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value).replace("</", "<\\/");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page's labels say of a field, if the layout shows it; else nothing. */
  List<String> expected(PageLabels page, String label) {
    return shows(label) ? list(page, label) : List.of();
  }

  @Override
  public String toString() {
    return name + " " + Arrays.toString(shows.toArray());
  }
}
