package dev.dateline.enrich.tag;

import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The aliases of one language by their first word, longest first. */
final class AliasIndex {
  private static final Comparator<Alias> LONGEST_FIRST =
      Comparator.<Alias>comparingInt(alias -> alias.words().size())
          .reversed()
          .thenComparing(Alias::kind);

  private final Map<String, List<Alias>> byFirstWord = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /** Adds an alias; the first name of an entity is its label. */
  void add(Alias alias, String written) {
    if (alias.words().isEmpty()) {
      return;
    }
    byFirstWord
        .computeIfAbsent(alias.words().getFirst().folded(), _ -> new ArrayList<>(2))
        .add(alias);
    if (alias.entity() != null && alias.kind() == Alias.Kind.NAME) {
      labels.putIfAbsent(alias.entity().id(), written);
    }
  }

  /** To be called once all are added. */
  void sort() {
    byFirstWord.values().forEach(list -> list.sort(LONGEST_FIRST));
  }

  /** The entity's name in this language, else in English. */
  String label(Entity entity) {
    return labels.getOrDefault(entity.id(), entity.label());
  }

  /** The longest alias that stands in the text from a word on; {@code null} if none does. */
  @Nullable Alias longestAt(List<Word> text, int first) {
    List<Alias> candidates = byFirstWord.get(text.get(first).folded());
    if (candidates != null) {
      for (Alias alias : candidates) {
        if (alias.standsAt(text, first)) {
          return alias;
        }
      }
    }
    return null;
  }

  /** The entity that folded words name by themselves, whatever their case; {@code null} if none. */
  @Nullable Entity named(List<String> folded) {
    if (folded.isEmpty()) {
      return null;
    }
    for (Alias alias : byFirstWord.getOrDefault(folded.getFirst(), List.of())) {
      if (alias.kind() == Alias.Kind.NAME
          && alias.doubt() == Alias.Doubt.NONE
          && alias.words().stream().map(Word::folded).toList().equals(folded)) {
        return alias.entity();
      }
    }
    return null;
  }
}
