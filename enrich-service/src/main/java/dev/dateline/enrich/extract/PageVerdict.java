package dev.dateline.enrich.extract;

import static dev.dateline.enrich.extract.NoticeSubjects.NEWS;

import dev.dateline.contract.Article;
import dev.dateline.enrich.extract.Extraction.NotAnArticle;
import dev.dateline.enrich.extract.Extraction.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that hold no article. In doubt a page holds one: a lost article is worse than an odd
 * one.
 */
final class PageVerdict {
  private static final Lexicon SCRIPT = Lexicon.load("script-requests.txt");
  private static final int FEW = 150;
  private static final int FEWER = 40;

  /** Words of a sentence or two that are no article by themselves. */
  private static final int LINE = 12;

  private PageVerdict() {}

  /** What else than an article the page holds; {@code null} if it may hold one. */
  static @Nullable NotAnArticle of(Witnesses page, ExtractedArticle article) {
    boolean declared = isDeclared(page);
    ShownArticle shown = new ShownArticle(page, article);
    boolean news = declared && NoticeSubjects.has(Prose.key(opening(article)), NEWS);
    NotAnArticle standIn = declared && !news ? DeclaredStandIn.verdict(page, article, shown) : null;
    if (!declared && article.wordCount() < FEW) {
      standIn = StandIn.of(page, article);
    }
    standIn = standIn == null ? ConsentWall.verdict(page, article, shown, declared) : standIn;
    standIn = standIn == null ? NoticeVerdict.of(page, article, shown, declared) : standIn;
    standIn = standIn == null ? NoticeVerdict.ofLocked(page, article) : standIn;
    if (standIn != null) {
      return standIn;
    }
    boolean mayBeShort =
        article.kind() != Article.Kind.ARTICLE
            || (declared && article.standfirst() != null && shown.isShown());
    if (article.wordCount() == 0 && !mayBeShort) {
      return new NotAnArticle(Reason.EMPTY, "no text on the page");
    }
    if (!declared
        && article.wordCount() < FEWER
        && article.publishedAt() == null
        && asksForScripts(Prose.key(article.body()))) {
      return new NotAnArticle(Reason.EMPTY, "an empty shell that asks for JavaScript");
    }
    NotAnArticle front = FrontPage.verdict(page, article, declared);
    if (front == null && !declared && isLine(article)) {
      return new NotAnArticle(Reason.EMPTY, "a line without date or author");
    }
    return front == null ? PromisedPage.verdict(page, article, shown, declared) : front;
  }

  /** What a notice would say. */
  private static String opening(ExtractedArticle article) {
    return article.wordCount() < FEW ? article.body() : "";
  }

  private static boolean asksForScripts(String key) {
    return key.contains("javascript") && SCRIPT.withinKey(key);
  }

  /** Whether there is no more than a notice says that the site has nothing to show. */
  private static boolean isLine(ExtractedArticle article) {
    return article.kind() == Article.Kind.ARTICLE
        && article.wordCount() <= LINE
        && article.publishedAt() == null
        && article.authors().isEmpty();
  }

  private static boolean isDeclared(Witnesses page) {
    String type = page.survey().meta("og:type");
    return !page.articles().isEmpty()
        || (type != null && (type.contains("article") || type.startsWith("video")))
        || page.survey().meta("article:published_time") != null;
  }
}
