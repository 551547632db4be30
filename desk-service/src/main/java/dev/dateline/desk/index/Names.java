package dev.dateline.desk.index;

import dev.dateline.desk.index.Tallies.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What counted values are called in one state of the index: as articles in the wanted language call
 * them, else as those in English, else as the latest.
 */
final class Names {
  private final IndexReader reader;
  private final Map<Asked, String[]> known = new ConcurrentHashMap<>();

  private record Asked(Facet facet, String value, @Nullable String language) {}

  Names(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * @param tallies of a facet
   * @param language in which names are wanted; {@code null} for any
   */
  List<Count> named(Facet facet, List<Tally> tallies, @Nullable String language)
      throws IOException {
    List<TermsEnum> entries = null;
    List<Count> counts = new ArrayList<>();
    for (Tally tally : tallies) {
      Asked asked = new Asked(facet, tally.value(), language);
      String[] name = known.get(asked);
      if (name == null) {
        entries = entries == null ? entries(facet) : entries;
        name = name(asked, entries);
        known.put(asked, name);
      }
      String type = facet == Facet.TAG && name.length > 1 ? name[1].toLowerCase(Locale.ROOT) : null;
      counts.add(new Count(tally.value(), name[0], type, tally.articles()));
    }
    return counts;
  }

  /** Of each segment, the newest last. */
  private List<TermsEnum> entries(Facet facet) throws IOException {
    List<TermsEnum> entries = new ArrayList<>();
    for (LeafReaderContext leaf :
        facet.isNamed() ? reader.leaves() : List.<LeafReaderContext>of()) {
      SortedSetDocValues names = leaf.reader().getSortedSetDocValues(Fields.NAMES + facet.column());
      TermsEnum terms = names == null ? null : names.termsEnum();
      if (terms != null) {
        entries.add(terms);
      }
    }
    return entries;
  }

  private static String[] name(Asked asked, List<TermsEnum> entries) throws IOException {
    String[] best = {asked.value()};
    int rank = -1;
    String start = asked.value() + Draft.NAME;
    for (TermsEnum terms : entries) {
      if (terms.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = terms.term(); term != null; term = terms.next()) {
        String entry = term.utf8ToString();
        if (!entry.startsWith(start)) {
          break;
        }
        String[] parts = entry.substring(start.length()).split("" + Draft.NAME);
        String of = parts.length > 2 ? parts[2] : "";
        int here = of.equals(asked.language()) ? 2 : of.equals("en") ? 1 : 0;
        if (here >= rank) {
          best = parts;
          rank = here;
        }
      }
    }
    return best;
  }
}
