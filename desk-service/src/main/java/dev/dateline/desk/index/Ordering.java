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

  static Sort sort(Order order) {
    return switch (order) {
      case NEWEST -> by(Fields.UPDATED, true);
      case OLDEST -> by(Fields.UPDATED, false);
      case PUBLISHED -> by(Fields.PUBLISHED, true);
      case RELEVANCE ->
          new Sort(
              SortField.FIELD_SCORE, new SortField(Fields.SEQUENCE, SortField.Type.LONG, true));
    };
  }

  /**
   * @param documents in the index
   */
  static FieldDoc resume(After after, int documents) {
    Object value =
        after.order() == Order.RELEVANCE
            ? (Object) Float.intBitsToFloat((int) after.value())
            : (Object) after.value();
    return new FieldDoc(
        Math.max(0, documents - 1), Float.NaN, new Object[] {value, after.sequence()});
  }

  static After after(Order order, FieldDoc last) {
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
