package dev.dateline.ingest.fetch;

/**
 * Among how many instances a site's rate is divided. The feeds of one site are polled by one
 * instance, but any may be led to the site's pages by feeds of other sites.
 */
public interface SiteShare {
  /** There is no other instance. */
  SiteShare ALONE = site -> 1;

  /**
   * @param site as {@link Site#of} gives it
   * @return 1 if nobody else asks the site; else how many times as long this instance waits between
   *     two requests, one at a time
   */
  int among(String site);
}
