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
 */
public record FeedSubscription(
    String url,
    @Nullable String title,
    List<String> labels,
    @MayBeAbsent FullText fullText,
    Map<String, String> headers,
    @MayBeAbsent Selectors selectors,
    boolean paused) {

  public FeedSubscription {
    labels = Lists.copy(labels);
    fullText = fullText == null ? FullText.PAGE : fullText;
    headers = Lists.copy(headers);
    selectors = selectors == null ? Selectors.NONE : selectors;
  }

  /** A subscription with nothing but an address: full text from the pages, not paused. */
  public static FeedSubscription of(String url) {
    return new FeedSubscription(
        url, null, List.of(), FullText.PAGE, Map.of(), Selectors.NONE, false);
  }

  /** The same subscription, resting or not. */
  public FeedSubscription withPaused(boolean paused) {
    return new FeedSubscription(url, title, labels, fullText, headers, selectors, paused);
  }

  /** The same subscription with other labels. */
  public FeedSubscription withLabels(List<String> labels) {
    return new FeedSubscription(url, title, labels, fullText, headers, selectors, paused);
  }

  /** The same subscription with its text from elsewhere. */
  public FeedSubscription withFullText(FullText fullText) {
    return new FeedSubscription(url, title, labels, fullText, headers, selectors, paused);
  }
}
