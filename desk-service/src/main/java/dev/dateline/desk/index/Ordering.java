package dev.dateline.desk.index;

import dev.dateline.desk.index.Search.After;
import dev.dateline.desk.index.Search.Order;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The orders of a list as Lucene wants them. The sequence settles ties, so that pages are sound.
 */
final class Ordering {
  private Ordering() {}

  /**
   * @param scored whether some articles match better than others; where none does, the last one put
   *     in comes first by relevance
   */
  static Sort sort(Order order, boolean scored) {
    return switch (order) {
      case NEWEST -> by(Fields.UPDATED, true);
      case OLDEST -> by(Fields.UPDATED, false);
      case PUBLISHED -> by(Fields.PUBLISHED, true);
      case RELEVANCE -> {
        SortField latest = new SortField(Fields.SEQUENCE, SortField.Type.LONG, true);
        yield scored ? new Sort(SortField.FIELD_SCORE, latest) : new Sort(latest);
      }
    };
  }

  /**
   * @param scored as for {@link #sort}
   * @param documents in the index
   */
  static FieldDoc resume(After after, boolean scored, int documents) {
    Object[] values =
        after.order() != Order.RELEVANCE
            ? new Object[] {after.value(), after.sequence()}
            : scored
                ? new Object[] {Float.intBitsToFloat((int) after.value()), after.sequence()}
                : new Object[] {after.sequence()};
    return new FieldDoc(Math.max(0, documents - 1), Float.NaN, values);
  }

  static After after(Order order, FieldDoc last) {
    if (last.fields.length == 1) {
      return new After(order, 0, (Long) last.fields[0]);
    }
    Object value = last.fields[0];
    return new After(
        order,
        value instanceof Float score ? Float.floatToIntBits(score) : (Long) value,
        (Long) last.fields[1]);
  }

  private static Sort by(String field, boolean descending) {
    return new Sort(
        new SortField(field, SortField.Type.LONG, descending),
        new SortField(Fields.SEQUENCE, SortField.Type.LONG, descending));
  }
}
