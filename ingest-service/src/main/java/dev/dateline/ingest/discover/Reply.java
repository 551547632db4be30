package dev.dateline.ingest.discover;

import dev.dateline.ingest.feed.Feed;
import dev.dateline.ingest.feed.FeedResult;
import dev.dateline.ingest.fetch.FetchResult;

/**
 * What an address answered.
 *
 * @param feed what its body is as a feed
 */
record Reply(Candidate candidate, FetchResult fetch, FeedResult feed) {

  /** Whether it is a web page, whatever it says. */
  boolean isPage() {
    return feed instanceof FeedResult.NotAFeed(var error, var message)
        && switch (error) {
          case HTML_PAGE, MOVED, LOGIN, CONSENT, CHALLENGE -> true;
          case EMPTY, TOO_LARGE, OPML, SITEMAP, NOT_A_FEED -> false;
        };
  }

  /** Whether it is a web page that was read as a feed by its markup. */
  boolean isSectionPage() {
    return feed instanceof FeedResult.Parsed(Feed read) && Ranking.isPage(read);
  }
}
