package dev.dateline.enrich.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Counts which articles share anchors with the one at hand, and how much that says: by open
 * addressing, since bulletins of one template share up to a thousand postings each.
 */
final class Candidates {

  /**
   * An article that shares anchors.
   *
   * @param day the newest that one of them was posted on: what a revision left out is posted under
   *     an older version's
   */
  record Candidate(long article, int day, int shared, double weight) {}

  /** Most telling first; a total order, so that a replay compares the same. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate c) -> -c.weight)
          .thenComparingInt(c -> -c.shared)
          .thenComparingInt(c -> c.day)
          .thenComparingLong(c -> c.article);

  private static final int FIRST_ROOM = 64;

  private long[] articles = new long[FIRST_ROOM];
  private int[] days = new int[FIRST_ROOM];
  private double[] weights = new double[FIRST_ROOM];

  /** How many anchors are shared; 0 where the slot is free. */
  private int[] shared = new int[FIRST_ROOM];

  private int size;

  void add(AnchorEntry entry, int fromDay) {
    double weight = 1.0 / entry.commonness();
    for (int i = 0; i < entry.size() && entry.day(i) >= fromDay; i++) {
      int slot = slot(entry.article(i));
      if (shared[slot] == 0) {
        articles[slot] = entry.article(i);
        size++;
      }
      days[slot] = Math.max(days[slot], entry.day(i));
      shared[slot]++;
      weights[slot] += weight;
      if (size * 2 > articles.length) {
        grow();
      }
    }
  }

  /** The most telling that share at least {@code least} anchors. */
  List<Candidate> best(int least, int count) {
    List<Candidate> best = new ArrayList<>(count + 1);
    for (int slot = 0; slot < articles.length; slot++) {
      if (shared[slot] == 0
          || shared[slot] < least
          || (best.size() == count && weights[slot] < best.getLast().weight())) {
        continue;
      }
      Candidate candidate = new Candidate(articles[slot], days[slot], shared[slot], weights[slot]);
      int place = Collections.binarySearch(best, candidate, BEST_FIRST);
      best.add(-place - 1, candidate);
      if (best.size() > count) {
        best.removeLast();
      }
    }
    return best;
  }

  /** Where an article is, or would be. */
  private int slot(long article) {
    int mask = articles.length - 1;
    int slot = (int) Hashes.mix(article) & mask;
    while (shared[slot] != 0 && articles[slot] != article) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldArticles = articles;
    int[] oldDays = days;
    int[] oldShared = shared;
    double[] oldWeights = weights;
    int room = articles.length * 2;
    articles = Arrays.copyOf(oldArticles, room);
    days = new int[room];
    weights = new double[room];
    shared = new int[room];
    for (int i = 0; i < oldArticles.length; i++) {
      if (oldShared[i] != 0) {
        int slot = slot(oldArticles[i]);
        articles[slot] = oldArticles[i];
        days[slot] = oldDays[i];
        shared[slot] = oldShared[i];
        weights[slot] = oldWeights[i];
      }
    }
  }
}
