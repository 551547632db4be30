package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds phrases in one text, from their rarest word on. Made for one article and thread. */
final class PhraseFinder {
  private final TaggableText text;
  private final Map<String, int[]> starts = new HashMap<>();

  PhraseFinder(TaggableText text) {
    this.text = text;
  }

  /**
   * Where a phrase stands, in order.
   *
   * @param limit most places
   */
  List<Span> find(Query.Phrase phrase, int limit) {
    List<Query.Term> terms = phrase.terms();
    int pivot = 0;
    int[] starts = positions(terms.getFirst());
    for (int i = 1; i < terms.size() && starts.length > 0; i++) {
      int[] positions = positions(terms.get(i));
      if (positions.length < starts.length) {
        starts = positions;
        pivot = i;
      }
    }
    List<Span> found = List.of();
    for (int at : starts) {
      int first = at - pivot;
      if (stands(phrase, first)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new Span(first, first + terms.size() - 1));
        if (found.size() == limit) {
          break;
        }
      }
    }
    return found;
  }

  private boolean stands(Query.Phrase phrase, int first) {
    List<Query.Term> terms = phrase.terms();
    int last = first + terms.size() - 1;
    if (first < 0 || last >= text.words().size() || field(first) != field(last)) {
      return false;
    }
    if (phrase.field() != null && phrase.field() != field(first)) {
      return false;
    }
    for (int i = 0; i < terms.size(); i++) {
      if (!terms.get(i).matches(text, first + i)) {
        return false;
      }
    }
    return true;
  }

  private int[] positions(Query.Term term) {
    return term.prefix()
        ? starts.computeIfAbsent(term.text(), this::startingWith)
        : text.positions(term.text());
  }

  private int[] startingWith(String start) {
    return text.vocabulary().stream()
        .filter(word -> word.startsWith(start))
        .flatMapToInt(word -> Arrays.stream(text.positions(word)))
        .sorted()
        .toArray();
  }

  private Field field(int word) {
    return text.words().get(word).field();
  }
}
