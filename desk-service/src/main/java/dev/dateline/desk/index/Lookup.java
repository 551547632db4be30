package dev.dateline.desk.index;

import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;

/** What one state of the index answers. */
final class Lookup {
  /** Up to here matches are counted. */
  static final int COUNTED = 10_000;

  private static final Sort BY_SEQUENCE =
      new Sort(new SortField(Fields.SEQUENCE, SortField.Type.LONG));

  private final IndexSearcher searcher;

  Lookup(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  Page page(Search search) throws IOException {
    TopFieldDocs found = hits(search);
    TotalHits total = found.totalHits;
    if (search.order() == Search.Order.RELEVANCE
        && total.relation() != TotalHits.Relation.EQUAL_TO) {
      total = count(search.clause());
    }
    int shown = Math.min(search.limit(), found.scoreDocs.length);
    boolean more = found.scoreDocs.length > shown;
    List<Integer> docs = Arrays.stream(found.scoreDocs).limit(shown).map(d -> d.doc).toList();
    return new Page(
        stories(docs),
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO,
        more ? Ordering.after(search.order(), (FieldDoc) found.scoreDocs[shown - 1]) : null);
  }

  /**
   * One more than asked for, if there is one. By relevance, matches are not counted any further:
   * what cannot be among the best is then passed over unseen.
   */
  TopFieldDocs hits(Search search) throws IOException {
    boolean scoring =
        search.order() == Search.Order.RELEVANCE && QueryCompiler.isScored(search.clause());
    Query query = new QueryCompiler(searcher, scoring).articles(search.clause());
    FieldDoc after =
        search.after() == null
            ? null
            : Ordering.resume(search.after(), scoring, searcher.getIndexReader().maxDoc());
    int most = search.limit() + 1;
    return searcher.search(
        query,
        new TopFieldCollectorManager(
            Ordering.sort(search.order(), scoring), most, after, scoring ? most : COUNTED));
  }

  private TotalHits count(Clause clause) throws IOException {
    return searcher.search(
            new QueryCompiler(searcher, false).articles(clause),
            new TopFieldCollectorManager(
                Ordering.sort(Search.Order.NEWEST, false), 1, null, COUNTED))
        .totalHits;
  }

  /** Where articles stand, in the order in which they were put in. */
  List<Integer> among(Collection<String> ids) throws IOException {
    List<BytesRef> all = ids.stream().map(BytesRef::new).toList();
    return docs(new TermInSetQuery(Fields.ID, all), ids.size());
  }

  /** In the order in which they were put in. */
  List<Integer> docs(Query query, int limit) throws IOException {
    List<Integer> docs = new ArrayList<>();
    if (limit > 0) {
      TopFieldDocs found =
          searcher.search(query, new TopFieldCollectorManager(BY_SEQUENCE, limit, 1));
      for (ScoreDoc hit : found.scoreDocs) {
        docs.add(hit.doc);
      }
    }
    return docs;
  }

  /** With their copies counted. */
  List<Story> stories(List<Integer> docs) throws IOException {
    List<Story> bare = new ArrayList<>();
    for (int doc : docs) {
      bare.add(Stored.story(searcher.getIndexReader(), doc));
    }
    Copies copies = Copies.of(searcher, bare.stream().map(s -> s.article().id()).toList());
    return bare.stream()
        .map(
            s -> {
              String id = s.article().id();
              return s.with(copies.outlets(id, s.article().publisher()), copies.count(id));
            })
        .toList();
  }
}
