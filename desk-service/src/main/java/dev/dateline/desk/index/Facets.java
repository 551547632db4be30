package dev.dateline.desk.index;

import dev.dateline.desk.query.Clause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        known = count(facet, matching, top, language(clause));
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

  private List<Count> count(
      Facet facet, @Nullable FacetsCollector matching, int top, @Nullable String language)
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
        counts.add(named(facet, value.label, value.value.longValue(), language));
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

  /** By the name that articles in the wanted language give it, else in English, else the latest. */
  private Count named(Facet facet, String value, long articles, @Nullable String language)
      throws IOException {
    String[] best = {value};
    int rank = -1;
    String start = value + Draft.NAME;
    for (LeafReaderContext leaf : facet.isNamed() ? leaves() : List.<LeafReaderContext>of()) {
      SortedSetDocValues names = leaf.reader().getSortedSetDocValues(Fields.NAMES + facet.column());
      TermsEnum terms = names == null ? null : names.termsEnum();
      if (terms == null || terms.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = terms.term(); term != null; term = terms.next()) {
        String entry = term.utf8ToString();
        if (!entry.startsWith(start)) {
          break;
        }
        String[] parts = entry.substring(start.length()).split("" + Draft.NAME);
        String of = parts.length > 2 ? parts[2] : "";
        int here = of.equals(language) ? 2 : of.equals("en") ? 1 : 0;
        if (here >= rank) {
          best = parts;
          rank = here;
        }
      }
    }
    String type = facet == Facet.TAG && best.length > 1 ? best[1].toLowerCase(Locale.ROOT) : null;
    return new Count(value, best[0], type, articles);
  }

  /** The newest last. */
  private List<LeafReaderContext> leaves() {
    return searcher.getIndexReader().leaves();
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
