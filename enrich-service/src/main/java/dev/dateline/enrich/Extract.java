package dev.dateline.enrich;

import dev.dateline.contract.Article;
import dev.dateline.contract.Publisher;
import dev.dateline.contract.RawArticle;
import dev.dateline.enrich.extract.ExtractedArticle;
import dev.dateline.enrich.extract.Extraction;
import dev.dateline.enrich.extract.Extractor;
import dev.dateline.enrich.extract.Page;
import dev.dateline.enrich.language.LanguageDetector;
import dev.dateline.url.CanonicalUrl;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the article of a page, or of the feed's own entry where there is no page: as new, without
 * tags.
 */
final class Extract implements Step.Work<RawArticle, Article> {
  static final String STAGE = "extract";

  private final Extractor extractor;
  private final LanguageDetector languages;
  private final EnrichMetrics metrics;

  Extract(Extractor extractor, LanguageDetector languages, EnrichMetrics metrics) {
    this.extractor = extractor;
    this.languages = languages;
    this.metrics = metrics;
  }

  @Override
  public Article apply(RawArticle raw, Origin origin) {
    RawArticle.Page page = raw.page();
    Article article =
        page == null
            ? article(raw, extracted(ofFeed(raw)), false, origin)
            : ofPage(raw, page, origin);
    metrics.extracted(article);
    return article;
  }

  /** The page's article; the feed's own text where the page has none to show. */
  private Article ofPage(RawArticle raw, RawArticle.Page page, Origin origin) {
    Extraction found =
        extractor.extract(
            new Page(
                page.html(), page.url(), page.fetchedAt(), raw.feed().selectors(), raw.entry()));
    if (found instanceof Extraction.NotAnArticle(Extraction.Reason reason, String _)
        && isWithoutText(reason)
        && ofFeed(raw) instanceof Extraction.Extracted(ExtractedArticle teaser)
        && !teaser.body().isBlank()) {
      return article(raw, teaser, false, origin);
    }
    return article(raw, extracted(found), true, origin);
  }

  private Extraction ofFeed(RawArticle raw) {
    return extractor.extractEntry(raw.entry(), raw.ingestedAt());
  }

  private static ExtractedArticle extracted(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Extracted(ExtractedArticle article) -> article;
      case Extraction.NotAnArticle(Extraction.Reason reason, String detail) ->
          throw new RefusedException(STAGE, reason.name(), detail);
    };
  }

  /** Whether an article may be behind the page all the same. */
  private static boolean isWithoutText(Extraction.Reason reason) {
    return switch (reason) {
      case EMPTY, CONSENT_WALL, CHALLENGE, TOO_LARGE, NOT_HTML -> true;
      case SECTION_FRONT, SOFT_404, FAILED -> false;
    };
  }

  private Article article(
      RawArticle raw, ExtractedArticle extracted, boolean fullText, Origin origin) {
    String body = extracted.body();
    return new Article(
        raw.id(),
        raw.url(),
        extracted.canonicalUrl(),
        1,
        Article.Status.NEW,
        extracted.kind(),
        extracted.title(),
        extracted.standfirst(),
        body,
        extracted.authors(),
        extracted.byline(),
        extracted.agency(),
        extracted.syndicated(),
        extracted.place(),
        extracted.publishedAt(),
        extracted.publishedAtLocal(),
        extracted.modifiedAt(),
        Instant.ofEpochMilli(origin.timestamp()),
        languages.detect(extracted.title(), body, extracted.language(), raw.feed().language()),
        publisher(raw, extracted.publisherName()),
        extracted.section(),
        extracted.breadcrumb(),
        extracted.image(),
        extracted.keywords(),
        List.of(),
        extracted.wordCount(),
        extracted.paywalled(),
        fullText,
        0,
        raw.feed().url(),
        raw.feed().labels(),
        origin.source(),
        null,
        null,
        extracted.corrections(),
        extracted.evidence(),
        null,
        null,
        Map.of());
  }

  /** A page that does not name its outlet has it from the outlet's own feed, not from another's. */
  private static Publisher publisher(RawArticle raw, @Nullable String named) {
    String domain = CanonicalUrl.domain(raw.url()).orElse(null);
    String feedDomain = CanonicalUrl.domain(raw.feed().url()).orElse(null);
    boolean own = domain != null && feedDomain != null && isSameSite(domain, feedDomain);
    return new Publisher(named == null && own ? raw.feed().title() : named, domain);
  }

  private static boolean isSameSite(String a, String b) {
    return a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a);
  }
}
