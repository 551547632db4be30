package dev.dateline.desk.push;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** Deliveries of one search that were given up, kept to be sent again. */
final class PutAside {
  private static final int MOST = 1_000;

  private final String search;
  private final SearchStore store;
  private final Consumer<Runnable> saving;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * @param search its id
   * @param saving runs what writes to the store, unless the search was deleted
   */
  PutAside(String search, SearchStore store, Consumer<Runnable> saving) {
    this.search = search;
    this.store = store;
    this.saving = saving;
  }

  /** Adds one, or puts it in the place of the same delivery; the oldest give way. */
  void add(DeadDelivery given) {
    lock.lock();
    try {
      List<DeadDelivery> dead = new ArrayList<>(store.dead(search));
      dead.removeIf(d -> d.delivery().equals(given.delivery()));
      dead.add(given);
      int skipped = Math.max(0, dead.size() - MOST);
      saving.accept(() -> store.saveDead(search, dead.subList(skipped, dead.size())));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tries all again, oldest first; what is not taken stays, and so does what follows once the
   * receiver takes nothing now or any more.
   *
   * @return how many were taken
   */
  int replay(Function<DeadDelivery, Answer> attempt) {
    lock.lock();
    try {
      List<DeadDelivery> all = store.dead(search);
      List<DeadDelivery> left = new ArrayList<>(all);
      for (DeadDelivery dead : all) {
        Answer answer = attempt.apply(dead);
        if (answer instanceof Answer.Taken) {
          left.remove(dead);
        } else if (!(answer instanceof Answer.Refused)) {
          break;
        }
      }
      saving.accept(() -> store.saveDead(search, left));
      return all.size() - left.size();
    } finally {
      lock.unlock();
    }
  }
}
