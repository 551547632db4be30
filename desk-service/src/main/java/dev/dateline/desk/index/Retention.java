package dev.dateline.desk.index;

import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;

/** How long articles, their earlier revisions and copies are kept. */
final class Retention {
  private volatile long from = Long.MIN_VALUE;

  /** From now on only what was ingested then or later. */
  void keepFrom(Instant instant) {
    from = instant.toEpochMilli();
  }

  /** What is kept. */
  Query kept() {
    return LongPoint.newRangeQuery(Fields.UPDATED, from, Long.MAX_VALUE);
  }

  /** What is not. */
  Query expired() {
    return LongPoint.newRangeQuery(Fields.UPDATED, Long.MIN_VALUE, from - 1);
  }
}
