package dev.dateline.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feed to poll, as {@code news.feeds} holds it under the feed's URL.
 *
 * @param url the feed's address, http or https
 * @param title the user's name for the feed; {@code null} for the feed's own
 * @param labels the user's folders or categories, carried to every article
 * @param fullText where the text of the entries comes from
 * @param headers sent with every request for this feed and its pages, such as a cookie or an API
 *     key
 * @param selectors hints for extracting the feed's pages
 * @param paused whether the feed rests: kept, but not polled
 * @param archivePages how many of the older documents that the feed links to (RFC 5005) are read
 *     too, once; 0 for none
 */
public record FeedSubscription(
    String url,
    @Nullable String title,
    List<String> labels,
    @MayBeAbsent FullText fullText,
    Map<String, String> headers,
    @MayBeAbsent Selectors selectors,
    boolean paused,
    int archivePages) {

  public FeedSubscription {
    archivePages = Math.max(0, archivePages);
    labels = Lists.copy(labels);
    fullText = fullText == null ? FullText.PAGE : fullText;
    headers = Lists.copy(headers);
    selectors = selectors == null ? Selectors.NONE : selectors;
  }

  /** A subscription to what the feed shows now and from now on. */
  public FeedSubscription(
      String url,
      @Nullable String title,
      List<String> labels,
      FullText fullText,
      Map<String, String> headers,
      Selectors selectors,
      boolean paused) {
    this(url, title, labels, fullText, headers, selectors, paused, 0);
  }

  /** A subscription with nothing but an address: full text from the pages, not paused. */
  public static FeedSubscription of(String url) {
    return new FeedSubscription(
        url, null, List.of(), FullText.PAGE, Map.of(), Selectors.NONE, false);
  }

  /** The same subscription under a name of the user's. */
  public FeedSubscription withTitle(String title) {
    return new FeedSubscription(
        url, title, labels, fullText, headers, selectors, paused, archivePages);
  }

  /** The same subscription to another address. */
  public FeedSubscription withUrl(String url) {
    return new FeedSubscription(
        url, title, labels, fullText, headers, selectors, paused, archivePages);
  }

  /** The same subscription, resting or not. */
  public FeedSubscription withPaused(boolean paused) {
    return new FeedSubscription(
        url, title, labels, fullText, headers, selectors, paused, archivePages);
  }

  /** The same subscription with other labels. */
  public FeedSubscription withLabels(List<String> labels) {
    return new FeedSubscription(
        url, title, labels, fullText, headers, selectors, paused, archivePages);
  }

  /** The same subscription with its text from elsewhere. */
  public FeedSubscription withFullText(FullText fullText) {
    return new FeedSubscription(
        url, title, labels, fullText, headers, selectors, paused, archivePages);
  }

  /** The same subscription with this many of the feed's older documents. */
  public FeedSubscription withArchivePages(int archivePages) {
    return new FeedSubscription(
        url, title, labels, fullText, headers, selectors, paused, archivePages);
  }
}
