package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells section fronts: pages near the root of their site that lead to articles. */
final class FrontPage {
  private static final int FEW = 150;
  private static final int HEADLINES = 15;
  private static final int HEADLINE_MASS = 20;

  /** Text in one piece, in Latin letters, that no teaser has. */
  private static final int TEASER_MASS = 600;

  private FrontPage() {}

  /**
   * @param declared whether the page says that it is an article
   * @return {@code null} if the page is no section front
   */
  static @Nullable NotAnArticle verdict(
      Witnesses page, ExtractedArticle article, boolean declared) {
    if (!declared) {
      NotAnArticle cards = TeaserWall.verdict(page, article.authors(), isRoot(page.url()));
      if (cards != null && article.kind() == Article.Kind.ARTICLE) {
        return cards;
      }
    }
    if ((declared && page.articles().size() < HEADLINES) || !isShallow(page.url())) {
      return null;
    }
    long linked = 0;
    long all = 0;
    int headlines = 0;
    int headings = 0;
    int run = 0;
    int longest = 0;
    for (Block block : page.text().blocks()) {
      linked += block.linked();
      all += block.text().length();
      if (isHeadline(block)) {
        headlines++;
        headings += block.heading() > 0 ? 1 : 0;
        run = 0;
      } else if (block.isProse()) {
        run += block.mass();
        longest = Math.max(longest, run);
      }
    }
    boolean links = linked * 2 > all && article.wordCount() < FEW && article.publishedAt() == null;
    boolean teasers = headings >= HEADLINES && longest < TEASER_MASS;
    return headlines >= HEADLINES && (links || teasers)
        ? new NotAnArticle(
            Reason.SECTION_FRONT, headlines + " linked headlines, no text of its own")
        : null;
  }

  private static boolean isHeadline(Block block) {
    return block.linkDensity() > 0.8
        && block.mass() >= HEADLINE_MASS
        && Prose.words(block.text()) >= 4;
  }

  private static boolean isRoot(@Nullable String url) {
    return url != null && url.matches("https?://[^/?#]+/?(?:[?#].*)?");
  }

  private static boolean isShallow(@Nullable String url) {
    if (url == null) {
      return true;
    }
    try {
      String path = URI.create(url).getPath();
      return path == null
          || (path.chars().filter(c -> c == '/').count() <= 3
              && path.length() < 40
              && path.chars().filter(c -> c == '-').count() < 3
              && path.chars().noneMatch(Character::isDigit));
    } catch (IllegalArgumentException invalid) {
      return false;
    }
  }
}
