package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The path from the home page to the article.
 *
 * @param path from the home page down, without the article itself; {@code null} if the page has
 *     none
 * @param section the part of the outlet it stands in; {@code null} if the page does not say
 */
record Breadcrumbs(@Nullable Found<List<String>> path, @Nullable Found<String> section) {
  private static final Evaluator LIST = Selector.evaluatorOf("[itemtype$=BreadcrumbList]");
  private static final int MAX_STEPS = 10;
  private static final int LONGEST_SECTION = 80;
  private static final int ABOVE = 4;
  private static final Pattern TRAIL = Pattern.compile("\\s[>›»/→]\\s");
  private static final Lexicon HOME = Lexicon.load("home.txt");

  static Breadcrumbs of(Witnesses page, String title) {
    List<String> structured = structured(page);
    List<String> marked = structured.isEmpty() ? marked(page) : List.of();
    List<String> path = new ArrayList<>(structured.isEmpty() ? marked : structured);
    Witness witness = structured.isEmpty() ? Witness.MARKUP : Witness.DATA;
    if (path.isEmpty()) {
      path.addAll(shown(page));
      witness = Witness.SHOWN;
    }
    String key = Prose.key(title);
    path.removeIf(
        step ->
            step.length() > 80
                || (!key.isEmpty() && key.startsWith(Prose.key(step)) && step.length() > 20));
    List<String> steps = path.stream().distinct().limit(MAX_STEPS).toList();
    Found<List<String>> found = steps.isEmpty() ? null : Found.by(witness, steps);
    return new Breadcrumbs(found, section(page, found));
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

  /** The first list of breadcrumbs in microdata. */
  private static List<String> marked(Witnesses page) {
    List<String> path = new ArrayList<>();
    Element list = null;
    for (Element item : page.survey().itemprop("itemListElement")) {
      Element around = item.closest(LIST);
      list = list == null ? around : list;
      if (around != null && around.equals(list)) {
        Element name = item.getElementsByAttributeValue("itemprop", "name").first();
        String text = Witnesses.value(name == null ? item : name);
        if (!text.isEmpty()) {
          path.add(text);
        }
      }
    }
    return path;
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
    return fromHome(page);
  }

  /** A line of links above the headline that begins with the home page and parts them by signs. */
  private static List<String> fromHome(Witnesses page) {
    for (Block block : page.text().nearHeadline(ABOVE, 1)) {
      if (block.linkDensity() > 0.5
          && HOME.starts(block.text())
          && TRAIL.matcher(block.text()).find()) {
        List<String> path =
            block.element().getElementsByTag("a").stream()
                .map(link -> ElementText.of(link, LONGEST_SECTION))
                .filter(text -> !text.isEmpty())
                .toList();
        if (path.size() > 1 && HOME.is(path.getFirst())) {
          return path;
        }
      }
    }
    return List.of();
  }

  private static @Nullable Found<String> section(
      Witnesses page, @Nullable Found<List<String>> path) {
    String said = page.said("articleSection");
    if (said != null && !said.startsWith("http")) {
      return Found.by(Witness.DATA, said);
    }
    for (Element element : page.survey().itemprop("articleSection")) {
      String marked = Witnesses.value(element);
      if (!marked.isEmpty() && marked.length() <= LONGEST_SECTION) {
        return Found.by(Witness.MARKUP, marked);
      }
    }
    String meta =
        page.survey().meta("article:section", "section", "parsely-section", "cxenseparse:section");
    if (meta != null && !meta.startsWith("http")) {
      return Found.by(Witness.META, meta);
    }
    String last = path == null ? null : last(path.value());
    return path == null || last == null ? null : Found.by(path.witness(), last);
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
