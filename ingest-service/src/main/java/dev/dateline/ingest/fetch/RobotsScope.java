package dev.dateline.ingest.fetch;

/** What robots.txt is asked about. */
public enum RobotsScope {
  /** Feeds and pages. */
  ALL,
  /** Pages, which we find by ourselves; feeds, which a user named, only about their pace. */
  PAGES,
  /** Nothing: for sites of one's own. */
  NONE
}
