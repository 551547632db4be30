package dev.dateline.enrich.dedupe;

import java.util.Arrays;
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
    Candidate[] found =
        byArticle.values().stream().filter(c -> c.shared >= least).toArray(Candidate[]::new);
    Arrays.sort(found, BEST_FIRST);
    return Arrays.asList(found).subList(0, Math.min(count, found.length));
  }
}
