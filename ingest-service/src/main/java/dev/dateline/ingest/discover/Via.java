package dev.dateline.ingest.discover;

/** What pointed to a feed, the surest first. */
public enum Via {
  /** It is the address that was asked about. */
  GIVEN,
  /** A link element in the page's head: the site's own word. */
  LINK,
  /** A link in the text of a page. */
  ANCHOR,
  /** The sitemap line of robots.txt. */
  ROBOTS,
  /** Nothing: feeds are often found at such a path. */
  PATH
}
