package dev.dateline.ingest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which sites this instance may ask now. The feeds of one site are polled by one instance, but any
 * may be led to the site's pages by feeds of other sites; only one at a time asks it.
 */
public interface SiteShare {
  /** There is no other instance. */
  SiteShare ALONE = site -> 0;

  /** Nobody answers who could let this instance ask the site. */
  long UNANSWERED = -1;

  /**
   * Whether a request to the site may begin at this moment. Asked while the site's line is locked,
   * so that what begins is seen by whoever looks at the line after this has changed; so it only
   * looks, and waits for nothing.
   *
   * @param site as {@link Site#of} gives it
   * @return zero if it may; else for how many nanoseconds it is no use to ask again, unless woken
   *     before ({@link PacedSites#wake}), or {@link #UNANSWERED}
   */
  long nanosUntilOurs(String site);

  /** Somebody waits in the site's line. No lock is held. */
  default void awaited(String site) {}

  /** A request to the site is over, or a wait for it. No lock is held. */
  default void left(String site) {}

  /**
   * How long ago at the least another instance asked the site; {@code null} if none did lately.
   * Only looks.
   */
  default @Nullable Duration sinceOthers(String site) {
    return null;
  }

  /** Says that nobody is to ask the site for so long. */
  default void hold(String site, Duration time) {}
}
