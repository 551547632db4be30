package dev.dateline.ingest.fetch;

import dev.dateline.ingest.fetch.Timeline.Signal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The places of an instance: so many polls are worked at at once. A poll that waits for the turn of
 * its site holds no place meanwhile, only a seat, of which there are a few times as many, so that
 * slow sites never keep the others from being asked. Long waits get no more than half of the seats.
 * Thread-safe.
 */
public final class Places {
  /** A waiting poll costs what it has read of its feed: some 100 kB. */
  private static final int SEATS_A_PLACE = 5;

  private static final Duration LONG = Duration.ofSeconds(10);

  private final Semaphore work;
  private final Semaphore seats;
  private final Semaphore longWaits;

  /**
   * @param most polls worked at at once
   */
  public Places(int most) {
    this(most, (int) Math.min(Integer.MAX_VALUE / 2, (long) SEATS_A_PLACE * most));
  }

  private Places(int places, int seats) {
    work = new Semaphore(places, true);
    this.seats = new Semaphore(seats);
    longWaits = new Semaphore(Math.max(1, seats / 2));
  }

  /** For a process that bounds its work otherwise: nobody need enter. */
  public static Places unlimited() {
    return new Places(Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2);
  }

  /** Waits for a place, to be left by whoever works there then. */
  public void enter() throws InterruptedException {
    work.acquire();
  }

  /** Ends what {@link #enter} began, on any thread. */
  public void leave() {
    work.release();
  }

  /** Where somebody waits who has a place; closed when the wait is over. */
  final class Seat implements AutoCloseable {
    private final boolean isLong;

    private Seat(boolean isLong) {
      this.isLong = isLong;
    }

    /** Waits without the place, and has it again afterwards, whatever ended the wait. */
    void await(Signal signal, long nanos) throws InterruptedException {
      work.release();
      try {
        signal.await(nanos);
      } finally {
        work.acquireUninterruptibly();
      }
    }

    @Override
    public void close() {
      seats.release();
      if (isLong) {
        longWaits.release();
      }
    }
  }

  /**
   * A seat for a wait.
   *
   * @param expected how long it will be, about
   * @return {@code null} if too many wait already
   */
  @Nullable Seat seat(Duration expected) {
    boolean isLong = expected.compareTo(LONG) > 0;
    if (isLong && !longWaits.tryAcquire()) {
      return null;
    }
    if (!seats.tryAcquire()) {
      if (isLong) {
        longWaits.release();
      }
      return null;
    }
    return new Seat(isLong);
  }
}
