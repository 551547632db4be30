package dev.dateline.enrich.gazetteer;

import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A gazetteer as articles of one language see it. Immutable. */
public final class LanguageNames {
  private final AliasTrie trie;
  private final int language;
  private final Proclitics proclitics;
  private final Supplier<Map<String, String>> findLabels;
  private volatile @Nullable Map<String, String> labels;

  /**
   * @param language its number
   * @param proclitics what may be written together with a name's first word
   * @param findLabels entities' names in it by their ids; asked when a label first is
   */
  LanguageNames(
      AliasTrie trie,
      int language,
      Proclitics proclitics,
      Supplier<Map<String, String>> findLabels) {
    this.trie = trie;
    this.language = language;
    this.proclitics = proclitics;
    this.findLabels = findLabels;
  }

  /** The entity's name in this language, else in English. */
  public String label(Entity entity) {
    Map<String, String> known = labels;
    if (known == null) {
      known = findLabels.get();
      labels = known;
    }
    return known.getOrDefault(entity.id(), entity.label());
  }

  /** The longest name that stands in the text from a word on; {@code null} if none does. */
  public @Nullable Match longestAt(List<Word> text, int first) {
    Match longest = longest(text, first, text.get(first).hash(), false);
    if (longest == null) {
      for (Proclitics.Rest rest : proclitics.rests(text.get(first).folded())) {
        longest = longest(text, first, Word.hash(rest.word()), rest.article());
        if (longest != null) {
          return longest;
        }
      }
    }
    return longest;
  }

  private @Nullable Match longest(List<Word> text, int first, long firstHash, boolean adjective) {
    Match longest = null;
    int node = AliasTrie.ROOT;
    int commas = 0;
    for (int at = first; at < text.size() && at - first < Alias.MAX_WORDS; at++) {
      if (at > first && !Alias.holdsTogether(text.get(at - 1), text.get(at))) {
        break;
      }
      boolean comma = at > first && text.get(at).gap() == Word.Gap.PUNCTUATION;
      commas |= comma ? 1 << at - first : 0;
      node = trie.child(node, at == first ? firstHash : text.get(at).hash());
      if (node == AliasTrie.NONE) {
        break;
      }
      List<Alias> fitting = fitting(trie.aliases(node), text, first, at, commas, adjective);
      if (!fitting.isEmpty()) {
        longest = new Match(new Span(first, at), fitting);
      }
    }
    return longest;
  }

  private List<Alias> fitting(
      Alias[] aliases, List<Word> text, int first, int last, int commas, boolean adjective) {
    List<Alias> fitting = List.of();
    for (Alias alias : aliases) {
      if (alias.commas() == commas
          && (!adjective || alias.kind() == Name.Kind.DEMONYM)
          && alias.languages().get(language)
          && alias.fits(text, first, last)) {
        fitting = fitting.isEmpty() ? new ArrayList<>(2) : fitting;
        fitting.add(alias);
      }
    }
    return fitting;
  }

  /** All that folded words may name by themselves, whatever their case. */
  public List<Alias> named(List<String> folded) {
    int node = AliasTrie.ROOT;
    for (String word : folded) {
      node = trie.child(node, Word.hash(word));
      if (node == AliasTrie.NONE) {
        return List.of();
      }
    }
    return Arrays.stream(trie.aliases(node))
        .filter(alias -> alias.languages().get(language) && alias.entity() != null)
        .toList();
  }
}
