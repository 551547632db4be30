package dev.dateline.desk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds the superseded revisions of an article, which searches do not see. */
final class History {
  private History() {}

  /** Everything that the index still holds, in the numbers of that reader. */
  static DirectoryReader reader(IndexReader live) {
    return FilterDirectoryReader.unwrap((DirectoryReader) live);
  }

  /**
   * Every revision that the index still holds, the latest among them.
   *
   * @param reader as {@link #reader(IndexReader)} gives it
   */
  static List<Integer> docs(DirectoryReader reader, String id) throws IOException {
    List<Integer> docs = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader inner = FilterLeafReader.unwrap(leaf.reader());
      if (inner.terms(Fields.ID) == null) {
        continue;
      }
      TermsEnum terms = inner.terms(Fields.ID).iterator();
      if (!terms.seekExact(new BytesRef(id))) {
        continue;
      }
      Bits there = there(inner);
      PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (there == null || there.get(doc)) {
          docs.add(leaf.docBase + doc);
        }
      }
    }
    return docs;
  }

  private static @Nullable Bits there(LeafReader reader) {
    return reader instanceof SegmentReader segment
        ? segment.getHardLiveDocs()
        : reader.getLiveDocs();
  }
}
