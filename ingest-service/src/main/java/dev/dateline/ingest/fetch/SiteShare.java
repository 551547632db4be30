package dev.dateline.ingest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

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

  /**
   * Says that this instance is about to ask the site.
   *
   * @return how long to wait until every other instance heeds that; zero if there is nothing to
   *     wait for, {@code null} if it cannot be said now, so that the site must not be asked
   */
  default @Nullable Duration visit(String site) throws InterruptedException {
    return Duration.ZERO;
  }

  /** Says that nobody is to ask the site for so long. */
  default void hold(String site, Duration time) {}
}
