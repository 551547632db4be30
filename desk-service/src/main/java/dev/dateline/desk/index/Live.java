package dev.dateline.desk.index;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What has changed, for any number of readers at their own pace and without a queue each: a slow
 * one sees a story's last state once instead of every change. Safe for use by many threads.
 */
public final class Live implements AutoCloseable {
  private static final int BATCH = 500;
  private static final int REMEMBERED = 64;

  private final Archive archive;
  private final Epochs epochs;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, CompletableFuture<Changes>> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, CompletableFuture<Changes>> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long visible;
  private boolean closed;

  Live(Archive archive, Epochs epochs, long visible) {
    this.archive = archive;
    this.epochs = epochs;
    this.visible = visible;
  }

  /** Where the index is now. */
  public Cursor now() {
    lock.lock();
    try {
      return new Cursor(epochs.current(), visible);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What changed since; waits for a change if there is none yet.
   *
   * @param patience how long to wait; after it the answer has no stories
   */
  public Changes since(Cursor cursor, Duration patience) throws InterruptedException {
    OptionalLong known = epochs.resume(cursor);
    CompletableFuture<Changes> answer;
    boolean first = false;
    long from;
    long upTo;
    lock.lock();
    try {
      if (known.isEmpty() || known.getAsLong() > visible && isCurrent(cursor)) {
        return new Changes(visible, List.of(), new Cursor(epochs.current(), visible), true);
      }
      from = known.getAsLong();
      long nanos = patience.toNanos();
      while (!closed && from >= visible && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      upTo = visible;
      if (from >= upTo) {
        return new Changes(from, List.of(), new Cursor(epochs.current(), from), false);
      }
      answer = recent.get(from);
      if (answer == null) {
        first = true;
        answer = new CompletableFuture<>();
        recent.put(from, answer);
      }
    } finally {
      lock.unlock();
    }
    if (first) {
      read(answer, from, upTo);
    }
    return await(answer);
  }

  /** One reads for all who wait for the same. */
  private void read(CompletableFuture<Changes> answer, long from, long upTo) {
    try {
      List<Changes.Change> changes = archive.changes(from, upTo, BATCH);
      long reached = changes.size() < BATCH ? upTo : changes.getLast().sequence();
      answer.complete(
          new Changes(from, Changes.latest(changes), new Cursor(epochs.current(), reached), false));
    } catch (RuntimeException | Error e) {
      forget(from, answer); // whoever comes next tries again
      answer.completeExceptionally(e);
    }
  }

  private static Changes await(CompletableFuture<Changes> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** Wakes everyone who waits; from now on nobody waits. */
  @Override
  public void close() {
    changing(() -> closed = true);
  }

  /** Whether it was closed. */
  public boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** All changes up to this one can be seen now. */
  void reached(long sequence) {
    changing(
        () -> {
          if (sequence > visible) {
            visible = sequence;
            recent.clear();
          }
        });
  }

  private boolean isCurrent(Cursor cursor) {
    return cursor.epoch().equals(epochs.current());
  }

  private void forget(long from, CompletableFuture<Changes> answer) {
    changing(() -> recent.remove(from, answer));
  }

  private void changing(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
