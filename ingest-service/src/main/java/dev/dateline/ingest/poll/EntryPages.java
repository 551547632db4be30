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
  private boolean crowded;

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

  /** What becomes of an entry. */
  sealed interface Settled {
    /**
     * It is to be published.
     *
     * @param page {@code null} if there is none
     * @param error why, if there should be one; {@code null} otherwise
     */
    record Publish(RawArticle.@Nullable Page page, @Nullable String error) implements Settled {}

    /** Not now: it waits, or another feed's poll has published it. */
    record Kept() implements Settled {}

    /** Its page was not asked for, and there is no room for it to wait: the feed will show it. */
    record Left() implements Settled {}
  }

  /**
   * @param linked whether the entry has a link of its own
   * @param attempts made before
   * @param revision what tells the page from what it was when the entry was new; empty if it is new
   */
  Settled settle(RawArticle.Entry entry, boolean linked, int attempts, String revision)
      throws InterruptedException {
    if (subscription.fullText() == FullText.FEED) {
      return new Settled.Publish(null, null);
    }
    if (!linked) {
      return new Settled.Publish(null, "the entry has no link");
    }
    long page = fingerprint(entry.link(), revision);
    return switch (with.pages().claim(page, feed)) {
      case PUBLISHED -> new Settled.Kept();
      // looked at again by the next poll, in case the other one fails
      case UNDER_WAY ->
          waiting.admit(new Waiting(entry, attempts, "another feed is fetching it"))
              ? new Settled.Kept()
              : fetch(entry, attempts, page);
      case OURS -> fetch(entry, attempts, page);
    };
  }

  /** Whether pages were not asked for because too many wait. */
  boolean crowded() {
    return crowded;
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

  private Settled fetch(RawArticle.Entry entry, int attemptsBefore, long page)
      throws InterruptedException {
    claimed.add(page);
    return switch (with.fetching().page(entry.link(), subscription.headers(), subscription.url())) {
      case PageResult.Fetched(RawArticle.Page fetched) -> new Settled.Publish(fetched, null);
      case PageResult.Failed(var error, String message) -> {
        claimed.remove(Long.valueOf(page));
        with.pages().release(List.of(page), feed);
        // a page that was not asked for, because its site or all are to wait, is not given up
        int attempts = attemptsBefore + (error.isPutOff() ? 0 : 1);
        crowded |= error == FetchError.BUSY;
        boolean again = error.isTransient() && attempts < with.settings().pageAttempts();
        yield again && waiting.admit(new Waiting(entry, attempts, message))
            ? new Settled.Kept()
            : error.isPutOff()
                ? new Settled.Left()
                : new Settled.Publish(null, error.label() + ": " + message);
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
