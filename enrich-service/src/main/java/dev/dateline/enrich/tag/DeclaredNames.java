package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.Entity;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keywords name, in the light of what the text names. */
final class DeclaredNames {
  /** A town that is known without a text around it. */
  private static final long METROPOLIS = 500_000;

  /** A keyword of more words is a line of them, even if some are no names. */
  private static final int LINE = 6;

  private final LanguageNames names;
  private final Set<String> found = new HashSet<>();

  DeclaredNames(LanguageNames names, Collection<Tag> before) {
    this.names = names;
    before.forEach(tag -> found.add(tag.id()));
  }

  /**
   * A keyword's names one by one, if it is names run together, and what stands between them; else
   * the keyword itself.
   */
  List<String> parts(String keyword) {
    List<Word> words = new ArrayList<>();
    Tokenizer.tokenize(Field.BODY, keyword, words);
    List<String> folded = words.stream().map(Word::folded).toList();
    if (words.size() < 2 || named(folded) != null) {
      return List.of(keyword);
    }
    List<String> parts = new ArrayList<>();
    int namedWords = 0;
    int names = 0;
    int rest = 0;
    for (int at = 0; at < words.size(); ) {
      Match match = this.names.longestAt(words, at);
      if (match == null || choose(match.aliases()) == null) {
        at++;
        continue;
      }
      addPart(keyword, words, rest, at, parts);
      addPart(keyword, words, at, match.span().last() + 1, parts);
      names++;
      namedWords += match.span().last() + 1 - at;
      at = match.span().last() + 1;
      rest = at;
    }
    addPart(keyword, words, rest, words.size(), parts);
    boolean line = words.size() >= LINE && 2 * namedWords >= words.size();
    boolean apart = names > 1 && (namedWords == words.size() || line);
    return apart ? parts : List.of(keyword);
  }

  private static void addPart(
      String keyword, List<Word> words, int from, int to, List<String> parts) {
    if (from < to) {
      parts.add(keyword.substring(words.get(from).start(), words.get(to - 1).end()));
    }
  }

  /** What folded words name by themselves, whatever their case; {@code null} if nothing surely. */
  @Nullable Alias named(List<String> folded) {
    return choose(names.named(folded));
  }

  /** Whether the text itself names it. */
  boolean isFound(Entity entity) {
    return found.contains(entity.id());
  }

  private @Nullable Alias choose(List<Alias> aliases) {
    Alias sure = null;
    for (Alias alias : aliases) {
      Entity entity = alias.entity();
      if (entity == null || alias.kind() != Name.Kind.NAME) {
        continue;
      }
      if (found.contains(entity.id())) {
        return alias;
      }
      boolean known = !entity.isSettlement() || entity.population() >= METROPOLIS;
      if (known && alias.doubt() == Name.Doubt.NONE && (sure == null || isTown(sure))) {
        sure = sure == null || !entity.isSettlement() ? alias : sure;
      }
    }
    return sure;
  }

  private static boolean isTown(Alias alias) {
    return alias.entity() != null && alias.entity().isSettlement();
  }
}
