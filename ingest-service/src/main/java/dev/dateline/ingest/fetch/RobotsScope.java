package dev.dateline.ingest.fetch;

/** What robots.txt is asked about. */
public enum RobotsScope {
  /** Feeds and pages. */
  ALL,
  /** Pages, which we find by ourselves; not feeds, which a user named. */
  PAGES,
  /** Nothing: for sites of one's own. */
  NONE
}
