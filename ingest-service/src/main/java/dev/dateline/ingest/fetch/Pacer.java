package dev.dateline.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps every site's pace: so many requests at once, so long between two starts, and silence where
 * the site asked for it. It counts for the whole process, whichever feed a request is for.
 */
final class Pacer {
  /** Slots are forgotten once they have nothing to remember, when there are so many. */
  private static final int CROWD = 10_000;

  private final ConcurrentHashMap<String, SiteSlots> sites = new ConcurrentHashMap<>();
  private final Duration pacing;
  private final int perSite;

  Pacer(Duration pacing, int perSite) {
    this.pacing = pacing;
    this.perSite = perSite;
  }

  /** A slot of a site, to be closed when the request is over. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for the site's next turn.
   *
   * @throws FetchException if the site asked to be left alone for longer than a turn may wait
   */
  Turn await(String site) throws FetchException, InterruptedException {
    if (sites.size() > CROWD) {
      sites.values().removeIf(SiteSlots::isForgettable);
    }
    // an atomic step, so that no slot is forgotten between being found and being entered
    SiteSlots slots =
        sites.compute(
            site,
            (name, known) -> {
              SiteSlots found = known == null ? new SiteSlots(name, perSite) : known;
              found.enter();
              return found;
            });
    slots.await(pacing);
    return slots::leave;
  }

  /** No request goes to the site until so much time has passed. */
  void hold(String site, Duration time) {
    sites.compute(
        site,
        (name, known) -> {
          SiteSlots found = known == null ? new SiteSlots(name, perSite) : known;
          found.hold(time);
          return found;
        });
  }

  /** The next turn of the site comes no sooner than so much time after the one before. */
  void slowDown(String site, Duration gap) {
    sites.computeIfPresent(
        site,
        (name, known) -> {
          known.slowDown(gap);
          return known;
        });
  }
}
