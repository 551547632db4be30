package dev.dateline.enrich.names;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.LanguageNames;
import dev.dateline.enrich.gazetteer.Match;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts the edges of names right where grammar tells more than what was learnt: titles and owners
 * are no part of them, and a body's name goes over its {@code of} and {@code for}.
 */
final class NameEdges {
  private static final Set<String> LINKS = Set.of("of", "for", "on", "against");
  private static final Set<String> LINKS_BEHIND = Set.of("of", "for");
  private static final Set<String> AND = Set.of("and");

  /** A person's name has at most so many words behind the title. */
  private static final int LONGEST_PERSON = 4;

  private final WordRow words;
  private final TaggableText text;
  private final Lexicon lexicon;
  private final LanguageNames known;

  NameEdges(TaggableText text, Lexicon lexicon, LanguageNames known) {
    this.text = text;
    this.words = new WordRow(text.words());
    this.lexicon = lexicon;
    this.known = known;
  }

  /** The same names, in order, none overlapping another. */
  List<FoundName> settle(List<FoundName> names) {
    List<FoundName> settled = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      int limit = i + 1 < names.size() ? names.get(i + 1).span().first() : words.size();
      FoundName name = untitled(unowned(names.get(i)));
      if (name.type() != Tag.Type.PERSON) {
        name = lengthened(name, limit);
      }
      while (!settled.isEmpty() && settled.getLast().span().last() >= name.span().first()) {
        settled.removeLast();
      }
      settled.add(name);
    }
    return settled;
  }

  /** Nepal's Department of Tourism: Nepal is named by itself. */
  private FoundName unowned(FoundName name) {
    for (int at = name.span().first() + 1; at <= name.span().last(); at++) {
      if (isOwned(at)) {
        Match owner = known.longestAt(words.words(), name.span().first());
        if (owner != null && owner.span().last() == at - 1) {
          return new FoundName(new Span(at, name.span().last()), name.type());
        }
      }
    }
    return name;
  }

  /** Whether a word belongs to the one before, as in Nepal's. */
  private boolean isOwned(int at) {
    Word before = words.at(at - 1);
    Word word = words.at(at);
    if (before.field() != word.field()) {
      return false;
    }
    String between = text.input().text(word.field()).substring(before.end(), word.start()).strip();
    return between.equals("'s")
        || between.equals("’s")
        || between.equals("'")
        || between.equals("’");
  }

  private FoundName untitled(FoundName name) {
    int first = name.span().first();
    int last = name.span().last();
    if (TitleWords.TIMES.contains(words.folded(first)) && first < last) {
      first++;
    }
    if (TitleWords.MEMBERS.contains(words.folded(last)) && first < last) {
      last--;
    }
    while (first < last && isNumber(last) && (name.type() == Tag.Type.PERSON || isScore(last))) {
      last--;
    }
    for (int at = last - 1; at >= first; at--) {
      if (isTitle(at, first, last, name.type())) {
        return new FoundName(new Span(at + 1, last), Tag.Type.PERSON);
      }
    }
    return new FoundName(new Span(first, last), name.type());
  }

  private boolean isNumber(int at) {
    return at < words.size() && words.folded(at).chars().allMatch(Character::isDigit);
  }

  /** Whether a number is the first of two, as in 2-1. */
  private boolean isScore(int at) {
    return isNumber(at + 1) && words.at(at + 1).gap() == Word.Gap.JOINT;
  }

  /** Whether what stands behind a word is a person by that title. */
  private boolean isTitle(int at, int first, int last, Tag.Type type) {
    if (last - at > LONGEST_PERSON || holdsBody(at + 1, last)) {
      return false;
    }
    if (TitleWords.HONORIFICS.contains(words.folded(at))) {
      return true;
    }
    if (!TitleWords.OFFICES.contains(words.folded(at))) {
      return false;
    }
    boolean bare = at > first && last - at == 1 && !isGeneral(at);
    return type == Tag.Type.PERSON || bare || last - at > 1 && isOfNames(at + 1, last);
  }

  private boolean isOfNames(int from, int to) {
    boolean first = (lexicon.entry(words.at(from).hash()) & Lexicon.FIRST_NAME) != 0;
    for (int at = from; at <= to && !first; at++) {
      if (lexicon.isWord(words.at(at).hash())) {
        return false;
      }
    }
    return true;
  }

  /** Major and General stand in much else than titles. */
  private boolean isGeneral(int at) {
    return words.folded(at).equals("general")
        || words.folded(at).equals("major")
        || words.folded(at).equals("chief");
  }

  private boolean holdsBody(int from, int to) {
    for (int at = from; at <= to; at++) {
      if (TitleWords.BODIES.contains(words.folded(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The Institute for Fiscal Studies, of which but the end was seen, and the like at the other end.
   */
  private FoundName lengthened(FoundName name, int limit) {
    int first = name.span().first();
    int last = name.span().last();
    if (first > 1 && follows(first - 1, LINKS) && words.isJoined(first) && isBody(first - 2)) {
      first -= 2;
      while (first > 0
          && words.isJoined(first)
          && words.isCapital(first - 1)
          && !isTitleOrTime(first - 1)) {
        first--;
      }
    }
    boolean organisation = name.type() == Tag.Type.ORGANISATION || first < name.span().first();
    if (organisation) {
      last = lengthenedTo(first, last, limit);
    }
    return first == name.span().first() && last == name.span().last()
        ? name
        : new FoundName(new Span(first, last), Tag.Type.ORGANISATION);
  }

  /** Over a country that it is of, and over a second of its fields. */
  private int lengthenedTo(int first, int last, int limit) {
    if (isBody(last) && follows(last + 1, LINKS_BEHIND) && words.isCapital(last + 2)) {
      Match country = words.isJoined(last + 2) ? known.longestAt(words.words(), last + 2) : null;
      return country == null ? last : country.span().last();
    }
    boolean fields = last - first > 1 && isBody(first) || last - first > 2 && isBody(first + 1);
    boolean second =
        fields && follows(last + 1, AND) && words.isJoined(last + 2) && last + 2 < limit;
    return second && words.isCapital(last + 2) && known.longestAt(words.words(), last + 2) == null
        ? last + 2
        : last;
  }

  private boolean isTitleOrTime(int at) {
    return words.at(at).gap().startsSentence()
        || TitleWords.TIMES.contains(words.folded(at))
        || TitleWords.OFFICES.contains(words.folded(at));
  }

  private boolean isBody(int at) {
    return words.isCapital(at) && TitleWords.BODIES.contains(words.folded(at));
  }

  private boolean follows(int at, Set<String> link) {
    return at > 0 && words.isJoined(at) && link.contains(words.folded(at));
  }
}
