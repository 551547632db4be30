package dev.dateline.desk.index;

import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts articles by what they have, in one state of the index. */
final class Facets {
  private final IndexSearcher searcher;
  private final Map<Facet, StringDocValuesReaderState> states = new EnumMap<>(Facet.class);
  private final Map<Asked, List<Count>> answers = new ConcurrentHashMap<>();

  private record Asked(Clause clause, Facet facet, int top) {}

  Facets(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The most frequent values of some facets among the articles that match. */
  Map<Facet, List<Count>> count(Clause clause, List<Facet> facets, int top) throws IOException {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    FacetsCollector matching = null;
    for (Facet facet : facets) {
      Asked asked = new Asked(clause, facet, top);
      List<Count> known = answers.get(asked);
      if (known == null) {
        if (matching == null && !clause.equals(Clause.ALL)) {
          matching = collect(clause);
        }
        known = count(facet, matching, top);
        answers.put(asked, known);
      }
      counts.put(facet, known);
    }
    return counts;
  }

  private FacetsCollector collect(Clause clause) throws IOException {
    return searcher.search(
        new QueryCompiler(searcher, false).articles(clause), new FacetsCollectorManager());
  }

  private List<Count> count(Facet facet, @Nullable FacetsCollector matching, int top)
      throws IOException {
    if (searcher.getIndexReader().leaves().isEmpty()) {
      return List.of();
    }
    String field = Fields.FACET + facet.column();
    StringDocValuesReaderState state = state(facet, field);
    FacetResult result =
        (matching == null
                ? new StringValueFacetCounts(state)
                : new StringValueFacetCounts(state, matching))
            .getTopChildren(top, field);
    List<Count> counts = new ArrayList<>();
    if (result != null) {
      for (LabelAndValue value : result.labelValues) {
        counts.add(named(facet, value.label, value.value.longValue()));
      }
    }
    return counts;
  }

  private synchronized StringDocValuesReaderState state(Facet facet, String field)
      throws IOException {
    StringDocValuesReaderState state = states.get(facet);
    if (state == null) {
      state = new StringDocValuesReaderState(searcher.getIndexReader(), field);
      states.put(facet, state);
    }
    return state;
  }

  private Count named(Facet facet, String value, long articles) throws IOException {
    if (!facet.isNamed()) {
      return new Count(value, value, null, articles);
    }
    String start = value + Documents.NAME;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedSetDocValues names = leaf.reader().getSortedSetDocValues(Fields.NAMES + facet.column());
      if (names == null) {
        continue;
      }
      TermsEnum terms = names.termsEnum();
      if (terms.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END) {
        String entry = terms.term().utf8ToString();
        if (entry.startsWith(start)) {
          String[] parts = entry.substring(start.length()).split("" + Documents.NAME);
          return new Count(
              value,
              parts[0],
              parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : null,
              articles);
        }
      }
    }
    return new Count(value, value, null, articles);
  }
}
