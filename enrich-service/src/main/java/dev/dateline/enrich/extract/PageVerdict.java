package dev.dateline.enrich.extract;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that hold no article. In doubt a page holds one: a lost article is worse than an odd
 * one.
 */
final class PageVerdict {
  private static final Lexicon CHALLENGES = Lexicon.load("challenge.txt");
  private static final Lexicon CONSENT = Lexicon.load("consent.txt");
  private static final Lexicon NOT_FOUND = Lexicon.load("not-found.txt");
  private static final int FEW = 150;

  private PageVerdict() {}

  /** What else than an article the page holds; {@code null} if it may hold one. */
  static @Nullable NotAnArticle of(Witnesses page, ExtractedArticle article) {
    boolean declared = isDeclared(page);
    String title = article.title();
    if (!declared && article.wordCount() < FEW) {
      if (CHALLENGES.starts(title)) {
        return new NotAnArticle(Reason.CHALLENGE, title);
      }
      if (CONSENT.starts(title)) {
        return new NotAnArticle(Reason.CONSENT_WALL, title);
      }
      if (NOT_FOUND.starts(title)) {
        return new NotAnArticle(Reason.SOFT_404, title);
      }
    }
    boolean mayBeShort =
        article.kind() != Article.Kind.ARTICLE || (declared && article.standfirst() != null);
    if (article.wordCount() == 0 && !mayBeShort) {
      return new NotAnArticle(Reason.EMPTY, "no text on the page");
    }
    return declared || article.wordCount() >= FEW ? null : front(page, article);
  }

  private static boolean isDeclared(Witnesses page) {
    String type = page.survey().meta("og:type");
    return !page.articles().isEmpty()
        || (type != null && (type.contains("article") || type.startsWith("video")))
        || page.survey().meta("article:published_time") != null;
  }

  /** A page near the root of its site, most of whose text is links. */
  private static @Nullable NotAnArticle front(Witnesses page, ExtractedArticle article) {
    long linked = 0;
    long all = 0;
    int headlines = 0;
    for (Block block : page.text().blocks()) {
      linked += block.linked();
      all += block.text().length();
      headlines += block.linkDensity() > 0.8 && Prose.words(block.text()) >= 5 ? 1 : 0;
    }
    boolean links = headlines >= 15 && linked * 2 > all;
    return links && isShallow(page.url()) && article.publishedAt() == null
        ? new NotAnArticle(
            Reason.SECTION_FRONT, headlines + " linked headlines, no text of its own")
        : null;
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
              && path.chars().noneMatch(Character::isDigit));
    } catch (IllegalArgumentException invalid) {
      return false;
    }
  }
}
