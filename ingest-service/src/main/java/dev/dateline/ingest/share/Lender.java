package dev.dateline.ingest.share;

import dev.dateline.contract.SiteTurn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site as its owner sees it: who wants it, to whom it is lent. Others keep the loans too, for
 * they may be the owner next. All but {@link #isOpen} under the lock of whoever has it.
 */
final class Lender {
  /** A want is repeated in less, as long as somebody waits. */
  private static final Duration WANTED = Duration.ofSeconds(60);

  private static final int MOST_WANTS = 100;

  /** In the order of the first of each instance's wants. */
  private final Map<String, Want> wants = new LinkedHashMap<>();

  /** By instance: only of two owners at once, each in ignorance of the other, can be several. */
  private final Map<String, Loan> loans = new HashMap<>(2);

  private boolean closing;
  private long ownTurnEnds;
  private boolean ownTurn;
  private volatile boolean open = true;

  private record Want(SiteTurn turn, long heard) {}

  private record Loan(long number, long ends) {}

  /** Whether the owner may begin requests; looked at without a lock. */
  boolean isOpen() {
    return open;
  }

  /** Whether there is nothing to remember. */
  boolean isBlank(long now) {
    return wants.isEmpty() && loans.isEmpty() && !closing && !isOwnTurn(now);
  }

  void want(SiteTurn turn, long now) {
    if (wants.size() < MOST_WANTS || wants.containsKey(turn.instance())) {
      wants.put(turn.instance(), new Want(turn, now));
    }
  }

  /** Whoever is the owner no longer has nobody to lend to. */
  void forgetWants() {
    wants.clear();
    closing = false;
    ownTurn = false;
    publish();
  }

  void forgetOldWants(long now) {
    wants.values().removeIf(want -> now - want.heard() > WANTED.toNanos());
  }

  /** The first that wants the site; {@code null} if none does. */
  @Nullable SiteTurn next() {
    Iterator<Want> first = wants.values().iterator();
    return first.hasNext() ? first.next().turn() : null;
  }

  /** Nothing begins any more: the site is about to be lent. */
  void close() {
    closing = true;
    ownTurn = false;
    publish();
  }

  /** Nobody wants it after all. */
  void reopen() {
    closing = false;
    publish();
  }

  boolean isClosing() {
    return closing;
  }

  /**
   * @param ends when it counts as returned, whatever is heard
   */
  void lend(SiteTurn turn, long ends) {
    wants.remove(turn.instance());
    closing = false;
    lent(turn, ends);
  }

  /** The same, of what some owner has done. */
  void lent(SiteTurn turn, long ends) {
    loans.put(turn.instance(), new Loan(turn.number(), ends));
    publish();
  }

  boolean isLent() {
    return !loans.isEmpty();
  }

  /** False if there is no such loan. */
  boolean returned(SiteTurn turn) {
    Loan loan = loans.get(turn.instance());
    boolean known = loan != null && loan.number() == turn.number();
    if (known) {
      loans.remove(turn.instance());
      publish();
    }
    return known;
  }

  /**
   * Ends the loans that count as returned.
   *
   * @param ago how long ago the last request of each began, at the least
   * @return their returns
   */
  List<SiteTurn> expire(long now, Duration ago) {
    if (loans.isEmpty()) {
      return List.of();
    }
    List<SiteTurn> ended = new ArrayList<>();
    loans.forEach(
        (instance, loan) -> {
          if (now - loan.ends() >= 0) {
            ended.add(SiteTurn.returned(instance, loan.number(), ago));
          }
        });
    ended.forEach(this::returned);
    return ended;
  }

  /** The owner has the site itself until then, if it has a use for it. */
  void beginOwnTurn(long ends) {
    ownTurn = true;
    ownTurnEnds = ends;
  }

  boolean isOwnTurn(long now) {
    return ownTurn && now - ownTurnEnds < 0;
  }

  private void publish() {
    open = loans.isEmpty() && !closing;
  }
}
