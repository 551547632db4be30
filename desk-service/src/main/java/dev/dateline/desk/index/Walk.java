package dev.dateline.desk.index;

import dev.dateline.desk.index.Search.Order;
import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * All articles that match, in their order and in one state of the index, a few of them in memory at
 * a time. It holds that state until it is closed.
 */
public final class Walk implements Iterator<Story>, AutoCloseable {
  private static final int STEP = 200;

  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final Clause clause;
  private final Order order;
  private long left;
  private Iterator<Story> step = List.<Story>of().iterator();
  private Search.@Nullable After after;
  private boolean begun;

  Walk(SearcherManager searchers, Clause clause, Order order, long limit) throws IOException {
    this.searchers = searchers;
    this.searcher = searchers.acquire();
    this.clause = clause;
    this.order = order;
    this.left = limit;
  }

  @Override
  public boolean hasNext() {
    if (left > 0 && !step.hasNext() && (!begun || after != null)) {
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
      Page page =
          Archive.page(searcher, new Search(clause, order, (int) Math.min(STEP, left), after));
      begun = true;
      after = page.next();
      step = page.stories().iterator();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }
}
