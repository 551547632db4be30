package dev.dateline.ingest.share;

import dev.dateline.ingest.fetch.SiteShare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site as an instance sees it that is led there and does not poll its feeds. All but {@link
 * #nanosUntilOpen} under the lock of whoever has it.
 */
final class Borrower {
  /** Between two wants of the same, as long as nobody answers. */
  private static final Duration REPEAT = Duration.ofSeconds(15);

  /** Nobody else waits for an answer so soon after one was waited for in vain. */
  private static final Duration DISCOURAGED = Duration.ofSeconds(30);

  /**
   * Loans to be returned: of two owners at once, each in ignorance of the other, can be several.
   */
  private final List<Long> owed = new ArrayList<>(1);

  private boolean wanted;
  private long wantedAt;
  private boolean opened;
  private long openedAt;
  private boolean kept;
  private volatile boolean open;
  private volatile long ends;
  private volatile boolean patient;
  private volatile long patienceEnds;

  /**
   * As {@link SiteShare#nanosUntilOurs} has it; looked at without a lock.
   *
   * @param most to wait without looking again
   */
  long nanosUntilOpen(long now, Duration most) {
    if (open && now - ends < 0) {
      return 0;
    }
    if (!patient) {
      return most.toNanos();
    }
    long left = patienceEnds - now;
    return left > 0 ? Math.min(left, most.toNanos()) : SiteShare.UNANSWERED;
  }

  /** Whether there is nothing to remember. */
  boolean isBlank(long now) {
    return owed.isEmpty() && !patient && mayWant(now);
  }

  /** Whether it is time to say that the site is wanted. */
  boolean mayWant(long now) {
    return !wanted || now - wantedAt >= REPEAT.toNanos();
  }

  /**
   * It was said.
   *
   * @param patience until when an answer is waited for, unless one was already
   */
  void want(long now, long patience) {
    wanted = true;
    wantedAt = now;
    if (!patient) {
      patienceEnds = patience;
      patient = true;
    }
  }

  /**
   * Another has the site or had it, so somebody lends it: as good as an answer.
   *
   * @param patience until when the next is waited for
   */
  void hope(long patience) {
    patienceEnds = patience;
  }

  /** Nobody waits for an answer. */
  void rest(long now) {
    long vain = now - patienceEnds;
    patient = patient && vain >= 0 && vain < DISCOURAGED.toNanos();
  }

  /** No answer is needed. */
  void forgive() {
    patient = false;
  }

  /** The site is lent, to be given back whether it is used or not. */
  void owe(long number) {
    if (!owed.contains(number)) {
      owed.add(number);
    }
  }

  /** Whether the site is still to be given back. */
  boolean owes() {
    return !owed.isEmpty();
  }

  /**
   * Requests may begin.
   *
   * @param until this
   */
  void open(long now, long until) {
    wanted = false;
    patient = false;
    opened = true;
    openedAt = now;
    ends = until;
    open = true;
  }

  /** The site was this instance's own, and has requests open that began before. */
  void keep(long number) {
    owe(number);
    kept = true;
  }

  boolean isOpen() {
    return open;
  }

  boolean isOver(long now) {
    return now - ends >= 0;
  }

  /** None begins any more. */
  void close() {
    open = false;
  }

  /**
   * How long ago this instance began its last request while it had the site.
   *
   * @param sinceLast since the last request of any instance; {@code null} if none is known
   * @return {@code null} if it began none
   */
  @Nullable Duration sinceOwn(@Nullable Duration sinceLast, long now) {
    boolean own = opened && sinceLast != null && sinceLast.toNanos() <= now - openedAt;
    return own || kept ? sinceLast : null;
  }

  /** Gives all back that is owed. */
  List<Long> giveBack() {
    List<Long> numbers = List.copyOf(owed);
    owed.clear();
    open = false;
    opened = false;
    kept = false;
    return numbers;
  }
}
