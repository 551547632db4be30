package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.TagInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The rule language in the plainest way: every phrase is tried at every place of every field. Tags
 * of other stages are taken from the labels.
 */
final class NaiveEvaluator {
  private record Hit(Field field, int first, int last) {}

  private NaiveEvaluator() {}

  static boolean matches(Query query, TagInput input) {
    return switch (query) {
      case Query.And and -> and.parts().stream().allMatch(part -> matches(part, input));
      case Query.Or or -> or.parts().stream().anyMatch(part -> matches(part, input));
      case Query.Not not -> !matches(not.part(), input);
      case Query.InLanguage in -> in.language().equals(input.language());
      case Query.FromOutlet from -> {
        String domain =
            input.publisher() == null ? "" : Objects.toString(input.publisher().domain());
        yield ("." + domain).endsWith("." + from.outlet());
      }
      case Query.Phrase _ -> !hits(query, input).isEmpty();
      case Query.AtLeast atLeast ->
          Set.copyOf(hits(atLeast.part(), input)).size() >= atLeast.count();
      case Query.Tagged tagged -> input.labels().contains(tagged.name());
      case Query.Near near -> isNear(near, input);
    };
  }

  private static boolean isNear(Query.Near near, TagInput input) {
    for (Hit a : hits(near.left(), input)) {
      for (Hit b : hits(near.right(), input)) {
        int between = Math.max(b.first() - a.last(), a.first() - b.last()) - 1;
        if (a.field() == b.field() && between >= 0 && between <= near.distance()) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Hit> hits(Query query, TagInput input) {
    List<Hit> hits = new ArrayList<>();
    switch (query) {
      case Query.Or or -> or.parts().forEach(part -> hits.addAll(hits(part, input)));
      case Query.Phrase phrase -> {
        for (Field field : Field.values()) {
          if (phrase.field() == null || phrase.field() == field) {
            hits(phrase.terms(), field, input.text(field).split(" "), hits);
          }
        }
      }
      default -> throw new IllegalArgumentException("no spans: " + query);
    }
    return hits;
  }

  private static void hits(List<Query.Term> terms, Field field, String[] words, List<Hit> hits) {
    for (int first = 0; first + terms.size() <= words.length; first++) {
      boolean all = true;
      for (int i = 0; i < terms.size(); i++) {
        Query.Term term = terms.get(i);
        String word =
            term.written() == null ? words[first + i].toLowerCase(Locale.ROOT) : words[first + i];
        String wanted = term.written() == null ? term.text() : term.written();
        all &= term.prefix() ? word.startsWith(wanted) : word.equals(wanted);
      }
      if (all) {
        hits.add(new Hit(field, first, first + terms.size() - 1));
      }
    }
  }
}
