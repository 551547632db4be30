package dev.dateline.desk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;

/**
 * How many articles have each value of a column, counted segment by segment: values are put
 * together by their text only where they may be among the most frequent, so that no table of all
 * values is made whenever the index changes. (Fagin, Lotem and Naor, 2001: a value that is among no
 * segment's first has at most the sum of what the last of these have.)
 */
final class Tallies {
  /** Up to here all values are put together. */
  private static final int FEW = 20_000;

  private static final Comparator<Tally> ORDER =
      Comparator.comparingLong(Tally::articles).reversed().thenComparing(Tally::value);

  private final List<Segment> segments = new ArrayList<>();
  private final int step;
  private int different;

  private record Segment(SortedSetDocValues values, int[] counts) {}

  /** How many articles have a value. */
  record Tally(String value, long articles) {}

  /**
   * @param tallies the most frequent values first
   * @param exact whether these are the most frequent ones for certain, and so are their counts
   */
  record Most(List<Tally> tallies, boolean exact) {}

  private Tallies(int step) {
    this.step = step;
  }

  /**
   * Of articles.
   *
   * @param looked at most at twice as many of them, spread evenly
   */
  static Tallies of(List<MatchingDocs> articles, String column, int looked) throws IOException {
    long all = articles.stream().mapToLong(MatchingDocs::totalHits).sum();
    Tallies tallies = new Tallies(Math.toIntExact(Math.max(1, all / looked)));
    long met = 0;
    for (MatchingDocs matching : articles) {
      tallies.count(matching, column, met);
      met += matching.totalHits();
    }
    return tallies;
  }

  private void count(MatchingDocs matching, String column, long before) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(matching.context().reader(), column);
    DocIdSetIterator docs = matching.bits().iterator();
    if (docs == null || values.getValueCount() == 0) {
      return;
    }
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    long met = before;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (met++ % step == 0 && values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          int value = (int) values.nextOrd();
          if (counts[value]++ == 0) {
            different++;
          }
        }
      }
    }
    segments.add(new Segment(values, counts));
  }

  /**
   * The most frequent values.
   *
   * @param top how many, at least 1
   */
  Most most(int top) throws IOException {
    return most(top, FEW);
  }

  /**
   * @param few up to how many values all are put together
   */
  Most most(int top, int few) throws IOException {
    if (different <= few) {
      return new Most(first(all(), top), step == 1);
    }
    long missed = 0;
    Map<BytesRef, Bounds> candidates = new HashMap<>();
    for (Segment segment : segments) {
      missed += heads(segment, 2 * top, candidates);
    }
    List<Tally> first = first(totals(hopeful(candidates, missed, top)), top);
    boolean certain = first.size() == top && first.getLast().articles() >= missed * step;
    return new Most(first, certain && step == 1);
  }

  /** Takes a segment's most frequent values; how many articles have the last of them. */
  private static int heads(Segment segment, int most, Map<BytesRef, Bounds> heads)
      throws IOException {
    LongHeap largest = new LongHeap(most);
    for (int value = 0; value < segment.counts().length; value++) {
      if (segment.counts()[value] > 0) {
        largest.insertWithOverflow((long) segment.counts()[value] << 32 | value);
      }
    }
    int last = largest.size() < most ? 0 : (int) (largest.top() >> 32);
    while (largest.size() > 0) {
      long head = largest.pop();
      heads
          .computeIfAbsent(
              BytesRef.deepCopyOf(segment.values().lookupOrd((int) head)), _ -> new Bounds())
          .add((int) (head >> 32), last);
    }
    return last;
  }

  /** Those that may be among the first: no others need be counted in every segment. */
  private static List<BytesRef> hopeful(Map<BytesRef, Bounds> candidates, long missed, int top) {
    long least =
        candidates.values().stream()
            .map(bounds -> bounds.counted)
            .sorted(Comparator.reverseOrder())
            .skip(top - 1L)
            .findFirst()
            .orElse(0L);
    return candidates.entrySet().stream()
        .filter(e -> e.getValue().counted + missed - e.getValue().lasts >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What is known of a value from the segments among whose first it is. */
  private static final class Bounds {
    private long counted;
    private long lasts;

    void add(int count, int last) {
      counted += count;
      lasts += last;
    }
  }

  private Map<BytesRef, Long> totals(List<BytesRef> values) throws IOException {
    Map<BytesRef, Long> totals = new HashMap<>();
    for (Segment segment : segments) {
      for (BytesRef value : values) {
        long place = segment.values().lookupTerm(value);
        if (place >= 0) {
          totals.merge(value, (long) segment.counts()[(int) place], Long::sum);
        }
      }
    }
    return totals;
  }

  private Map<BytesRef, Long> all() throws IOException {
    Map<BytesRef, Long> totals = new HashMap<>();
    for (Segment segment : segments) {
      for (int value = 0; value < segment.counts().length; value++) {
        int count = segment.counts()[value];
        if (count > 0) {
          totals.merge(
              BytesRef.deepCopyOf(segment.values().lookupOrd(value)), (long) count, Long::sum);
        }
      }
    }
    return totals;
  }

  private List<Tally> first(Map<BytesRef, Long> totals, int top) {
    return totals.entrySet().stream()
        .map(e -> new Tally(e.getKey().utf8ToString(), e.getValue() * step))
        .sorted(ORDER)
        .limit(top)
        .toList();
  }
}
