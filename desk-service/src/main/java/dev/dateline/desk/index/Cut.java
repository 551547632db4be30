package dev.dateline.desk.index;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** An article's words in their places, and how often each of their stems stands there. */
final class Cut {
  private final List<Entry> entries = new ArrayList<>();
  private int[] steps = new int[600];
  private int skipped;

  /** A word, folded, and its stem as terms of the index. */
  record Entry(BytesRef word, BytesRef stem) {}

  void add(Entry entry, int step) {
    if (entries.size() == steps.length) {
      steps = java.util.Arrays.copyOf(steps, 2 * steps.length);
    }
    steps[entries.size()] = skipped + step;
    skipped = 0;
    entries.add(entry);
  }

  void skip(int places) {
    skipped += places;
  }

  /** Each word in its place, for phrases and starts of words. */
  TokenStream words() {
    return new InPlaces();
  }

  /** Each stem once with its count, which a third of the work and of the space suffices for. */
  TokenStream stems() {
    Map<Entry, int[]> counts = new IdentityHashMap<>();
    for (Entry entry : entries) {
      counts.computeIfAbsent(entry, _ -> new int[1])[0]++;
    }
    return new Counted(counts);
  }

  private final class InPlaces extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private int next;

    @Override
    public boolean incrementToken() {
      if (next == entries.size()) {
        return false;
      }
      term.setBytesRef(entries.get(next).word());
      step.setPositionIncrement(steps[next++]);
      return true;
    }
  }

  private static final class Counted extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final java.util.Iterator<Map.Entry<Entry, int[]>> entries;

    Counted(Map<Entry, int[]> counts) {
      this.entries = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!entries.hasNext()) {
        return false;
      }
      Map.Entry<Entry, int[]> next = entries.next();
      term.setBytesRef(next.getKey().stem());
      frequency.setTermFrequency(next.getValue()[0]);
      return true;
    }
  }
}
