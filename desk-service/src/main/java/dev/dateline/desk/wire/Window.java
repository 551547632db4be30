package dev.dateline.desk.wire;

import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.runtime.ByteSize;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The latest articles, bounded in number and in bytes of text. Every change has a version, so that
 * any number of readers follow at their own pace without a queue each: a slow one sees a story's
 * last state once instead of every change. Safe for use by many threads.
 */
public final class Window {
  private static final int BATCH = 500;

  private final int maxStories;
  private final long maxBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Story> byId = new HashMap<>();
  private final NavigableSet<Story> byTime = new TreeSet<>(Story.BY_TIME);
  private final TreeMap<Long, Story> byVersion = new TreeMap<>();
  private final Map<String, List<Copy>> early = new LinkedHashMap<>();
  private String epoch = newEpoch();
  private long version;
  private long bytes;
  private boolean closed;

  /**
   * @param maxStories at least 1
   * @param maxBytes of text; the latest story stays even if it alone has more
   */
  public Window(int maxStories, ByteSize maxBytes) {
    this.maxStories = maxStories;
    this.maxBytes = maxBytes.bytes();
  }

  /**
   * Adds an article or replaces its earlier revision.
   *
   * @param at when it was ingested
   */
  public void put(Article article, Instant at) {
    changing(
        () -> {
          Story before = drop(article.id());
          List<Copy> waiting = early.remove(article.id());
          List<Copy> copies =
              before != null ? before.copies() : waiting != null ? waiting : List.of();
          add(Story.of(article, at, copies, ++version));
          trim();
        });
  }

  /** Counts a copy under the article that it repeats, or keeps it until that article comes. */
  public void put(Duplicate duplicate) {
    Copy copy = Copy.of(duplicate);
    changing(
        () -> {
          Story before = drop(duplicate.of());
          if (before != null) {
            add(before.with(copy, ++version));
          } else {
            early.merge(duplicate.of(), List.of(copy), (old, one) -> Copies.with(old, copy));
            if (early.size() > maxStories) {
              early.remove(early.keySet().iterator().next());
            }
          }
        });
  }

  /** Takes an article out; readers that follow are told to load everything anew. */
  public void remove(String id) {
    changing(
        () -> {
          if (drop(id) != null) {
            epoch = newEpoch();
          }
        });
  }

  /** The story of an article; {@code null} if the window does not hold it. */
  public @Nullable Story find(String id) {
    lock.lock();
    try {
      return byId.get(id);
    } finally {
      lock.unlock();
    }
  }

  /** Everything in it. */
  public Snapshot snapshot() {
    lock.lock();
    try {
      return new Snapshot(List.copyOf(byTime.descendingSet()), now());
    } finally {
      lock.unlock();
    }
  }

  /** How many articles it holds. */
  public int size() {
    lock.lock();
    try {
      return byId.size();
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
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (!closed && cursor.equals(now()) && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      if (!cursor.epoch().equals(epoch) || cursor.version() > version) {
        return new Changes(List.of(), now(), true);
      }
      List<Story> stories =
          byVersion.tailMap(cursor.version(), false).values().stream().limit(BATCH).toList();
      long reached = stories.size() < BATCH ? version : stories.getLast().version();
      return new Changes(stories, new Cursor(epoch, reached), false);
    } finally {
      lock.unlock();
    }
  }

  /** Wakes everyone who waits; from now on nobody waits. */
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

  private Cursor now() {
    return new Cursor(epoch, version);
  }

  private void add(Story story) {
    byId.put(story.article().id(), story);
    byTime.add(story);
    byVersion.put(story.version(), story);
    bytes += story.bytes();
  }

  private @Nullable Story drop(String id) {
    Story story = byId.remove(id);
    if (story != null) {
      byTime.remove(story);
      byVersion.remove(story.version());
      bytes -= story.bytes();
    }
    return story;
  }

  private void trim() {
    while (byId.size() > maxStories || (bytes > maxBytes && byId.size() > 1)) {
      drop(byTime.first().article().id());
    }
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

  private static String newEpoch() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
