package dev.dateline.ingest.feed;

/** Why a body is no feed, in classes that the owner of a feed list can act on. */
public enum FeedError {
  /** No bytes, or white space only. */
  EMPTY,
  /** More bytes than {@link FeedLimits#maxBytes()}. */
  TOO_LARGE,
  /** A web page; its message names the feeds that the page links to. */
  HTML_PAGE,
  /** A web page that says, or makes browsers see, that the feed is elsewhere. */
  MOVED,
  /** A web page that asks for a password. */
  LOGIN,
  /** A web page that asks for consent to cookies or terms. */
  CONSENT,
  /** A web page that wants to see a browser or a human: a bot check. */
  CHALLENGE,
  /** A list of feeds, to be imported instead. */
  OPML,
  /** A sitemap that lists no address. */
  SITEMAP,
  /** JSON, XML, text or bytes of some other kind. */
  NOT_A_FEED
}
