package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.MarkupText;
import dev.dateline.ingest.fetch.ArticleAddress;
import dev.dateline.url.ArticleId;
import dev.dateline.url.CanonicalUrl;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes raw articles of entries. */
final class Articles {
  private final RawArticle.Feed feed;

  /**
   * @param title the feed's own; {@code null} if unknown
   * @param language as the feed declares it; {@code null} if unknown
   */
  Articles(FeedSubscription subscription, @Nullable String title, @Nullable String language) {
    String shown = subscription.title() != null ? subscription.title() : title;
    feed =
        new RawArticle.Feed(
            subscription.url(), shown, subscription.labels(), language, subscription.selectors());
  }

  /**
   * The entry as the contract has it. One without a usable link gets an address of its own, made of
   * the feed's: it has no page, but it is not lost.
   */
  RawArticle.Entry entry(Candidate candidate) {
    Entry entry = candidate.entry();
    String title = entry.title() == null ? null : MarkupText.plain(entry.title());
    String link = entry.address();
    return new RawArticle.Entry(
        entry.id(),
        link != null && CanonicalUrl.of(link).isPresent() ? link : standIn(candidate),
        title == null || title.isBlank() ? null : title,
        entry.authors(),
        entry.published(),
        entry.updated(),
        entry.summary(),
        entry.content(),
        entry.tags(),
        entry.image());
  }

  /** Whether the entry's link is one that this class made. */
  boolean isStandIn(RawArticle.Entry entry) {
    return entry.link().startsWith(standInPrefix());
  }

  RawArticle article(
      RawArticle.Entry entry,
      RawArticle.@Nullable Page page,
      @Nullable String pageError,
      Instant now) {
    String url = ArticleAddress.of(entry.link(), page);
    return new RawArticle(ArticleId.of(url), url, feed, entry, page, pageError, now);
  }

  private String standIn(Candidate candidate) {
    return standInPrefix() + HexFormat.of().toHexDigits(candidate.identities().getFirst());
  }

  private String standInPrefix() {
    return feed.url() + (feed.url().indexOf('?') < 0 ? "?" : "&") + "dateline-entry=";
  }
}
