package dev.dateline.desk.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A document of the index in the making: each kind of value in its form. */
final class Draft {
  /** Parts an id from its name in a column. */
  static final char NAME = '\u001f';

  /** Longest value that is looked up whole, in UTF-16 units; longer ones are cut. */
  private static final int MAX_VALUE = 300;

  private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS);

  private final Document document = new Document();

  Document document() {
    return document;
  }

  void add(IndexableField field) {
    document.add(field);
  }

  /** Words in their places. */
  void words(String field, Cut text) {
    document.add(new Field(field, text.words(), PLACED));
  }

  /** Stems with their counts. */
  void stems(String field, Cut text) {
    document.add(new Field(field, text.stems(), COUNTED));
  }

  /** A value that is looked up as it is. */
  void term(String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  /** A value that is looked up whole, in any case; left out if blank. */
  void value(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      term(field, folded(value));
    }
  }

  /** A property that it has or has not. */
  void mark(String name, boolean holds) {
    if (holds) {
      term(Fields.IS, name);
    }
  }

  /** A value to be counted. */
  void column(String facet, String value) {
    document.add(new SortedSetDocValuesField(Fields.FACET + facet, new BytesRef(cut(value))));
  }

  /** What a counted value is called. */
  void name(String facet, String id, String name) {
    String entry = cut(id) + NAME + cut(name);
    document.add(new SortedSetDocValuesField(Fields.NAMES + facet, new BytesRef(entry)));
  }

  /** A number to filter and to sort by. */
  void number(String field, long value) {
    document.add(new LongPoint(field, value));
    document.add(new NumericDocValuesField(field, value));
  }

  /** A value as it is looked up: in lower case, without accents. */
  static String folded(String value) {
    return Words.fold(cut(value.strip()));
  }

  private static String cut(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
