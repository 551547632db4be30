package dev.dateline.ingest.fetch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Time that is waited in. There is one that passes by itself; a simulation brings its own. */
public interface Timeline {
  /** The time that passes by itself. */
  Timeline REAL =
      new Timeline() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public Signal signal() {
          Semaphore raised = new Semaphore(0);
          return new Signal() {
            @Override
            public void raise() {
              raised.release();
            }

            @Override
            public void await(long nanos) throws InterruptedException {
              if (raised.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                raised.drainPermits();
              }
            }
          };
        }
      };

  /** Nanoseconds since some moment; only differences mean something. */
  long nanos();

  /** A signal for one thread to wait for. */
  Signal signal();

  /** Wakes the thread that waits for it, or that will. */
  interface Signal {
    void raise();

    /** Returns once raised, or after so many nanoseconds; at once if neither is ahead. */
    void await(long nanos) throws InterruptedException;
  }
}
