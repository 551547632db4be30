package dev.dateline.enrich.names;

import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.text.Word;
import dev.dateline.enrich.text.Word.Shape;
import java.util.List;

/** What the gazetteer says of the words of an article. */
final class KnownNames {
  private KnownNames() {}

  /** A number a word: the kinds of names it is in, and whether it starts them; 0 if none. */
  static int[] of(List<Word> words, LanguageNames names) {
    int[] known = new int[words.size()];
    for (int i = 0; i < words.size(); ) {
      Match match = words.get(i).shape() == Shape.LOWER ? null : names.longestAt(words, i);
      if (match == null) {
        i++;
        continue;
      }
      int kinds = 0;
      for (Alias alias : match.aliases()) {
        kinds |= 1 << kind(alias);
      }
      for (int at = i; at <= match.span().last(); at++) {
        known[at] = kinds << 2 | (at == i ? 1 : 2);
      }
      i = match.span().last() + 1;
    }
    return known;
  }

  private static int kind(Alias alias) {
    Entity entity = alias.entity();
    if (entity == null) {
      return 0;
    }
    int doubt = alias.doubt().ordinal() > 0 ? 1 : 0;
    return switch (entity.type()) {
      case PERSON -> 1;
      case ORGANISATION -> 2 + doubt;
      default ->
          switch (alias.kind()) {
            case DEMONYM -> 4;
            case METONYM, CAPITAL -> 5;
            default -> entity.isSettlement() ? 6 + doubt : 8 + doubt;
          };
    };
  }
}
