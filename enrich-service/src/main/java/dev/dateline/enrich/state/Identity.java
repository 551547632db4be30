package dev.dateline.enrich.state;

import dev.dateline.enrich.dedupe.Sketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an article id: its page in the ledger. Immutable; each event gives the next one.
 *
 * @param standing what was last decided
 * @param revision of the article last published; 0 before the first
 * @param firstSeenAt when its present story was first seen
 * @param copies other articles that repeat it
 * @param latest sketch of the newest version accepted, decided or not
 * @param versions how many versions have waited so far; the number of the last
 * @param pending versions that wait, oldest first
 */
public record Identity(
    Standing standing,
    int revision,
    Instant firstSeenAt,
    Copies copies,
    Sketch latest,
    int versions,
    List<Pending> pending) {

  /** Versions of one article that may wait at a time. */
  public static final int MAX_PENDING = 1000;

  public Identity {
    pending = List.copyOf(pending);
  }

  /** Of an id never seen, with its first version waiting. */
  public static Identity first(Sketch sketch, Instant seenAt) {
    return new Identity(
        new Standing.Undecided(),
        0,
        seenAt,
        Copies.NONE,
        sketch,
        1,
        List.of(new Pending(1, Change.FRESH, null)));
  }

  /**
   * Whether a revision may go out at once: the article is published and nothing waits before it.
   */
  public boolean isSettledArticle() {
    return pending.isEmpty() && standing instanceof Standing.Published;
  }

  /** Whether as many versions wait as may. */
  public boolean isFull() {
    return pending.size() >= MAX_PENDING;
  }

  /** With a further version at the end of the queue. */
  public Identity queued(Sketch sketch, Change change) {
    List<Pending> queue = new ArrayList<>(pending);
    queue.add(new Pending(versions + 1, change, null));
    return new Identity(standing, revision, firstSeenAt, copies, sketch, versions + 1, queue);
  }

  /** With the next revision out. */
  public Identity revised(Sketch sketch) {
    return new Identity(standing, revision + 1, firstSeenAt, copies, sketch, versions, pending);
  }

  /** With the answer for a version noted; the same if no such version waits for one. */
  public Identity answered(int version, Verdict verdict) {
    List<Pending> queue =
        pending.stream()
            .map(p -> p.version() == version ? new Pending(version, p.change(), verdict) : p)
            .toList();
    return withQueue(queue);
  }

  /** With one more article that repeats it. */
  public Identity copiedBy(String id) {
    return new Identity(
        standing, revision, firstSeenAt, copies.with(id), latest, versions, pending);
  }

  /**
   * With the oldest waiting version decided and taken from the queue.
   *
   * @param seenAt when that version was seen
   */
  public Identity settled(Instant seenAt) {
    Pending head = pending.getFirst();
    List<Pending> rest = pending.subList(1, pending.size());
    boolean fresh = head.change() == Change.FRESH;
    Instant since = fresh ? seenAt : firstSeenAt;
    Copies kept = fresh && revision > 0 ? Copies.NONE : copies;
    if (!fresh && standing instanceof Standing.Published) {
      return new Identity(standing, revision + 1, since, kept, latest, versions, rest);
    }
    return switch (head.verdict()) {
      case Verdict.Repeats repeats ->
          new Identity(new Standing.CopyOf(repeats.of()), 0, since, kept, latest, versions, rest);
      case Verdict.Unlike() ->
          new Identity(new Standing.Published(), 1, since, kept, latest, versions, rest);
      case null -> throw new IllegalStateException("version " + head.version() + " is undecided");
    };
  }

  private Identity withQueue(List<Pending> queue) {
    return new Identity(standing, revision, firstSeenAt, copies, latest, versions, queue);
  }
}
