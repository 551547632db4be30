package dev.dateline.desk.index;

import dev.dateline.desk.index.Changes.Change;
import dev.dateline.desk.query.Clause;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.IndexReader;

/**
 * What has changed, for any number of readers at their own pace and without a queue each: a slow
 * one sees a story's last state once instead of every change. All who are at one place share one
 * answer, and all who want the same of it share that too. Safe for use by many threads.
 */
public final class Live implements AutoCloseable {
  private static final int BATCH = 500;
  private static final int REMEMBERED = 64;
  private static final int CLAUSES = 10_000;

  private final Archive archive;
  private final Epochs epochs;
  private final Shared<Long, Changes> recent = new Shared<>(REMEMBERED);
  private final Shared<Seen, Sieve> sieves = new Shared<>(REMEMBERED);
  private final Shared<Asked, Set<String>> picks = new Shared<>(CLAUSES);
  private volatile Moment moment;
  private volatile boolean closed;

  /**
   * A state of the index. Whoever waits for the next one waits for a future: a lock would be handed
   * from one waiting thread to the next, which takes seconds where there are a thousand.
   *
   * @param visible the last sequence that can be seen
   * @param over completes when there is a later one, or never will be
   */
  private record Moment(long visible, CompletableFuture<Boolean> over) {}

  private record Seen(IndexReader reader, long after, Cursor cursor) {}

  private record Asked(long after, Cursor cursor, Clause clause) {}

  Live(Archive archive, Epochs epochs, long visible) {
    this.archive = archive;
    this.epochs = epochs;
    this.moment = new Moment(visible, new CompletableFuture<>());
  }

  /** Where the index is now. */
  public Cursor now() {
    return new Cursor(epochs.current(), moment.visible());
  }

  /**
   * What changed since; waits for a change if there is none yet.
   *
   * @param patience how long to wait; after it the answer has no stories
   */
  public Changes since(Cursor cursor, Duration patience) throws InterruptedException {
    OptionalLong known = epochs.resume(cursor);
    Moment now = moment;
    if (known.isEmpty()
        || known.getAsLong() > now.visible() && cursor.epoch().equals(epochs.current())) {
      return new Changes(now.visible(), List.of(), now(), true);
    }
    long from = known.getAsLong();
    if (from >= now.visible() && !closed) {
      await(now, patience);
    }
    if (from >= moment.visible()) {
      return new Changes(from, List.of(), new Cursor(epochs.current(), from), false);
    }
    return recent.of(from, this::read);
  }

  /** Those of the changes whose stories match now, in their order. */
  public List<Change> matching(Changes changes, Clause clause) {
    if (clause.equals(Clause.ALL) || changes.changes().isEmpty()) {
      return changes.changes();
    }
    Set<String> wanted =
        picks.of(
            new Asked(changes.after(), changes.cursor(), clause), asked -> pick(changes, asked));
    return changes.changes().stream().filter(c -> wanted.contains(c.story())).toList();
  }

  /** Wakes everyone who waits; from now on nobody waits. */
  @Override
  public synchronized void close() {
    closed = true;
    moment.over().complete(true);
  }

  /** Whether it was closed. */
  public boolean closed() {
    return closed;
  }

  /** All changes up to this one can be seen now. */
  synchronized void reached(long sequence) {
    Moment before = moment;
    if (!closed && sequence > before.visible()) {
      moment = new Moment(sequence, new CompletableFuture<>());
      recent.clear();
      sieves.clear();
      picks.clear();
      before.over().complete(true);
    }
  }

  private static void await(Moment moment, Duration patience) throws InterruptedException {
    try {
      moment.over().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return; // nothing has come
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // it only ever completes
    }
  }

  private Changes read(long from) {
    long upTo = moment.visible();
    List<Change> changes = archive.changes(from, upTo, BATCH);
    long reached = changes.size() < BATCH ? upTo : changes.getLast().sequence();
    return new Changes(from, Changes.latest(changes), new Cursor(epochs.current(), reached), false);
  }

  private Set<String> pick(Changes changes, Asked asked) {
    List<String> ids = changes.changes().stream().map(Change::story).toList();
    return archive.unhurried(
        lookup ->
            sieves
                .of(
                    new Seen(lookup.reader(), asked.after(), asked.cursor()),
                    _ -> Sieve.of(lookup, ids))
                .matching(lookup.searcher(), asked.clause()));
  }
}
