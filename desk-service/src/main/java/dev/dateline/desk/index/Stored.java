package dev.dateline.desk.index;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.dateline.contract.Article;
import dev.dateline.contract.Duplicate;
import dev.dateline.contract.Json;
import dev.dateline.contract.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** Reads back what documents hold. */
final class Stored {
  private static final ObjectReader ARTICLES = Json.mapper().readerFor(Article.class);
  private static final ObjectReader COPIES = Json.mapper().readerFor(Duplicate.class);

  private Stored() {}

  static Story story(IndexReader reader, int doc) throws IOException {
    Document stored = reader.storedFields().document(doc);
    BytesRef source = stored.getBinaryValue(Fields.SOURCE);
    return new Story(
        ARTICLES.readValue(Packed.unpack(source)),
        Instant.ofEpochMilli(number(reader, doc, Fields.UPDATED)),
        position(stored),
        number(reader, doc, Fields.SEQUENCE),
        List.of(),
        0);
  }

  static Copy copy(IndexReader reader, int doc) throws IOException {
    BytesRef source = reader.storedFields().document(doc).getBinaryValue(Fields.SOURCE);
    return Copy.of(COPIES.readValue(Packed.unpack(source)));
  }

  static long number(IndexReader reader, int doc, String field) throws IOException {
    LeafReaderContext leaf = leaf(reader, doc);
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    return values != null && values.advanceExact(doc - leaf.docBase) ? values.longValue() : 0;
  }

  static String story(LeafReaderContext leaf, int doc) throws IOException {
    var values = Objects.requireNonNull(leaf.reader().getSortedDocValues(Fields.STORY));
    values.advanceExact(doc);
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  static LeafReaderContext leaf(IndexReader reader, int doc) {
    List<LeafReaderContext> leaves = reader.leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private static Source position(Document stored) {
    String[] parts = stored.get(Fields.POSITION).split(" ");
    return new Source(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
  }
}
