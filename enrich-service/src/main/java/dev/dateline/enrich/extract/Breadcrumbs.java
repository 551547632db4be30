package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The path from the home page to the article.
 *
 * @param path from the home page down, without the article itself
 * @param section the part of the outlet it stands in; {@code null} if the page does not say
 */
record Breadcrumbs(List<String> path, @Nullable String section) {
  private static final int MAX_STEPS = 10;
  private static final Lexicon HOME = Lexicon.load("home.txt");

  static Breadcrumbs of(Witnesses page, String title) {
    List<String> path = structured(page);
    if (path.isEmpty()) {
      path = shown(page);
    }
    path = new ArrayList<>(path);
    String key = Prose.key(title);
    path.removeIf(
        step ->
            step.length() > 80
                || (!key.isEmpty() && key.startsWith(Prose.key(step)) && step.length() > 20));
    return new Breadcrumbs(path.stream().distinct().limit(MAX_STEPS).toList(), section(page, path));
  }

  private static List<String> structured(Witnesses page) {
    for (JsonNode object : page.data().objects()) {
      if (JsonLd.isA(object, "BreadcrumbList")) {
        List<JsonNode> items = new ArrayList<>(page.data().values(object, "itemListElement"));
        items.sort(Comparator.comparingInt(item -> item.path("position").asInt(0)));
        List<String> path = new ArrayList<>();
        for (JsonNode item : items) {
          JsonNode named = item.has("name") ? item : item.path("item");
          String name = named.isObject() ? JsonLd.clean(named.path("name").asText("")) : "";
          if (!name.isEmpty()) {
            path.add(name);
          }
        }
        if (!path.isEmpty()) {
          return path;
        }
      }
    }
    return List.of();
  }

  private static List<String> shown(Witnesses page) {
    List<Element> named = page.survey().named(Role.BREADCRUMB);
    for (Element crumbs : named.subList(0, Math.min(named.size(), MAX_STEPS))) {
      List<String> path = new ArrayList<>();
      for (Element link : crumbs.getElementsByTag("a")) {
        String text = ElementText.of(link, 100);
        if (!text.isEmpty()) {
          path.add(text);
        }
      }
      if (!path.isEmpty()) {
        return path;
      }
    }
    return List.of();
  }

  private static @Nullable String section(Witnesses page, List<String> path) {
    String said = page.said("articleSection");
    String section =
        said == null
            ? page.survey()
                .meta("article:section", "section", "parsely-section", "cxenseparse:section")
            : said;
    return section != null && !section.startsWith("http") ? section : last(path);
  }

  /** The last step that is not the home page; {@code null} if there is none. */
  static @Nullable String last(List<String> path) {
    for (String step : path.reversed()) {
      if (!HOME.is(step)) {
        return step;
      }
    }
    return null;
  }
}
