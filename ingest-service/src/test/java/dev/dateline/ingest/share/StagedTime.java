package dev.dateline.ingest.share;

import dev.dateline.ingest.fetch.Timeline;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Time that passes only when all wait for it. Of its threads one runs at a time, and what happens
 * at one moment happens in the order it was asked for: two runs are the same to the last step.
 */
final class StagedTime implements Timeline {
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private long now;
  private long sequence;
  private Actor current;
  private Throwable fault;

  private static final class Actor {
    final Semaphore turn = new Semaphore(0);
  }

  /** Either a thread goes on, or something happens. */
  private static final class Event implements Comparable<Event> {
    final long at;
    final long order;
    final Actor actor;
    final Runnable happening;
    boolean cancelled;

    Event(long at, long order, Actor actor, Runnable happening) {
      this.at = at;
      this.order = order;
      this.actor = actor;
      this.happening = happening;
    }

    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  interface Work {
    void run() throws Exception;
  }

  /** Begins work that may wait, at this moment, beside what runs. */
  void start(Work work) {
    Actor actor = new Actor();
    schedule(now, actor, null);
    Thread.ofVirtual()
        .start(
            () -> {
              actor.turn.acquireUninterruptibly();
              try {
                work.run();
              } catch (Exception | Error e) {
                fail(e);
              }
              passOn();
            });
  }

  /** Has something happen that waits for nothing. */
  void after(Duration duration, Runnable happening) {
    schedule(now + duration.toNanos(), null, happening);
  }

  void fail(Throwable e) {
    fault = fault == null ? e : fault;
    events.clear();
  }

  /** Runs all that was started until it is ended. */
  void run() throws InterruptedException {
    passOn();
    over.await();
    if (fault != null) {
      throw new AssertionError("at " + now / 1e9 + " s: " + fault.getMessage(), fault);
    }
  }

  /** What still waits never runs. */
  void end() {
    events.clear();
  }

  void sleep(Duration duration) throws InterruptedException {
    signal().await(duration.toNanos());
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Signal signal() {
    return new StagedSignal();
  }

  private Event schedule(long at, Actor actor, Runnable happening) {
    Event event = new Event(at, sequence++, actor, happening);
    events.add(event);
    return event;
  }

  private Actor next() {
    while (true) {
      Event event = events.poll();
      if (event == null) {
        over.countDown();
        return null;
      }
      if (event.cancelled) {
        continue;
      }
      now = Math.max(now, event.at);
      if (event.actor != null) {
        current = event.actor;
        return event.actor;
      }
      try {
        event.happening.run();
      } catch (RuntimeException | Error e) {
        fail(e);
      }
    }
  }

  private void passOn() {
    Actor next = next();
    if (next != null) {
      next.turn.release();
    }
  }

  private void await(Actor self) throws InterruptedException {
    Actor next = next();
    if (next == self) {
      return;
    }
    if (next != null) {
      next.turn.release();
    }
    self.turn.acquire();
  }

  private final class StagedSignal implements Signal {
    private boolean raised;
    private Actor waiting;
    private Event timer;

    @Override
    public void raise() {
      if (waiting == null) {
        raised = true;
        return;
      }
      if (timer != null) {
        timer.cancelled = true;
      }
      schedule(now, waiting, null);
      waiting = null;
    }

    @Override
    public void await(long nanos) throws InterruptedException {
      if (raised) {
        raised = false;
        return;
      }
      Actor self = current;
      timer = nanos > Long.MAX_VALUE - now ? null : schedule(now + Math.max(0, nanos), self, null);
      waiting = self;
      StagedTime.this.await(self);
      waiting = null;
      timer = null;
    }
  }
}
