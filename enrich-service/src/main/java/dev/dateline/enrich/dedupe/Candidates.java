package dev.dateline.enrich.dedupe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts which articles share anchors with the one at hand, and how much that says. */
final class Candidates {

  /** An article that shares anchors. */
  static final class Candidate {
    final long article;
    final int day;
    int shared;
    double weight;

    Candidate(long article, int day) {
      this.article = article;
      this.day = day;
    }
  }

  /** Most telling first; a total order, so that a replay compares the same. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate c) -> -c.weight)
          .thenComparingInt(c -> -c.shared)
          .thenComparingInt(c -> c.day)
          .thenComparingLong(c -> c.article);

  private final Map<Long, Candidate> byArticle = new HashMap<>();

  void add(AnchorEntry entry, int fromDay) {
    double weight = 1.0 / entry.commonness();
    for (int i = 0; i < entry.size() && entry.day(i) >= fromDay; i++) {
      int day = entry.day(i);
      Candidate candidate = byArticle.computeIfAbsent(entry.article(i), a -> new Candidate(a, day));
      candidate.shared++;
      candidate.weight += weight;
    }
  }

  /** The most telling that share at least {@code least} anchors. */
  List<Candidate> best(int least, int count) {
    List<Candidate> best = new ArrayList<>(count + 1);
    for (Candidate candidate : byArticle.values()) {
      if (candidate.shared < least
          || (best.size() == count && BEST_FIRST.compare(candidate, best.getLast()) > 0)) {
        continue;
      }
      int place = Collections.binarySearch(best, candidate, BEST_FIRST);
      best.add(-place - 1, candidate);
      if (best.size() > count) {
        best.removeLast();
      }
    }
    return best;
  }
}
