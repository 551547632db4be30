package dev.dateline.ingest.feed;

/** What became of a body that should be a feed. */
public sealed interface FeedResult {

  /**
   * A feed, as far as it could be read.
   *
   * @param feed never empty of meaning, but perhaps empty of entries
   */
  record Parsed(Feed feed) implements FeedResult {}

  /**
   * Something else.
   *
   * @param error the class of failure
   * @param message one line for people, about what was found
   */
  record NotAFeed(FeedError error, String message) implements FeedResult {}
}
