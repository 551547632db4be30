package dev.dateline.desk.index;

import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles by what they have, in one state of the index. Where very many match, it looks at
 * some of them, spread evenly over all, and extrapolates.
 */
final class Facets {
  private static final Query COPIES = new TermQuery(new Term(Fields.KIND, Fields.COPY));

  private final IndexSearcher searcher;
  private final int looked;
  private final Names names;
  private final Map<Asked, Counted> answers = new ConcurrentHashMap<>();

  private record Asked(Clause clause, List<Facet> facets, int top) {}

  /**
   * @param looked at most at twice as many articles, at least 1
   */
  Facets(IndexSearcher searcher, int looked) {
    this.searcher = searcher;
    this.looked = looked;
    this.names = new Names(searcher.getIndexReader());
  }

  /** The most frequent values of some facets among the articles that match. */
  Counted count(Clause clause, List<Facet> facets, int top) throws IOException {
    Asked asked = new Asked(clause, List.copyOf(facets), top);
    Counted known = answers.get(asked);
    if (known == null) {
      known = counted(asked);
      answers.put(asked, known);
    }
    return known;
  }

  private Counted counted(Asked asked) throws IOException {
    Query articles = new QueryCompiler(searcher, false).articles(asked.clause());
    Query last = null;
    List<MatchingDocs> found = List.of();
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    boolean exact = true;
    for (Facet facet : asked.facets()) {
      Query query = facet == Facet.COPIER ? COPIES : articles;
      if (!query.equals(last)) {
        found = find(query);
        last = query;
      }
      Tallies tallies = Tallies.of(found, Fields.FACET + facet.column(), looked);
      Tallies.Most most = tallies.most(asked.top());
      exact &= most.exact();
      counts.put(facet, names.named(facet, most.tallies(), language(asked.clause())));
    }
    return new Counted(counts, exact);
  }

  private List<MatchingDocs> find(Query query) throws IOException {
    return searcher.search(query, new FacetsCollectorManager()).getMatchingDocs();
  }

  /** The language that all matching articles are in; {@code null} if that is not said. */
  private static @Nullable String language(Clause clause) {
    return switch (clause) {
      case Clause.Has(Clause.Property property, String value)
          when property == Clause.Property.LANGUAGE ->
          Archive.base(value);
      case Clause.And(List<Clause> all) ->
          all.stream().map(Facets::language).filter(Objects::nonNull).findFirst().orElse(null);
      default -> null;
    };
  }
}
