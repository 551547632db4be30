package dev.dateline.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The turns of one site. */
final class SiteSlots {
  /** A silence longer than this fails requests at once instead of keeping them waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String site;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition freed = lock.newCondition();
  private int users;
  private int running;
  private long nextStart = System.nanoTime();
  private long heldUntil = System.nanoTime();
  private Duration siteGap = Duration.ZERO;

  SiteSlots(String site, int most) {
    this.site = site;
    this.most = most;
  }

  void enter() {
    locked(() -> users += 1);
  }

  void leave() {
    locked(
        () -> {
          users--;
          running--;
          freed.signalAll();
        });
  }

  void hold(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    locked(() -> heldUntil = later(heldUntil, until));
  }

  void slowDown(Duration gap) {
    locked(() -> siteGap = gap);
  }

  boolean isForgettable() {
    lock.lock();
    try {
      long now = System.nanoTime();
      return users == 0 && nextStart - now <= 0 && heldUntil - now <= 0;
    } finally {
      lock.unlock();
    }
  }

  void await(Duration pacing) throws FetchException, InterruptedException {
    lock.lockInterruptibly();
    boolean mine = false;
    try {
      for (long wait = waitNanos(); wait > 0; wait = waitNanos()) {
        if (running >= most) {
          freed.await();
        } else {
          freed.await(wait, TimeUnit.NANOSECONDS);
        }
      }
      Duration gap = pacing.compareTo(siteGap) > 0 ? pacing : siteGap;
      nextStart = System.nanoTime() + gap.toNanos();
      running++;
      mine = true;
    } finally {
      if (!mine) {
        users--;
      }
      lock.unlock();
    }
  }

  /** Time until a turn may start; any positive number while all slots are taken. */
  private long waitNanos() throws FetchException {
    long now = System.nanoTime();
    long held = heldUntil - now;
    if (held > PATIENCE.toNanos()) {
      throw new FetchException(
          FetchError.TOO_MANY_REQUESTS,
          site + " asked to be left alone for " + TimeUnit.NANOSECONDS.toSeconds(held) + " s more");
    }
    return running >= most ? 1 : Math.max(held, nextStart - now);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  private static long later(long a, long b) {
    return a - b > 0 ? a : b;
  }
}
