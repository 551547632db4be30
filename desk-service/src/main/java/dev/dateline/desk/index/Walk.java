package dev.dateline.desk.index;

import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * All articles that match, in their order and in one state of the index, a few of them in memory at
 * a time. It holds that state until it is closed.
 */
public final class Walk implements Iterator<Story>, AutoCloseable {
  /** Places looked up at a time: some bytes each. */
  private static final int PLACES = 2_000;

  /** Articles read at a time. */
  private static final int STEP = 20;

  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final Lookup lookup;
  private final Clause clause;
  private final Order order;
  private long left;
  private final Deque<Integer> places = new ArrayDeque<>();
  private Iterator<Story> step = List.<Story>of().iterator();
  private Search.@Nullable After after;
  private boolean last;

  Walk(SearcherManager searchers, Clause clause, Order order, long limit) throws IOException {
    this.searchers = searchers;
    this.searcher = searchers.acquire();
    this.lookup = new Lookup(searcher);
    this.clause = clause;
    this.order = order;
    this.left = limit;
  }

  @Override
  public boolean hasNext() {
    if (left > 0 && !step.hasNext() && !(places.isEmpty() && last)) {
      advance();
    }
    return left > 0 && step.hasNext();
  }

  @Override
  public Story next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    left--;
    return step.next();
  }

  @Override
  public void close() {
    try {
      searchers.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private void advance() {
    try {
      if (places.isEmpty()) {
        find();
      }
      List<Integer> docs = new ArrayList<>();
      while (docs.size() < STEP && !places.isEmpty()) {
        docs.add(places.remove());
      }
      step = lookup.stories(docs).iterator();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private void find() throws IOException {
    int wanted = (int) Math.min(PLACES, left);
    ScoreDoc[] found = lookup.hits(new Search(clause, order, wanted, after)).scoreDocs;
    for (int i = 0; i < Math.min(wanted, found.length); i++) {
      places.add(found[i].doc);
    }
    last = found.length <= wanted;
    after = last ? null : Ordering.after(order, (FieldDoc) found[wanted - 1]);
  }
}
