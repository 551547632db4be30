package dev.dateline.ingest.fetch;

import dev.dateline.ingest.fetch.FetchRequest.Admission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps every site's pace: so many requests at once, so long between two starts, and silence where
 * the site asked for it. It counts for the whole process, whatever a request is for: feeds, pages,
 * robots.txt, each hop of a redirect.
 */
final class Pacer implements PacedSites {
  /** Slots are forgotten once they have nothing to remember, when there are so many. */
  private static final int CROWD = 10_000;

  private final ConcurrentHashMap<String, SiteSlots> sites = new ConcurrentHashMap<>();
  private final Duration pacing;
  private final int perSite;
  private final Timeline timeline;
  private final SiteShare share;
  private final Places places;
  private volatile int crowd = CROWD;

  Pacer(Duration pacing, int perSite, Timeline timeline) {
    this(pacing, perSite, timeline, SiteShare.ALONE, Places.unlimited());
  }

  /**
   * @param places of those who wait here
   */
  Pacer(Duration pacing, int perSite, Timeline timeline, SiteShare share, Places places) {
    this.pacing = pacing;
    this.perSite = perSite;
    this.timeline = timeline;
    this.share = share;
    this.places = places;
  }

  /** A slot of a site, to be closed when the request is over. */
  final class Turn implements AutoCloseable {
    private final SiteSlots slots;
    private final long began = timeline.nanos();
    private boolean strained;

    private Turn(SiteSlots slots) {
      this.slots = slots;
    }

    /** The site refused for the load, or failed to answer. */
    void strained() {
      strained = true;
    }

    Duration took() {
      return Duration.ofNanos(timeline.nanos() - began);
    }

    @Override
    public void close() {
      slots.leave(took(), strained);
    }
  }

  /**
   * Waits for the site's next turn.
   *
   * @throws FetchException if the site asked to be left alone for longer than a turn may wait, or
   *     too many wait, or another instance asks the site and nobody answers when this one may, or
   *     the request is not admitted
   */
  Turn await(String site, Admission admission) throws FetchException, InterruptedException {
    if (sites.size() > crowd) {
      sites.keySet().forEach(this::forgetIfForgettable);
      crowd = Math.max(CROWD, 2 * sites.size());
    }
    SiteSlots slots = with(site, SiteSlots::enter);
    slots.await(places, admission);
    return new Turn(slots);
  }

  Turn await(String site) throws FetchException, InterruptedException {
    return await(site, Admission.FREE);
  }

  /** An atomic step: who finds a slot while it is looked at would use one that is gone. */
  private void forgetIfForgettable(String site) {
    sites.computeIfPresent(site, (name, slots) -> slots.isForgettable() ? null : slots);
  }

  /** No request goes to the site until so much time has passed. */
  void hold(String site, Duration time) {
    with(site, slots -> slots.hold(time));
  }

  /** The same, as the site itself has just asked: every instance is told. */
  void holdEverywhere(String site, Duration time) {
    hold(site, time);
    share.hold(site, time);
  }

  /** How much longer no request goes to the site; zero if one may. */
  Duration held(String site) {
    SiteSlots slots = sites.get(site);
    return slots == null ? Duration.ZERO : slots.held();
  }

  /**
   * What an origin's robots.txt asks for counts for its whole site.
   *
   * @param delay zero for none
   */
  void crawlDelay(String site, String origin, Duration delay) {
    with(site, slots -> slots.crawlDelay(origin, delay));
  }

  @Override
  public Use at(String site) {
    SiteSlots slots = sites.get(site);
    return slots == null
        ? new SiteSlots(site, perSite, pacing, share, timeline).use()
        : slots.use();
  }

  @Override
  public List<String> open() {
    List<String> open = new ArrayList<>();
    sites.forEach(
        (site, slots) -> {
          if (slots.use().open() > 0) {
            open.add(site);
          }
        });
    return open;
  }

  @Override
  public void wake(String site) {
    SiteSlots slots = sites.get(site);
    if (slots != null) {
      slots.wake();
    }
  }

  @Override
  public void wake() {
    sites.values().forEach(SiteSlots::wake);
  }

  @Override
  public void asked(Predicate<String> some) {
    sites.forEach(
        (site, slots) -> {
          if (some.test(site)) {
            slots.asked(Duration.ZERO);
          }
        });
  }

  @Override
  public void asked(String site, Duration ago) {
    with(site, slots -> slots.asked(ago));
  }

  /** An atomic step, so that no slot is forgotten between being found and being used. */
  private SiteSlots with(String site, Consumer<SiteSlots> use) {
    return sites.compute(
        site,
        (name, known) -> {
          SiteSlots found =
              known == null ? new SiteSlots(name, perSite, pacing, share, timeline) : known;
          use.accept(found);
          return found;
        });
  }
}
