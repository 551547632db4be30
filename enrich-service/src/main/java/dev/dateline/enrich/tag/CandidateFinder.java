package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Alias;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.gazetteer.Name;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a text once and lays the gazetteer's names and the recognisers' beside each other: the
 * longest wins, and a place inside a person's or a body's name is none.
 */
final class CandidateFinder {
  private final TaggableText text;
  private final LanguageNames names;
  private final Surroundings around;
  private final Roles roles;

  CandidateFinder(TaggableText text, LanguageNames names, Surroundings around, Roles roles) {
    this.text = text;
    this.names = names;
    this.around = around;
    this.roles = roles;
  }

  /** In order, none overlapping another but adjectives inside longer names. */
  List<Candidate> find(List<FoundName> all) {
    List<Word> words = text.words();
    RecognisedNames believed = new RecognisedNames(text, names, around);
    List<FoundName> recognised =
        all.stream().filter(name -> believed.contains(name.span())).toList();
    BitSet starts = new BitSet(words.size());
    recognised.forEach(name -> starts.set(name.span().first()));
    List<Candidate> found = new ArrayList<>();
    int next = 0;
    int at = 0;
    while (at < words.size()) {
      while (next < recognised.size() && recognised.get(next).span().last() < at) {
        next++;
      }
      FoundName name =
          next < recognised.size() && recognised.get(next).span().first() <= at
              ? recognised.get(next)
              : null;
      Match match = startsName(words.get(at)) ? longestAt(at) : null;
      if (match != null && isPairOfSigns(match)) {
        at = addSigns(match, found);
      } else if (match != null && name != null && isLonger(name.span(), match.span())) {
        addInside(match, name, found);
        if (name.span().first() == at) {
          addName(name, found);
        }
        at = match.span().last() + 1;
      } else if (match != null) {
        boolean same = name != null && name.span().equals(match.span());
        add(match, same && name != null ? name.type() : null, starts, found);
        at = match.span().last() + 1;
      } else {
        if (name != null && name.span().first() == at) {
          addName(name, found);
        }
        at++;
      }
    }
    return found;
  }

  /** A syllable inside a Hangul word starts none. */
  private static boolean startsName(Word word) {
    return word.gap() != Word.Gap.NONE
        || Character.UnicodeScript.of(word.folded().codePointAt(0))
            != Character.UnicodeScript.HANGUL;
  }

  /**
   * The longest name from a word on, unless it is a town's into which another's reaches that goes
   * on behind it: the Spanish for European Union opens with the towns of La Unión.
   */
  private @Nullable Match longestAt(int first) {
    Match match = names.longestAt(text.words(), first);
    if (match != null && isTown(match)) {
      for (int at = first + 1; at <= match.span().last(); at++) {
        Match across = names.longestAt(text.words(), at);
        if (across != null && across.span().last() > match.span().last() && !isTown(across)) {
          return null;
        }
      }
    }
    return match;
  }

  private static boolean isTown(Match match) {
    return match.aliases().stream()
        .allMatch(alias -> alias.entity() != null && alias.entity().isSettlement());
  }

  /** Whether a recognised name is more than the gazetteer's in it. */
  private static boolean isLonger(Span name, Span match) {
    return name.first() <= match.first() && name.last() >= match.last() && !name.equals(match);
  }

  private void addName(FoundName name, List<Candidate> found) {
    if (!roles.covers(text.words().get(name.span().first()))) {
      found.add(new Candidate(name.span(), List.of(), name.type(), true));
    }
  }

  private static boolean isPairOfSigns(Match match) {
    return match.aliases().stream().allMatch(alias -> alias.kind() == Name.Kind.PAIR);
  }

  /**
   * All that signs name, each by itself, unless they belong to the words beside them; where to go
   * on.
   */
  private int addSigns(Match match, List<Candidate> found) {
    int last = match.span().last();
    Match behind = names.longestAt(text.words(), last);
    if (around.endsWord(match.span()) || behind != null && behind.span().last() > last) {
      return match.span().first() + 1;
    }
    if (!roles.covers(text.words().get(last))) {
      for (Alias alias : match.aliases()) {
        found.add(new Candidate(match.span(), List.of(alias), null, true));
      }
    }
    return last + 1;
  }

  /**
   * Inside a longer name only what tells of a country counts: the French Navy is French, nobody
   * whose name is French, and nothing in whose midst the word stands behind another capital.
   */
  private void addInside(Match match, FoundName name, List<Candidate> found) {
    boolean inMidst =
        match.span().first() > name.span().first()
            && text.words().get(match.span().first() - 1).shape() == Word.Shape.CAPITAL;
    if (name.type() == Tag.Type.PERSON || inMidst) {
      return;
    }
    List<Alias> telling =
        match.aliases().stream()
            .filter(
                alias ->
                    alias.kind() == Name.Kind.DEMONYM
                        || name.type() == Tag.Type.ORGANISATION
                            && alias.kind() == Name.Kind.NAME
                            && around.insideNationalBody(match.span()))
            .toList();
    if (!telling.isEmpty() && !roles.covers(text.words().get(match.span().first()))) {
      found.add(new Candidate(match.span(), telling, null, false));
    }
  }

  private void add(
      Match match, Tag.@Nullable Type recognised, BitSet starts, List<Candidate> found) {
    boolean shadow = match.aliases().stream().allMatch(alias -> alias.kind() == Name.Kind.SHADOW);
    if (roles.covers(text.words().get(match.span().first()))) {
      return;
    }
    if (shadow) {
      if (recognised != null) {
        found.add(new Candidate(match.span(), List.of(), recognised, true));
      }
      return;
    }
    boolean demonym = match.aliases().stream().allMatch(alias -> alias.kind() == Name.Kind.DEMONYM);
    if (demonym && around.followsFirstName(match.span())) {
      return;
    }
    boolean named =
        !demonym
            && !around.insideNationalBody(match.span())
            && (recognised != null || !isInsideLongerName(match, starts));
    found.add(new Candidate(match.span(), match.aliases(), recognised, named));
  }

  /** Whether capitals beside a place make it part of a longer name, and are no names themselves. */
  private boolean isInsideLongerName(Match match, BitSet starts) {
    boolean place =
        match.aliases().stream()
            .anyMatch(a -> a.entity() != null && a.entity().type() == Tag.Type.PLACE);
    int next = match.span().last() + 1;
    return place
        && around.insideLongerName(match.span())
        && !starts.get(next)
        && (next >= text.words().size() || names.longestAt(text.words(), next) == null);
  }
}
