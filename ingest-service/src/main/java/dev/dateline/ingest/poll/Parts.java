package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedError;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.CacheValidators;
import dev.dateline.ingest.fetch.FetchError;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.Fetching;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gathers the entries of a feed that is but a list of documents: a sitemap index. */
final class Parts {
  /** The newest hold what is new; an index of a whole site has thousands. */
  private static final int MOST = 4;

  private final Fetching fetching;
  private final FeedParser parser;
  private final int maxEntries;

  Parts(Fetching fetching, FeedParser parser, int maxEntries) {
    this.fetching = fetching;
    this.parser = parser;
    this.maxEntries = maxEntries;
  }

  /**
   * The feed with the entries of its newest parts. A part that cannot be had is left out, as is an
   * index inside the index; where all are, that is what is said of the newest.
   */
  Gathered gathered(Feed index, FeedSubscription subscription) throws InterruptedException {
    List<Entry> entries = new ArrayList<>();
    Gathered failure = null;
    boolean read = false;
    Feed named = index;
    for (String url : index.parts().stream().limit(MOST).toList()) {
      switch (part(url, subscription)) {
        case Gathered.Entries(Feed part) -> {
          read = true;
          part.entries().stream().limit(maxEntries - entries.size()).forEach(entries::add);
          named = named.title() == null ? part : named;
        }
        case Gathered failed -> failure = failure == null ? failed : failure;
      }
    }
    return failure == null || read
        ? new Gathered.Entries(index.with(named.title(), named.language(), entries))
        : failure;
  }

  private Gathered part(String url, FeedSubscription subscription) throws InterruptedException {
    return switch (fetching.feed(
        url, CacheValidators.NONE, subscription.headers(), subscription.url())) {
      case FetchResult.Fetched part ->
          switch (parser.parse(part.body(), part.contentType(), part.url())) {
            case FeedResult.Parsed(Feed feed) when feed.parts().isEmpty() ->
                new Gathered.Entries(feed);
            case FeedResult.Parsed(Feed index) -> unread(url, FeedError.SITEMAP, "again an index");
            case FeedResult.NotAFeed(FeedError error, String message) ->
                unread(url, error, message);
          };
      case FetchResult.NotModified same -> unread(url, FeedError.EMPTY, "304, though never seen");
      case FetchResult.Failed(FetchError error, String message, Duration retryAfter) ->
          new Gathered.Unfetched(
              new FetchResult.Failed(
                  // the part's end is not the feed's
                  error == FetchError.GONE ? FetchError.NOT_FOUND : error,
                  said(url, message),
                  retryAfter));
    };
  }

  private static Gathered unread(String url, FeedError error, String message) {
    return new Gathered.Unread(new FeedResult.NotAFeed(error, said(url, message)));
  }

  private static String said(String url, String message) {
    return "no part of the index can be read; the newest, " + url + ": " + message;
  }
}
