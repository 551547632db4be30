package dev.dateline.enrich.state;

import dev.dateline.enrich.dedupe.Sketch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of an address: its page in the ledger. Immutable; each event gives the next one.
 *
 * @param standing what was last decided
 * @param edition which of the address's texts that was about, from 0 up
 * @param revision of the article last published; 0 before the first
 * @param firstSeenAt when that text was first seen
 * @param copies other articles that repeat it
 * @param latest sketch of the newest version accepted, decided or not
 * @param versions how many versions have waited so far; the number of the last
 * @param pending versions that wait, oldest first
 */
public record Identity(
    Standing standing,
    int edition,
    int revision,
    Instant firstSeenAt,
    int copies,
    Sketch latest,
    int versions,
    List<Pending> pending) {

  /** Versions of one article that may wait at a time. */
  public static final int MAX_PENDING = 1000;

  public Identity {
    pending = List.copyOf(pending);
  }

  /** Of an address never seen, with its first version waiting. */
  public static Identity first(Sketch sketch, Instant seenAt, List<Integer> judges) {
    return new Identity(
        new Standing.Undecided(),
        0,
        0,
        seenAt,
        0,
        sketch,
        1,
        List.of(new Pending(1, 0, 0, Map.of(), judges, null)));
  }

  /** Whether as many versions wait as may. */
  public boolean isFull() {
    return pending.size() >= MAX_PENDING;
  }

  /** The edition of the newest version. */
  public int latestEdition() {
    return pending.isEmpty() ? edition : pending.getLast().edition();
  }

  /**
   * With a revision at the end of the queue.
   *
   * @param change by how much it differs from the version before
   * @param evidence the numbers behind that
   */
  public Identity revised(
      Sketch sketch, double change, Map<String, Double> evidence, List<Integer> judges) {
    return queued(sketch, latestEdition(), change, evidence, judges);
  }

  /**
   * With another text at the end of the queue, for which the address is used again.
   *
   * @param evidence the numbers by which it is another
   */
  public Identity replaced(Sketch sketch, Map<String, Double> evidence, List<Integer> judges) {
    return queued(sketch, latestEdition() + 1, 0, evidence, judges);
  }

  private Identity queued(
      Sketch sketch,
      int edition,
      double change,
      Map<String, Double> evidence,
      List<Integer> judges) {
    List<Pending> queue = new ArrayList<>(pending);
    queue.add(new Pending(versions + 1, edition, change, evidence, judges, null));
    return new Identity(
        standing, this.edition, revision, firstSeenAt, copies, sketch, versions + 1, queue);
  }

  /** With an answer noted; the same if no such version waits for it. */
  public Identity answered(Answer answer) {
    List<Pending> queue =
        pending.stream()
            .map(
                p ->
                    p.version() == answer.version()
                        ? p.answered(answer.judge(), answer.verdict())
                        : p)
            .toList();
    return new Identity(standing, edition, revision, firstSeenAt, copies, latest, versions, queue);
  }

  /**
   * With the oldest waiting version decided and taken from the queue.
   *
   * @param seenAt when that version was seen
   * @throws IllegalStateException if it is undecided
   */
  public Identity settled(Instant seenAt) {
    Pending head = pending.getFirst();
    Verdict verdict = head.verdict();
    if (verdict == null || !head.isAnswered()) {
      throw new IllegalStateException("version " + head.version() + " is undecided");
    }
    boolean first = standing instanceof Standing.Undecided || head.edition() != edition;
    boolean stands = !first && standing instanceof Standing.Published;
    Standing next =
        stands || verdict.repeat().isEmpty()
            ? new Standing.Published()
            : new Standing.CopyOf(verdict.repeat().get().of());
    return new Identity(
        next,
        head.edition(),
        next instanceof Standing.CopyOf ? 0 : stands ? revision + 1 : 1,
        first ? seenAt : firstSeenAt,
        stands ? Math.max(copies, verdict.copies()) : verdict.copies(),
        latest,
        versions,
        pending.subList(1, pending.size()));
  }
}
