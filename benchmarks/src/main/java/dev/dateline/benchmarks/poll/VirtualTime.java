package dev.dateline.benchmarks.poll;

import dev.dateline.ingest.fetch.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes only when all wait for it. Of its threads one runs at a time, and what happens
 * at one moment happens in the order it was asked for: two runs are the same to the last step.
 */
final class VirtualTime implements Timeline {
  private final Instant epoch;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private long now;
  private long sequence;
  private @Nullable Actor current;
  private @Nullable Throwable fault;

  VirtualTime(Instant epoch) {
    this.epoch = epoch;
  }

  /** A thread of this time. */
  private static final class Actor {
    final Semaphore turn = new Semaphore(0);
  }

  private static final class Event implements Comparable<Event> {
    final long at;
    final long order;
    final Actor actor;
    boolean cancelled;

    Event(long at, long order, Actor actor) {
      this.at = at;
      this.order = order;
      this.actor = actor;
    }

    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  /** Work that may wait. */
  interface Work {
    void run() throws InterruptedException;
  }

  /** Begins work at this moment, beside what runs. */
  void start(Work work) {
    Actor actor = new Actor();
    schedule(now, actor);
    Thread.ofVirtual()
        .start(
            () -> {
              actor.turn.acquireUninterruptibly();
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException | Error e) {
                fault = fault == null ? e : fault;
                events.clear();
              }
              passOn();
            });
  }

  /** Runs all that was started until nothing is waiting for a moment to come. */
  void run() throws InterruptedException {
    passOn();
    over.await();
    if (fault != null) {
      throw new IllegalStateException("the simulation failed", fault);
    }
  }

  /** Ends it: what still waits never runs. */
  void end() {
    events.clear();
  }

  void sleep(Duration duration) throws InterruptedException {
    signal().await(duration.toNanos());
  }

  Instant instant() {
    return epoch.plusNanos(now);
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public Signal signal() {
    return new VirtualSignal();
  }

  Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return VirtualTime.this.instant();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
      }
    };
  }

  private Event schedule(long at, Actor actor) {
    Event event = new Event(at, sequence++, actor);
    events.add(event);
    return event;
  }

  private @Nullable Actor next() {
    Event event = events.poll();
    while (event != null && event.cancelled) {
      event = events.poll();
    }
    if (event == null) {
      over.countDown();
      return null;
    }
    now = Math.max(now, event.at);
    current = event.actor;
    return event.actor;
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

  private final class VirtualSignal implements Signal {
    private boolean raised;
    private @Nullable Actor waiting;
    private @Nullable Event timer;

    @Override
    public void raise() {
      if (waiting == null) {
        raised = true;
        return;
      }
      if (timer != null) {
        timer.cancelled = true;
      }
      schedule(now, waiting);
      waiting = null;
    }

    @Override
    public void await(long nanos) throws InterruptedException {
      if (raised) {
        raised = false;
        return;
      }
      Actor self = current;
      if (self == null) {
        throw new IllegalStateException("only threads of this time may wait in it");
      }
      boolean forever = nanos > Long.MAX_VALUE - now;
      timer = forever ? null : schedule(now + Math.max(0, nanos), self);
      waiting = self;
      VirtualTime.this.await(self);
      waiting = null;
      timer = null;
    }
  }
}
