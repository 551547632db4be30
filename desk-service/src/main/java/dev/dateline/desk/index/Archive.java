package dev.dateline.desk.index;

import dev.dateline.desk.index.Changes.Change;
import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The side of the index that is asked. Safe for use by many threads. */
public final class Archive {
  /** Copies shown of one article. */
  static final int COPIES = 200;

  /** Up to here matches are counted. */
  static final int COUNTED = 10_000;

  private static final long MAX_MILLIS = 2_000;
  private static final Sort BY_SEQUENCE =
      new Sort(new SortField(Fields.SEQUENCE, SortField.Type.LONG));

  private final SearcherManager searchers;

  Archive(SearcherManager searchers) {
    this.searchers = searchers;
  }

  /**
   * A page of the articles that match.
   *
   * @throws QueryTooCostlyException if it takes too long
   */
  public Page search(Search search) {
    return asking(searcher -> page(searcher, search));
  }

  /** All articles that match, to be walked through; for the caller to close. */
  public Walk walk(Clause clause, Search.Order order, long limit) {
    try {
      return new Walk(searchers, clause, order, limit);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** An article in its latest revision; {@code null} if the index does not hold it. */
  public @Nullable Story find(String id) {
    List<Story> found = find(List.of(id));
    return found.isEmpty() ? null : found.getFirst();
  }

  /** Articles in their latest revisions, in no particular order. */
  public List<Story> find(Collection<String> ids) {
    return asking(searcher -> stories(searcher, docs(searcher, among(ids), ids.size())));
  }

  /** Copies of an article, oldest first, at most {@value #COPIES}. */
  public List<Copy> copies(String id) {
    return asking(
        searcher -> {
          List<Copy> copies = new ArrayList<>();
          for (int doc : docs(searcher, new TermQuery(new Term(Fields.OF, id)), COPIES)) {
            copies.add(Stored.copy(searcher.getIndexReader(), doc));
          }
          return copies;
        });
  }

  /** The revisions held of an article, the first one first; without their copies. */
  public List<Story> revisions(String id) {
    return asking(
        searcher -> {
          TreeMap<Integer, Story> revisions = new TreeMap<>();
          DirectoryReader all = History.reader(searcher.getIndexReader());
          for (int doc : History.docs(all, id)) {
            Story story = Stored.story(all, doc);
            revisions.merge(
                story.article().revision(), story, (a, b) -> a.sequence() > b.sequence() ? a : b);
          }
          return List.copyOf(revisions.values());
        });
  }

  /** Which of these articles match. */
  public Set<String> matching(Clause clause, Collection<String> ids) {
    if (clause.equals(Clause.ALL) || ids.isEmpty()) {
      return Set.copyOf(ids);
    }
    return asking(
        searcher -> {
          Query query =
              new BooleanQuery.Builder()
                  .add(among(ids), Occur.FILTER)
                  .add(new QueryCompiler(searcher, false).articles(clause), Occur.FILTER)
                  .build();
          Set<String> matching = new HashSet<>();
          for (int doc : docs(searcher, query, ids.size())) {
            var leaf = Stored.leaf(searcher.getIndexReader(), doc);
            matching.add(Stored.story(leaf, doc - leaf.docBase));
          }
          return matching;
        });
  }

  /** How many articles it holds. */
  public int size() {
    return count(Fields.KIND, Fields.ARTICLE);
  }

  /** How many copies it holds. */
  public int copies() {
    return count(Fields.KIND, Fields.COPY);
  }

  /** What was put in from one sequence on to another, in that order, each change by itself. */
  List<Change> changes(long after, long upTo, int limit) {
    return asking(
        searcher -> {
          Query query = LongPoint.newRangeQuery(Fields.SEQUENCE, after + 1, upTo);
          List<Change> changes = new ArrayList<>();
          for (int doc : docs(searcher, query, limit)) {
            var leaf = Stored.leaf(searcher.getIndexReader(), doc);
            changes.add(
                new Change(
                    Stored.story(leaf, doc - leaf.docBase),
                    Stored.number(searcher.getIndexReader(), doc, Fields.SEQUENCE)));
          }
          return changes;
        });
  }

  /** A language tag's first subtag. */
  static String base(String language) {
    int dash = language.indexOf('-');
    return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  /** Asks the latest state of the index, for a bounded time. */
  <T> T asking(Question<T> question) {
    try {
      IndexSearcher shared = searchers.acquire();
      try {
        IndexSearcher own = new IndexSearcher(shared.getIndexReader());
        own.setTimeout(new QueryTimeoutImpl(MAX_MILLIS));
        T answer = question.ask(own);
        if (own.timedOut()) {
          throw new QueryTooCostlyException(MAX_MILLIS);
        }
        return answer;
      } finally {
        searchers.release(shared);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  static Page page(IndexSearcher searcher, Search search) throws IOException {
    boolean scoring = search.order() == Search.Order.RELEVANCE;
    Query query = new QueryCompiler(searcher, scoring).articles(search.clause());
    FieldDoc after =
        search.after() == null
            ? null
            : Ordering.resume(search.after(), searcher.getIndexReader().maxDoc());
    TopFieldDocs found =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                Ordering.sort(search.order()), search.limit() + 1, after, COUNTED));
    int shown = Math.min(search.limit(), found.scoreDocs.length);
    boolean more = found.scoreDocs.length > shown;
    List<Integer> docs = Arrays.stream(found.scoreDocs).limit(shown).map(d -> d.doc).toList();
    return new Page(
        stories(searcher, docs),
        found.totalHits.value(),
        found.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
        more ? Ordering.after(search.order(), (FieldDoc) found.scoreDocs[shown - 1]) : null);
  }

  private int count(String field, String value) {
    return asking(searcher -> searcher.count(new TermQuery(new Term(field, value))));
  }

  private static Query among(Collection<String> ids) {
    return new TermInSetQuery(Fields.ID, ids.stream().map(BytesRef::new).toList());
  }

  /** In the order in which they were put in. */
  private static List<Integer> docs(IndexSearcher searcher, Query query, int limit)
      throws IOException {
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

  private static List<Story> stories(IndexSearcher searcher, List<Integer> docs)
      throws IOException {
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
