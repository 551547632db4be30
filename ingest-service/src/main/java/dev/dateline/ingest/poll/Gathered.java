package dev.dateline.ingest.poll;

import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.FetchResult;

/** What came of the parts of an index. */
sealed interface Gathered {
  /**
   * At least one part could be read.
   *
   * @param feed the index with the entries of its parts
   */
  record Entries(Feed feed) implements Gathered {}

  /**
   * No part could be read.
   *
   * @param failed of the newest part, in words that name it
   */
  record Unfetched(FetchResult.Failed failed) implements Gathered {}

  /**
   * No part could be read: the newest came, and is none.
   *
   * @param why in words that name it
   */
  record Unread(FeedResult.NotAFeed why) implements Gathered {}
}
