package dev.dateline.ingest.fetch;

import dev.dateline.ingest.fetch.Timeline.Signal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/** The turns of one site, in the order of asking. */
final class SiteSlots {
  /** A silence longer than this fails requests at once instead of keeping them waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Whoever would wait longer in line comes again later; the first in line are never sent away. */
  private static final Duration MOST_IN_LINE = Duration.ofMinutes(2);

  /** What is known of a site's tempo is kept as long as its robots.txt. */
  private static final Duration MEMORY = Duration.ofHours(24);

  private final String site;
  private final int most;
  private final Timeline timeline;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Signal> line = new ArrayDeque<>();
  private final SiteTempo tempo = new SiteTempo();
  private int users;
  private int running;
  private boolean used;
  private long lastStart;
  private long heldUntil;
  private long heardFrom;

  SiteSlots(String site, int most, Timeline timeline) {
    this.site = site;
    this.most = most;
    this.timeline = timeline;
    lastStart = timeline.nanos();
    heldUntil = lastStart;
    heardFrom = lastStart;
  }

  /**
   * How a site is shared.
   *
   * @param pacing as configured
   * @param among how many instances the site's rate is divided now; among several, none makes two
   *     requests at once
   * @param unheard how much longer others may not know that this one asks the site
   */
  record Terms(Duration pacing, IntSupplier among, Duration unheard) {
    Duration gap(SiteTempo tempo) {
      return tempo.gap(pacing).multipliedBy(among.getAsInt());
    }
  }

  void enter() {
    locked(() -> users += 1);
  }

  void leave(Duration took, boolean strained) {
    locked(
        () -> {
          users--;
          running--;
          tempo.answered(took, strained);
          wakeFirst();
        });
  }

  void hold(Duration time) {
    long until = timeline.nanos() + time.toNanos();
    locked(
        () -> {
          heldUntil = until - heldUntil > 0 ? until : heldUntil;
          line.forEach(Signal::raise);
        });
  }

  Duration held() {
    lock.lock();
    try {
      return Duration.ofNanos(Math.max(0, heldUntil - timeline.nanos()));
    } finally {
      lock.unlock();
    }
  }

  void crawlDelay(String origin, Duration delay) {
    locked(() -> tempo.crawlDelay(origin, delay));
  }

  /** Somebody else made a request, nobody knows when: so long ago at the least. */
  void asked(Duration ago) {
    long at = timeline.nanos() - ago.toNanos();
    locked(
        () -> {
          lastStart = used && lastStart - at > 0 ? lastStart : at;
          used = true;
        });
  }

  boolean isForgettable() {
    lock.lock();
    try {
      long now = timeline.nanos();
      return users == 0 && heldUntil - now <= 0 && now - lastStart > MEMORY.toNanos();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a turn; each that is had must be given back by leaving.
   *
   * @param places of which one is free while its holder waits here
   */
  void await(Terms terms, Places places) throws FetchException, InterruptedException {
    Signal own = timeline.signal();
    locked(
        () -> {
          line.add(own);
          long heard = timeline.nanos() + terms.unheard().toNanos();
          heardFrom = heard - heardFrom > 0 ? heard : heardFrom;
        });
    boolean mine = false;
    try {
      long wait = tryStart(own, terms);
      if (wait > 0) {
        try (Places.Seat seat = seat(terms, places)) {
          while (wait > 0) {
            seat.await(own, wait);
            wait = tryStart(own, terms);
          }
        }
      }
      mine = true;
    } finally {
      boolean started = mine;
      locked(
          () -> {
            line.remove(own);
            users -= started ? 0 : 1;
            wakeFirst();
          });
    }
  }

  private Places.Seat seat(Terms terms, Places places) throws FetchException {
    Duration expected;
    boolean tooLong;
    lock.lock();
    try {
      long now = timeline.nanos();
      long gap = terms.gap(tempo).toNanos();
      long first = Math.max(heldUntil, used ? lastStart + gap : now) - now;
      expected = Duration.ofNanos(Math.max(0, first) + (line.size() - 1) * gap);
      tooLong = line.size() > most && expected.compareTo(MOST_IN_LINE) > 0;
    } finally {
      lock.unlock();
    }
    Places.Seat seat = tooLong ? null : places.seat(expected);
    if (seat == null) {
      String why = tooLong ? "in " + expected.toSeconds() + " s, after others" : "when fewer wait";
      throw new FetchException(FetchError.BUSY, "the turn of " + site + " comes " + why, expected);
    }
    return seat;
  }

  /** Takes the turn and returns zero, or tells how long to wait before trying again. */
  private long tryStart(Signal own, Terms terms) throws FetchException {
    lock.lock();
    try {
      long now = timeline.nanos();
      long held = heldUntil - now;
      if (held > PATIENCE.toNanos()) {
        Duration left = Duration.ofNanos(held);
        throw new FetchException(
            FetchError.HELD,
            site + " asked to be left alone for " + left.toSeconds() + " s more",
            left);
      }
      if (line.peek() != own || running >= (terms.among().getAsInt() > 1 ? 1 : most)) {
        return Long.MAX_VALUE;
      }
      long due = used ? lastStart + terms.gap(tempo).toNanos() - now : 0;
      long wait = Math.max(Math.max(held, heardFrom - now), due);
      if (wait > 0) {
        return wait;
      }
      used = true;
      lastStart = now;
      running++;
      return 0;
    } finally {
      lock.unlock();
    }
  }

  private void wakeFirst() {
    Signal first = line.peek();
    if (first != null) {
      first.raise();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }
}
