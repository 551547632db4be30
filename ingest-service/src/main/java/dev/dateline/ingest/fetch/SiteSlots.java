package dev.dateline.ingest.fetch;

import dev.dateline.ingest.fetch.FetchRequest.Admission;
import dev.dateline.ingest.fetch.Timeline.Signal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;

/** The turns of one site, in the order of asking. */
final class SiteSlots {
  /** A silence longer than this fails requests at once instead of keeping them waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Whoever would wait longer in line comes again later; the first in line are never sent away. */
  private static final Duration MOST_IN_LINE = Duration.ofMinutes(2);

  /** An instance that lends its site wants it back after so long. */
  private static final Duration OTHERS_TURN = Duration.ofSeconds(10);

  private static final Duration A_WHILE = Duration.ofSeconds(30);

  private static final Duration A_MOMENT = Duration.ofMillis(200);

  /** What is known of a site's tempo is kept as long as its robots.txt. */
  private static final Duration MEMORY = Duration.ofHours(24);

  private final String site;
  private final int most;
  private final Duration pacing;
  private final SiteShare share;
  private final Timeline timeline;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Signal> line = new ArrayDeque<>();
  private final SiteTempo tempo = new SiteTempo();
  private int users;
  private int running;
  private boolean used;
  private long lastStart;
  private long heldUntil;

  /**
   * @param most requests at once
   * @param pacing as configured
   */
  SiteSlots(String site, int most, Duration pacing, SiteShare share, Timeline timeline) {
    this.site = site;
    this.most = most;
    this.pacing = pacing;
    this.share = share;
    this.timeline = timeline;
    lastStart = timeline.nanos();
    heldUntil = lastStart;
    Duration others = share.sinceOthers(site);
    if (others != null) {
      asked(others);
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
    share.left(site);
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

  void wake() {
    locked(this::wakeFirst);
  }

  PacedSites.Use use() {
    lock.lock();
    try {
      long now = timeline.nanos();
      long gap = tempo.gap(pacing).toNanos();
      return new PacedSites.Use(
          running,
          line.size(),
          used ? Duration.ofNanos(now - lastStart) : null,
          Duration.ofNanos(Math.max(0, untilDue(now, gap))),
          Duration.ofNanos(gap));
    } finally {
      lock.unlock();
    }
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
  void await(Places places, Admission admission) throws FetchException, InterruptedException {
    Signal own = timeline.signal();
    locked(() -> line.add(own));
    boolean mine = false;
    try {
      long wait = start(own, admission);
      if (wait > 0) {
        try (Places.Seat seat = seat(places)) {
          while (wait > 0) {
            share.awaited(site);
            seat.await(own, wait);
            wait = start(own, admission);
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
      if (!started) {
        share.left(site);
      }
    }
  }

  private Places.Seat seat(Places places) throws FetchException {
    Duration expected;
    boolean tooLong;
    lock.lock();
    try {
      long now = timeline.nanos();
      long gap = tempo.gap(pacing).toNanos();
      long others = share.nanosUntilOurs(site) == 0 ? 0 : OTHERS_TURN.toNanos();
      long first = Math.max(Math.max(0, untilDue(now, gap)), others);
      expected = Duration.ofNanos(first + (line.size() - 1) * gap);
      tooLong = line.size() > most && expected.compareTo(MOST_IN_LINE) > 0;
    } finally {
      lock.unlock();
    }
    Places.Seat seat = tooLong ? null : places.seat(expected);
    if (seat == null) {
      throw busy(tooLong ? "in " + expected.toSeconds() + " s" : "when fewer wait", expected);
    }
    return seat;
  }

  private FetchException busy(String when, Duration expected) {
    return new FetchException(FetchError.BUSY, "the turn of " + site + " comes " + when, expected);
  }

  /**
   * Takes the turn and returns zero, or tells how long to wait before trying again. When it comes,
   * the request must be admitted, for which the rest of the line waits.
   */
  private long start(Signal own, Admission admission) throws FetchException, InterruptedException {
    if (admission != Admission.FREE) {
      long wait = untilTurn(own, false);
      if (wait > 0) {
        return wait;
      }
      switch (admission.admit()) {
        case NOW -> {}
        case LATER -> {
          return A_MOMENT.toNanos();
        }
        case NEVER -> throw busy("to whoever polls its feeds now", A_WHILE);
      }
    }
    return untilTurn(own, true);
  }

  /**
   * Zero if it is the turn, which is then taken if it shall be; or how long to wait before trying
   * again.
   */
  private long untilTurn(Signal own, boolean take) throws FetchException {
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
      if (line.peek() != own || running >= most) {
        return Long.MAX_VALUE;
      }
      long others = share.nanosUntilOurs(site);
      if (others == SiteShare.UNANSWERED) {
        throw busy("when whoever polls its feeds answers", A_WHILE);
      }
      if (others > 0) {
        return others;
      }
      long wait = untilDue(now, tempo.gap(pacing).toNanos());
      if (wait > 0) {
        return wait;
      }
      if (take) {
        used = true;
        lastStart = now;
        running++;
      }
      return 0;
    } finally {
      lock.unlock();
    }
  }

  /** Until the next may begin by the site's pace and wish; not positive if one may now. */
  private long untilDue(long now, long gap) {
    return Math.max(heldUntil, used ? lastStart + gap : heldUntil) - now;
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
