package dev.dateline.desk.index;

import dev.dateline.desk.index.Changes.Change;
import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The side of the index that is asked. Safe for use by many threads. */
public final class Archive {
  /** Copies shown of one article. */
  static final int COPIES = 200;

  private static final long MAX_MILLIS = 2_000;

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
    return asking(lookup -> lookup.page(search));
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
    return unhurried(lookup -> lookup.stories(lookup.among(ids)));
  }

  /** Copies of an article, oldest first, at most {@value #COPIES}. */
  public List<Copy> copies(String id) {
    return copies(new TermQuery(new Term(Fields.OF, id)), COPIES);
  }

  /** A copy by its own article id; {@code null} if the index does not hold it. */
  public @Nullable Copy copy(String id) {
    List<Copy> found = copies(new TermQuery(new Term(Fields.COPY_ID, id)), 1);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** The revisions held of an article, the first one first; without their copies. */
  public List<Story> revisions(String id) {
    return asking(
        lookup -> {
          TreeMap<Integer, Story> revisions = new TreeMap<>();
          DirectoryReader all = History.reader(lookup.reader());
          for (int doc : History.docs(all, id)) {
            Story story = Stored.story(all, doc);
            revisions.merge(
                story.article().revision(), story, (a, b) -> a.sequence() > b.sequence() ? a : b);
          }
          return List.copyOf(revisions.values());
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
    return unhurried(
        lookup -> {
          Query query = LongPoint.newRangeQuery(Fields.SEQUENCE, after + 1, upTo);
          List<Change> changes = new ArrayList<>();
          for (int doc : lookup.docs(query, limit)) {
            var leaf = Stored.leaf(lookup.reader(), doc);
            changes.add(
                new Change(
                    Stored.story(leaf, doc - leaf.docBase),
                    Stored.number(lookup.reader(), doc, Fields.SEQUENCE)));
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
    T ask(Lookup lookup) throws IOException;
  }

  /** Asks the latest state of the index, for a bounded time. */
  <T> T asking(Question<T> question) {
    return unhurried(
        lookup -> {
          lookup.searcher().setTimeout(new QueryTimeoutImpl(MAX_MILLIS));
          T answer = question.ask(lookup);
          if (lookup.searcher().timedOut()) {
            throw new QueryTooCostlyException(MAX_MILLIS);
          }
          return answer;
        });
  }

  /** Asks the latest state of the index what costs little, however busy the machine is. */
  <T> T unhurried(Question<T> question) {
    try {
      IndexSearcher shared = searchers.acquire();
      try {
        return question.ask(new Lookup(new IndexSearcher(shared.getIndexReader())));
      } finally {
        searchers.release(shared);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private List<Copy> copies(Query query, int limit) {
    return asking(
        lookup -> {
          List<Copy> copies = new ArrayList<>();
          for (int doc : lookup.docs(query, limit)) {
            copies.add(Stored.copy(lookup.reader(), doc));
          }
          return copies;
        });
  }

  private int count(String field, String value) {
    return asking(lookup -> lookup.searcher().count(new TermQuery(new Term(field, value))));
  }
}
