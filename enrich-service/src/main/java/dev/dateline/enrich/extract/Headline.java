package dev.dateline.enrich.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline as shown: what structured data, OpenGraph, h1 and title agree on, without the
 * outlet's name.
 */
final class Headline {
  private static final int LONGEST = 400;

  private Headline() {}

  /** Empty if the page has none. */
  static String of(Witnesses page, @Nullable String publisher) {
    List<String> headings = headings(page);
    String said = strip(page.said("headline"), publisher);
    String graph =
        strip(page.survey().meta("og:title", "twitter:title", "dc.title", "title"), publisher);
    String title = title(page, publisher);
    String shown = shown(headings, said, graph, title);
    List<@Nullable String> witnesses =
        isNews(page)
            ? Arrays.asList(said, shown, graph, title)
            : Arrays.asList(shown, said, graph, title);
    for (String candidate : witnesses) {
      if (candidate != null && !candidate.isBlank() && candidate.length() <= LONGEST) {
        return candidate;
      }
    }
    var entry = page.entry();
    String fed = entry == null ? null : entry.title();
    return fed == null ? "" : JsonLd.clean(fed);
  }

  /**
   * News systems keep the editors' headline in their structured data; other pages put there what
   * searches want.
   */
  private static boolean isNews(Witnesses page) {
    return !page.articles().isEmpty() && JsonLd.isA(page.articles().getFirst(), "NewsArticle");
  }

  private static List<String> headings(Witnesses page) {
    List<String> headings = new ArrayList<>();
    for (Element heading : page.survey().tag("h1")) {
      String text = ElementText.of(heading, LONGEST);
      if (!text.isEmpty() && text.length() <= LONGEST) {
        headings.add(text);
      }
    }
    return headings;
  }

  /** The h1 that the other witnesses speak of, else the only one. */
  private static @Nullable String shown(
      List<String> headings,
      @Nullable String said,
      @Nullable String graph,
      @Nullable String title) {
    for (String heading : headings) {
      String key = Prose.key(heading);
      for (String other : Arrays.asList(said, graph, title)) {
        if (other != null && key.length() > 10 && Prose.key(other).contains(key)) {
          return heading;
        }
      }
    }
    return headings.size() == 1 && headings.getFirst().length() > 15 ? headings.getFirst() : null;
  }

  private static @Nullable String title(Witnesses page, @Nullable String publisher) {
    List<Element> titles = page.survey().tag("title");
    return titles.isEmpty() ? null : strip(ElementText.of(titles.getFirst(), LONGEST), publisher);
  }

  /** Without a last part that names the outlet. */
  private static @Nullable String strip(@Nullable String title, @Nullable String publisher) {
    if (title == null || publisher == null) {
      return title;
    }
    String site = Prose.key(publisher);
    for (String separator :
        List.of(" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " / ", " « ", " » ")) {
      int at = title.lastIndexOf(separator);
      if (at > 0 && Prose.key(title.substring(at)).equals(site)) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }
}
