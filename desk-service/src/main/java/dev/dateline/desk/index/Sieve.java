package dev.dateline.desk.index;

import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * A few articles in one state of the index, of which clause after clause picks those that match:
 * where they stand is looked up once for all who follow the wire. What has just come stands in
 * small segments, so that a clause costs some microseconds.
 */
final class Sieve {
  private final IndexReader reader;
  private final TreeSet<Integer> docs;
  private final Set<String> languages;

  private Sieve(IndexReader reader, List<Integer> docs, Set<String> languages) {
    this.reader = reader;
    this.docs = new TreeSet<>(docs);
    this.languages = languages;
  }

  /** Of the articles with these ids. */
  static Sieve of(Lookup lookup, List<String> ids) {
    try {
      return new Sieve(lookup.reader(), lookup.among(ids), WordQueries.languages(lookup.reader()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /**
   * The ids of those that match.
   *
   * @param searcher of the same state
   */
  Set<String> matching(IndexSearcher searcher, Clause clause) throws IOException {
    Query query = new QueryCompiler(searcher, false, languages).articles(clause);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Set<String> matching = new HashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Set<Integer> here = docs.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
      Scorer scorer = here.isEmpty() ? null : weight.scorer(leaf);
      if (scorer != null) {
        pick(leaf, here, scorer.iterator(), matching);
      }
    }
    return matching;
  }

  private static void pick(
      LeafReaderContext leaf, Set<Integer> docs, DocIdSetIterator found, Set<String> matching)
      throws IOException {
    for (int doc : docs) {
      int local = doc - leaf.docBase;
      if (found.docID() < local) {
        found.advance(local);
      }
      if (found.docID() == local) {
        matching.add(Stored.story(leaf, local));
      }
    }
  }
}
