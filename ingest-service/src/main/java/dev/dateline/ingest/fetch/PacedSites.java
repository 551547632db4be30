package dev.dateline.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What this instance does at sites, for whoever shares them out among instances. May be called with
 * a lock held: nothing here waits, nor calls back.
 */
public interface PacedSites {
  /**
   * What goes on at a site.
   *
   * @param open requests
   * @param waiting threads that wait for the site's turn
   * @param sinceLast since the last request began that is known of; {@code null} if none is
   * @param rest until the next may begin by the site's pace
   * @param gap between two requests, as is known now
   */
  record Use(int open, int waiting, @Nullable Duration sinceLast, Duration rest, Duration gap) {
    /** Nobody asks the site or waits to. */
    public boolean isIdle() {
      return open == 0 && waiting == 0;
    }
  }

  /**
   * @param site as {@link Site#of} gives it
   */
  Use at(String site);

  /** Sites with open requests. */
  List<String> open();

  /**
   * Another instance asked the site.
   *
   * @param ago how long ago at the least
   */
  void asked(String site, Duration ago);

  /** Other instances may have asked these sites until now. */
  void asked(Predicate<String> sites);

  /** Has the first in the site's line look again whether it may ask. */
  void wake(String site);

  /** The same at all sites. */
  void wake();
}
