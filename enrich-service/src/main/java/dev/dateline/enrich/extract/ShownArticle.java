package dev.dateline.enrich.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page shows something of the article that its metadata names: the headline, be it in an
 * image, an author or the description. One that is sent in place of the article does not.
 */
final class ShownArticle {
  /** Characters that may stand beside a headline in its block: a kicker, a site's name. */
  private static final int BESIDE = 40;

  /** Characters of a title; what is longer is none. */
  private static final int LONGEST_TITLE = 400;

  /** Characters by which a description is known where it is cut from the text. */
  private static final int OPENING = 60;

  private static final int SHORTEST_DESCRIPTION = 25;

  /** What one headline and another wording of it have in common, in tenths of the words. */
  private static final int SAME = 5;

  private static final int FEWEST = 2;

  /** Words of a headline, which names of sites seldom have. */
  private static final int HEADLINE = 4;

  private final Witnesses page;
  private final ExtractedArticle article;
  private final List<String> named;
  private final List<String> titles;
  private @Nullable Boolean shown;

  ShownArticle(Witnesses page, ExtractedArticle article) {
    this.page = page;
    this.article = article;
    this.named = named(page);
    this.titles = Stream.concat(keys(article.title()), named.stream()).distinct().toList();
  }

  /** Those that it is given elsewhere than in its heading. */
  private static List<String> named(Witnesses page) {
    return keys(
            page.survey().meta("og:title", "twitter:title"),
            page.said("headline"),
            page.entry() == null ? null : page.entry().title())
        .toList();
  }

  private static Stream<String> keys(@Nullable String... texts) {
    return Arrays.stream(texts)
        .filter(Objects::nonNull)
        .filter(text -> text.length() <= LONGEST_TITLE)
        .map(Prose::key)
        .filter(key -> !key.isEmpty())
        .distinct();
  }

  private static boolean isSite(String author, ExtractedArticle article) {
    return article.publisherName() != null && Prose.key(article.publisherName()).equals(author);
  }

  boolean isShown() {
    if (shown == null) {
      // nearly all show their headline as it is
      shown = isShown(titles);
    }
    return shown;
  }

  /** The same, whatever else the page was given for a title. */
  boolean isShownAsDeclared() {
    List<String> declared =
        keys(page.survey().meta("og:title", "twitter:title"), page.said("headline")).toList();
    return page.text().blocks().stream()
            .anyMatch(block -> declared.stream().anyMatch(title -> isIn(block.key(), title)))
        || isTold(declared);
  }

  /**
   * The same by the titles that the page is given in its metadata, if there are any: what stands in
   * the article's place has a heading of its own.
   */
  boolean isShownAsNamed() {
    return isShown() && (isNamedSo() || isShown(named));
  }

  /** Whether its heading is one of those titles, at most without the name of the site. */
  private boolean isNamedSo() {
    String title = titles.isEmpty() ? "" : titles.getFirst();
    return named.isEmpty() || named.stream().anyMatch(name -> name.startsWith(title));
  }

  private boolean isShown(List<String> titles) {
    return page.text().blocks().stream().anyMatch(block -> isTitle(block.key(), titles))
        || isTold(titles)
        || page.survey().tag("img").stream().anyMatch(image -> isHeadline(image, titles));
  }

  /**
   * The same of a page that names no article, whose title may be that of the site or of what stands
   * in the article's place: a heading of some words that the title tag has too, an author or the
   * description.
   */
  boolean isShownUnnamed() {
    List<Element> tags = page.survey().tag("title");
    String tag = tags.isEmpty() ? "" : Prose.key(ElementText.of(tags.getFirst(), LONGEST_TITLE));
    return page.text().blocks().stream()
            .anyMatch(
                block ->
                    block.heading() > 0
                        && Prose.words(block.text()) >= HEADLINE
                        && tag.contains(block.key())
                        && block.element().closest(ConsentText.ASIDE) == null)
        || isTold(List.of());
  }

  private static boolean isTitle(String key, List<String> titles) {
    return titles.stream().anyMatch(title -> isIn(key, title));
  }

  /** Whether another wording of the headline, an author or the description is. */
  private boolean isTold(List<String> titles) {
    List<Set<String>> wordings = titles.stream().map(ShownArticle::words).toList();
    List<String> authors =
        keys(article.authors().toArray(String[]::new))
            .filter(key -> !Lexicon.isWord(key) && !isSite(key, article))
            .filter(key -> !ConsentTalk.isOf(key) && !ConsentWall.isName(key))
            .toList();
    List<String> descriptions =
        keys(page.survey().meta("og:description", "description"), page.said("description"))
            .filter(key -> key.length() >= SHORTEST_DESCRIPTION && !ConsentTalk.isOf(key))
            .map(key -> key.substring(0, Math.min(OPENING, key.length())))
            .toList();
    for (Block block : page.text().blocks()) {
      String key = block.key();
      if (isHeadline(block, wordings)
          || authors.stream().anyMatch(author -> isIn(key, author))
          || descriptions.stream().anyMatch(key::contains)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeadline(Block block, List<Set<String>> wordings) {
    if (block.heading() == 0 || block.key().length() > LONGEST_TITLE) {
      return false;
    }
    Set<String> words = words(block.key());
    return wordings.stream().anyMatch(wording -> isWording(words, wording));
  }

  private static boolean isHeadline(Element image, List<String> titles) {
    String alternative = image.attr("alt");
    return !alternative.isEmpty()
        && alternative.length() <= LONGEST_TITLE
        && isTitle(Prose.key(alternative), titles);
  }

  private static boolean isIn(String key, String name) {
    return key.length() <= name.length() + BESIDE && key.contains(name);
  }

  private static boolean isWording(Set<String> heading, Set<String> title) {
    long common = heading.stream().filter(title::contains).count();
    return common >= FEWEST && common * 10 >= Math.min(heading.size(), title.size()) * SAME;
  }

  /** Words; pairs of characters in scripts that write no spaces. */
  private static Set<String> words(String key) {
    if (key.isEmpty() || !Lexicon.isUnspaced(key)) {
      return new HashSet<>(List.of(key.split(" ")));
    }
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < key.length(); i++) {
      pairs.add(key.substring(i - 1, i + 1));
    }
    return pairs;
  }
}
