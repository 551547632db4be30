package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedSubscription;
import dev.dateline.ingest.feed.Entry;
import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedParser;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.CacheValidators;
import dev.dateline.ingest.fetch.FetchResult;
import dev.dateline.ingest.fetch.Fetching;
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
   * index inside the index; without any part the feed has no entries.
   */
  Feed gathered(Feed index, FeedSubscription subscription) throws InterruptedException {
    List<Entry> entries = new ArrayList<>();
    Feed named = index;
    for (String url : index.parts().stream().limit(MOST).toList()) {
      FetchResult result =
          fetching.feed(url, CacheValidators.NONE, subscription.headers(), subscription.url());
      if (result instanceof FetchResult.Fetched part
          && parser.parse(part.body(), part.contentType(), part.url())
              instanceof FeedResult.Parsed(Feed feed)) {
        feed.entries().stream().limit(maxEntries - entries.size()).forEach(entries::add);
        named = named.title() == null ? feed : named;
      }
    }
    return index.with(named.title(), named.language(), entries);
  }
}
