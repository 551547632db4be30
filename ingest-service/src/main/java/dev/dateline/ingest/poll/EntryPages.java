package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedState.Waiting;
import dev.dateline.contract.FeedSubscription;
import dev.dateline.contract.FullText;
import dev.dateline.contract.RawArticle;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.PageResult;
import dev.dateline.url.CanonicalUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the page of each entry of a poll: it is fetched, left to another feed that shows
 * it too, asked for again by a later poll, or given up with the reason.
 */
final class EntryPages implements AutoCloseable {
  private final FeedSubscription subscription;
  private final PollRuns with;
  private final WaitingRoom waiting;
  private final long feed;

  /** Those that are this feed's to publish, and not published yet. */
  private final List<Long> claimed = new ArrayList<>();

  /**
   * @param waiting takes the entries that a later poll is to look at again
   * @param feed fingerprint of the feed
   */
  EntryPages(FeedSubscription subscription, PollRuns with, WaitingRoom waiting, long feed) {
    this.subscription = subscription;
    this.with = with;
    this.waiting = waiting;
    this.feed = feed;
  }

  /**
   * With what an entry is to be published.
   *
   * @param page {@code null} if there is none
   * @param error why, if there should be one; {@code null} otherwise
   */
  record Settled(RawArticle.@Nullable Page page, @Nullable String error) {}

  /**
   * @param linked whether the entry has a link of its own
   * @param attempts made before
   * @param revision what tells the page from what it was when the entry was new; empty if it is new
   * @return {@code null} if the entry is not to be published now: it waits, or another feed's poll
   *     has published it
   */
  @Nullable Settled settle(RawArticle.Entry entry, boolean linked, int attempts, String revision)
      throws InterruptedException {
    if (subscription.fullText() == FullText.FEED) {
      return new Settled(null, null);
    }
    if (!linked) {
      return new Settled(null, "the entry has no link");
    }
    long page = fingerprint(entry.link(), revision);
    return switch (with.pages().claim(page, feed)) {
      case PUBLISHED -> null;
      // looked at again by the next poll, in case the other one fails
      case UNDER_WAY ->
          waiting.admit(new Waiting(entry, attempts, "another feed is fetching it"))
              ? null
              : fetch(entry, attempts, page);
      case OURS -> fetch(entry, attempts, page);
    };
  }

  /** They are on the topic for certain. */
  void published() {
    with.pages().published(claimed, feed);
    claimed.clear();
  }

  /** Leaves pages that were not published to other feeds. */
  @Override
  public void close() {
    with.pages().release(claimed, feed);
  }

  private @Nullable Settled fetch(RawArticle.Entry entry, int attemptsBefore, long page)
      throws InterruptedException {
    claimed.add(page);
    return switch (with.fetching().page(entry.link(), subscription.headers(), subscription.url())) {
      case PageResult.Fetched(RawArticle.Page fetched) -> new Settled(fetched, null);
      case PageResult.Failed(var error, String message) -> {
        claimed.remove(Long.valueOf(page));
        with.pages().release(List.of(page), feed);
        // a page that was not asked for, because its site wants to be left alone, is not given up
        int attempts = attemptsBefore + (error == FetchError.HELD ? 0 : 1);
        boolean again = error.isTransient() && attempts < with.settings().pageAttempts();
        yield again && waiting.admit(new Waiting(entry, attempts, message))
            ? null
            : new Settled(null, error.label() + ": " + message);
      }
    };
  }

  /**
   * Of what is asked for: other headers may show another page, other selectors read another text.
   */
  private long fingerprint(String link, String revision) {
    String url = CanonicalUrl.of(link).orElse(link);
    return Fingerprints.of(
        url + '\n' + new TreeMap<>(subscription.headers()) + subscription.selectors() + revision);
  }
}
