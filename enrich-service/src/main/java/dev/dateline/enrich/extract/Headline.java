package dev.dateline.enrich.extract;

import dev.dateline.contract.Evidence.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The headline as shown: what structured data, h1, OpenGraph and the title tag agree on, without
 * what is put around it for search engines: the outlet's name, the section, a keyword in front.
 */
final class Headline {
  private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
  private static final int LONGEST = 400;
  private static final int LONG_HEADING = 15;
  private static final int FEWEST_WORDS = 3;
  private static final int SHORTEST = 14;

  private final Witnesses page;
  private final List<Found<String>> heard = new ArrayList<>();

  private Headline(Witnesses page) {
    this.page = page;
  }

  /** {@code null} if the page has none. */
  static @Nullable Found<String> of(Witnesses page, @Nullable String publisher) {
    return new Headline(page).read(new SiteSuffix(page, publisher));
  }

  private @Nullable Found<String> read(SiteSuffix site) {
    String graph =
        usable(site.off(page.survey().meta("og:title", "twitter:title", "dc.title", "title")));
    List<Element> titles = page.survey().tag("title");
    String title =
        titles.isEmpty() ? null : usable(site.off(ElementText.of(titles.getFirst(), LONGEST)));
    String said = usable(site.off(page.said("headline")));
    String shown = shown(said, graph, title);
    if (shown == null && said == null && graph == null) {
      shown = part(title);
    }
    String best = isNews() ? news(said, shown, graph, title) : first(shown, said, graph, title);
    hear(Witness.DATA, said);
    hear(Witness.SHOWN, shown);
    hear(Witness.META, graph);
    hear(Witness.TITLE, title);
    var entry = page.entry();
    String fed = entry == null || entry.title() == null ? null : JsonLd.clean(entry.title());
    hear(Witness.FEED, usable(fed));
    best = best == null && !heard.isEmpty() ? heard.getFirst().value() : best;
    return best == null ? null : weighed(best);
  }

  /**
   * News systems keep the editors' headline in their structured data. Where the title tag has the
   * same words, they may be those that searches want, and what stands beside them tells: another
   * h1, or an OpenGraph title that is a part of them.
   */
  private static @Nullable String news(
      @Nullable String said,
      @Nullable String shown,
      @Nullable String graph,
      @Nullable String title) {
    if (shown != null && same(shown, graph) && same(shown, title) && isOutvoted(said, shown)) {
      return shown;
    }
    String best = first(said, shown, graph, title);
    if (best == null) {
      return null;
    }
    if (shown != null && !same(shown, best) && same(best, title) && !same(best, graph)) {
      best = shown;
    }
    boolean partial = graph != null && !same(graph, best) && isPart(graph, best);
    boolean keyed = graph != null && same(best, title) && isKeyed(best) && !isKeyed(graph);
    return partial || keyed ? graph : best;
  }

  /**
   * Whether what the data says is no other wording of the headline that all others show: cut off,
   * or without a word in common, as where a template keeps another article's.
   */
  private static boolean isOutvoted(@Nullable String said, String shown) {
    if (said == null || Prose.key(shown).startsWith(Prose.key(said))) {
      return true;
    }
    Set<String> words = words(shown);
    Set<String> other = words(said);
    return Math.min(words.size(), other.size()) >= FEWEST_WORDS
        && Collections.disjoint(words, other);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(Prose.key(text).split(" ")));
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable String usable(@Nullable String text) {
    return text == null || text.isBlank() || text.length() > LONGEST ? null : text;
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && b != null && Prose.key(a).equals(Prose.key(b));
  }

  /** Whether the short one, a headline by its length, begins or ends the long one. */
  private static boolean isPart(String part, String whole) {
    String key = Prose.key(part);
    String all = Prose.key(whole);
    return Prose.mass(key) >= SHORTEST
        && Prose.words(key) >= FEWEST_WORDS
        && (all.startsWith(key + ' ') || all.endsWith(' ' + key));
  }

  /** Whether it opens with a keyword and a colon. */
  private static boolean isKeyed(String title) {
    int colon = title.indexOf(": ");
    return colon > 0 && colon * 2 < title.length();
  }

  private boolean isNews() {
    return !page.articles().isEmpty() && JsonLd.isA(page.articles().getFirst(), "NewsArticle");
  }

  /** The h1 that the other witnesses speak of, else the only one. */
  private @Nullable String shown(@Nullable String... others) {
    List<String> headings = new ArrayList<>();
    for (Element heading : page.survey().tag("h1")) {
      String text = usable(ElementText.of(heading, LONGEST));
      if (text != null && !leadsHome(heading, text)) {
        headings.add(text);
      }
    }
    for (String heading : headings) {
      String key = Prose.key(heading);
      for (String other : others) {
        if (other != null && Prose.mass(key) > 10 && Prose.key(other).contains(key)) {
          return heading;
        }
      }
    }
    boolean clear =
        headings.size() == 1 || (isNews() && !headings.isEmpty() && isLong(headings.getFirst()));
    return clear && Prose.mass(headings.getFirst()) > LONG_HEADING ? headings.getFirst() : null;
  }

  /** Whether it is the site's name: all of it links to the site's root. */
  private static boolean leadsHome(Element heading, String text) {
    Element link = heading.firstElementChild() == null ? null : heading.selectFirst(LINK);
    if (link == null || !ElementText.of(link, LONGEST).equals(text)) {
      return false;
    }
    String path = link.attr("href").strip().replaceFirst("^(?:https?:)?//[^/?#]+", "");
    return path.isEmpty() || path.equals("/");
  }

  /**
   * The longest part of the title tag that stands on the page as a block of its own; {@code null}
   * if none does.
   */
  private @Nullable String part(@Nullable String title) {
    String longest = null;
    for (String part : title == null ? List.<String>of() : SiteSuffix.parts(title)) {
      String key = Prose.key(part);
      boolean longer = longest == null || part.length() > longest.length();
      if (longer && Prose.mass(key) > 10) {
        for (Block block : page.text().blocks()) {
          boolean opens = block.key().equals(key) || block.key().startsWith(key + ' ');
          if (opens && block.linkDensity() < 0.5) {
            longest = part;
          }
        }
      }
    }
    return longest;
  }

  private static boolean isLong(String heading) {
    return Prose.words(heading) > 2 * FEWEST_WORDS;
  }

  private void hear(Witness witness, @Nullable String text) {
    if (text != null) {
      heard.add(Found.by(witness, text));
    }
  }

  private Found<String> weighed(String best) {
    List<Witness> agreeing = new ArrayList<>();
    List<Witness> contradicting = new ArrayList<>();
    for (Found<String> one : heard) {
      (same(one.value(), best) ? agreeing : contradicting).add(one.witness());
    }
    return Found.weighed(best, agreeing.removeFirst(), agreeing, contradicting);
  }
}
